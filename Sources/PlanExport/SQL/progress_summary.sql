-- One row a plan, year, scale, outermost heading and mark: how the plan's owner graded its initiatives.
-- The heading ALL is the whole plan, and the mark ALL all marks of the scale. Columns that begin with listed count the rows
-- that the plan lists; in the others a re-listing counts with its original. A year without a grade has rows without a scale.
WITH family_labels (family, family_ja, family_en, place) AS (
    VALUES
        ('suicide', '自殺対策計画', 'Suicide-countermeasure plan', 1),
        ('welfare', '地域福祉計画', 'Community-welfare plan', 2)
),
assessments AS (
    SELECT
        p.municipality_code, p.family,
        CASE WHEN MAX(CASE WHEN s.completeness = 'excerpt' THEN 1 ELSE 0 END) = 1 THEN 'excerpt' ELSE 'full' END
            AS completeness
    FROM plans AS p
    LEFT JOIN sources AS s ON s.plan_id = p.plan_id
    GROUP BY p.municipality_code, p.family
),
-- From each heading 1, 2, 4, 8 and 16 steps outwards; an outermost one stays where it is.
steps_1 AS (
    SELECT h.heading_id, COALESCE(o.heading_id, h.heading_id) AS outer_id
    FROM headings AS h
    LEFT JOIN headings AS o ON o.heading_id = h.parent_id AND o.plan_id = h.plan_id
),
steps_2 AS (
    SELECT a.heading_id, b.outer_id FROM steps_1 AS a JOIN steps_1 AS b ON b.heading_id = a.outer_id
),
steps_4 AS (
    SELECT a.heading_id, b.outer_id FROM steps_2 AS a JOIN steps_2 AS b ON b.heading_id = a.outer_id
),
steps_8 AS (
    SELECT a.heading_id, b.outer_id FROM steps_4 AS a JOIN steps_4 AS b ON b.heading_id = a.outer_id
),
steps_16 AS (
    SELECT a.heading_id, b.outer_id FROM steps_8 AS a JOIN steps_8 AS b ON b.heading_id = a.outer_id
),
-- Every row that a plan lists, under its outermost heading and under ALL.
listed AS (
    SELECT i.initiative_id, i.plan_id, i.restates, t.outer_id AS heading_id
    FROM initiatives AS i
    JOIN headings AS h ON h.heading_id = i.heading_id AND h.plan_id = i.plan_id
    JOIN steps_16 AS t ON t.heading_id = h.heading_id
    UNION ALL
    SELECT i.initiative_id, i.plan_id, i.restates, 'ALL'
    FROM initiatives AS i
),
sections AS (
    SELECT
        plan_id, heading_id, COUNT(*) AS listed, SUM(CASE WHEN restates IS NULL THEN 1 ELSE 0 END) AS initiatives
    FROM listed
    GROUP BY plan_id, heading_id
),
grades AS (
    SELECT i.plan_id, g.initiative_id, CAST(g.fiscal_year AS INTEGER) AS fiscal_year, g.rating_raw, g.scale_id
    FROM progress AS g
    JOIN initiatives AS i ON i.initiative_id = g.initiative_id
),
scales AS (
    SELECT DISTINCT plan_id, fiscal_year, scale_id
    FROM grades
    WHERE rating_raw IS NOT NULL AND scale_id IS NOT NULL
),
blocks AS (
    SELECT y.plan_id, y.fiscal_year, s.scale_id
    FROM (SELECT DISTINCT plan_id, fiscal_year FROM grades) AS y
    LEFT JOIN scales AS s ON s.plan_id = y.plan_id AND s.fiscal_year = y.fiscal_year
),
scale_sums AS (
    SELECT
        scale_id, COUNT(*) AS marks, MAX(CAST(points AS INTEGER)) AS most,
        MAX(CASE WHEN points IS NULL THEN 1 ELSE 0 END) AS lacks_points,
        MAX(CASE WHEN kind = 'achievement' THEN 0 ELSE 1 END) AS is_direction
    FROM rating_scales
    GROUP BY scale_id
),
-- What a mark counts and what the best one counts: by the report's own points, or else by the mark's place.
points AS (
    SELECT
        r.scale_id, r.mark, s.is_direction,
        CASE WHEN s.lacks_points = 1 THEN s.marks - CAST(r."order" AS INTEGER) ELSE CAST(r.points AS INTEGER) END AS part,
        CASE WHEN s.lacks_points = 1 THEN s.marks - 1 ELSE s.most END AS whole
    FROM rating_scales AS r
    JOIN scale_sums AS s ON s.scale_id = r.scale_id
),
-- The marks of a scale, and behind them ALL.
marks AS (
    SELECT scale_id, 1 AS step, CAST("order" AS INTEGER) AS place, mark, meaning_ja, meaning_en
    FROM rating_scales
    UNION ALL
    SELECT DISTINCT s.scale_id, 2, 0, 'ALL', 'すべての評価', 'All marks'
    FROM scales AS s
),
graded AS (
    SELECT
        l.plan_id, l.heading_id, l.restates, g.fiscal_year, g.scale_id, p.mark,
        CASE WHEN p.is_direction = 0 AND p.whole > 0 AND p.part >= 0 THEN p.part END AS part,
        CASE WHEN p.is_direction = 0 AND p.whole > 0 AND p.part >= 0 THEN p.whole END AS whole
    FROM listed AS l
    JOIN grades AS g ON g.initiative_id = l.initiative_id
    JOIN points AS p ON p.scale_id = g.scale_id AND p.mark = g.rating_raw
),
marked AS (
    SELECT
        plan_id, heading_id, fiscal_year, scale_id, mark, COUNT(*) AS listed_marked,
        SUM(CASE WHEN restates IS NULL THEN 1 ELSE 0 END) AS marked
    FROM graded
    GROUP BY plan_id, heading_id, fiscal_year, scale_id, mark
),
rated AS (
    SELECT
        plan_id, heading_id, fiscal_year, scale_id, COUNT(*) AS listed_rated,
        SUM(CASE WHEN restates IS NULL THEN 1 ELSE 0 END) AS rated,
        SUM(CASE WHEN restates IS NULL THEN part END) AS part,
        SUM(CASE WHEN restates IS NULL THEN whole END) AS whole,
        SUM(part) AS listed_part, SUM(whole) AS listed_whole
    FROM graded
    GROUP BY plan_id, heading_id, fiscal_year, scale_id
),
rows_of_marks AS (
    SELECT
        b.plan_id, b.fiscal_year, b.scale_id, s.heading_id, s.listed, s.initiatives,
        COALESCE(m.step, 2) AS step, COALESCE(m.place, 0) AS place, COALESCE(m.mark, 'ALL') AS mark,
        COALESCE(m.meaning_ja, 'すべての評価') AS mark_ja, COALESCE(m.meaning_en, 'All marks') AS mark_en,
        COALESCE(CASE WHEN m.step = 1 THEN n.listed_marked ELSE r.listed_rated END, 0) AS listed_marked,
        COALESCE(r.rated, 0) AS rated,
        COALESCE(CASE WHEN m.step = 1 THEN n.marked ELSE r.rated END, 0) AS marked,
        CASE WHEN m.step = 2 THEN r.part END AS part, CASE WHEN m.step = 2 THEN r.whole END AS whole,
        CASE WHEN m.step = 2 THEN r.listed_part END AS listed_part,
        CASE WHEN m.step = 2 THEN r.listed_whole END AS listed_whole
    FROM blocks AS b
    JOIN sections AS s ON s.plan_id = b.plan_id
    LEFT JOIN marks AS m ON m.scale_id = b.scale_id
    LEFT JOIN marked AS n
        ON n.plan_id = b.plan_id AND n.heading_id = s.heading_id AND n.fiscal_year = b.fiscal_year
        AND n.scale_id = b.scale_id AND n.mark = m.mark
    LEFT JOIN rated AS r
        ON r.plan_id = b.plan_id AND r.heading_id = s.heading_id AND r.fiscal_year = b.fiscal_year
        AND r.scale_id = b.scale_id
),
-- Fractions in ten-thousandths, halves rounded up.
rounded AS (
    SELECT
        r.*,
        CASE WHEN r.rated > 0 THEN (20000 * r.marked + r.rated) // (2 * r.rated) END AS mark_share,
        CASE WHEN r.whole > 0 THEN (20000 * r.part + r.whole) // (2 * r.whole) END AS score_mean,
        CASE WHEN r.listed_whole > 0 THEN (20000 * r.listed_part + r.listed_whole) // (2 * r.listed_whole) END
            AS listed_score_mean
    FROM rows_of_marks AS r
)
SELECT
    m.municipality_code, m.name_ja AS municipality_ja, m.name_en AS municipality_en,
    f.family, f.family_ja, f.family_en, p.plan_id, p.title_ja AS plan_ja, p.title_en AS plan_en,
    a.completeness, r.fiscal_year, r.scale_id, r.heading_id, h.number AS heading_number,
    CASE WHEN h.heading_id IS NULL THEN '計画全体' ELSE h.name_ja END AS heading_ja,
    r.mark, r.mark_ja, r.mark_en, r.listed, r.listed_marked, r.initiatives, r.rated,
    r.initiatives - r.rated AS unrated, r.marked,
    (r.mark_share // 10000) || '.' || SUBSTR('' || (10000 + r.mark_share % 10000), 2) AS mark_share,
    (r.score_mean // 10000) || '.' || SUBSTR('' || (10000 + r.score_mean % 10000), 2) AS score_mean,
    (r.listed_score_mean // 10000) || '.' || SUBSTR('' || (10000 + r.listed_score_mean % 10000), 2)
        AS listed_score_mean
FROM rounded AS r
JOIN plans AS p ON p.plan_id = r.plan_id
JOIN municipalities AS m ON m.municipality_code = p.municipality_code
JOIN family_labels AS f ON f.family = p.family
JOIN assessments AS a ON a.municipality_code = p.municipality_code AND a.family = p.family
LEFT JOIN headings AS h ON h.heading_id = r.heading_id
ORDER BY
    m.municipality_code, f.place, p.plan_id, r.fiscal_year, r.scale_id,
    CASE WHEN h.heading_id IS NULL THEN 2 ELSE 1 END, CAST(h."order" AS INTEGER), r.heading_id,
    r.step, r.place, r.mark
