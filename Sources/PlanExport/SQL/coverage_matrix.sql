-- One row a city, family, policy area and group: the initiatives that the plans list there, and how sure that is.
-- An initiative stands in the cells of all its areas and groups, or in UNCODED where it has none, and always in ALL; its
-- basis in a cell is the weaker one of the two codes. Re-listings are left out.
WITH family_labels (family, family_ja, family_en, place) AS (
    VALUES
        ('suicide', '自殺対策計画', 'Suicide-countermeasure plan', 1),
        ('welfare', '地域福祉計画', 'Community-welfare plan', 2)
),
state_labels (state, state_ja, state_en) AS (
    VALUES
        ('stated', 'あり（計画の記載・見出し）', 'Present, by the plan''s words or headings'),
        ('inferred', 'あり（推定）', 'Present, inferred'),
        ('none', '該当する取組なし', 'No initiative found'),
        ('unknown', '不明', 'Unknown'),
        ('not_assessed', '未収録', 'Not assessed')
),
-- 0 is the strongest.
strengths (basis, strength) AS (
    VALUES ('decided', 0), ('stated', 1), ('derived', 2), ('inferred', 3)
),
axes (axis) AS (
    VALUES ('policy_area'), ('group')
),
assessments AS (
    SELECT
        p.municipality_code, p.family, MAX(CASE WHEN s.completeness = 'excerpt' THEN 1 ELSE 0 END) AS is_excerpt
    FROM plans AS p
    LEFT JOIN sources AS s ON s.plan_id = p.plan_id
    GROUP BY p.municipality_code, p.family
),
-- The codes in use, then UNCODED, then ALL.
area_keys AS (
    SELECT 1 AS step, CAST("order" AS INTEGER) AS place, code, label_ja, label_en
    FROM policy_areas
    WHERE replaced_by IS NULL
    UNION ALL
    SELECT 2, 0, 'UNCODED', '分野未定', 'No policy area yet'
    UNION ALL
    SELECT 3, 0, 'ALL', '全分野', 'All policy areas'
),
group_keys AS (
    SELECT 1 AS step, CAST("order" AS INTEGER) AS place, code, label_ja, label_en
    FROM priority_groups
    WHERE replaced_by IS NULL
    UNION ALL
    SELECT 2, 0, 'UNCODED', '対象の記載なし', 'No group named'
    UNION ALL
    SELECT 3, 0, 'ALL', '対象を問わず', 'Any group'
),
counted AS (
    SELECT i.initiative_id, p.municipality_code, p.family
    FROM initiatives AS i
    JOIN plans AS p ON p.plan_id = i.plan_id
    WHERE i.restates IS NULL
),
coded AS (
    SELECT c.initiative_id, c.axis, c.code, MIN(s.strength) AS strength
    FROM codes AS c
    JOIN strengths AS s ON s.basis = c.basis
    JOIN (
        SELECT 'policy_area' AS axis, code FROM area_keys WHERE step = 1
        UNION ALL
        SELECT 'group', code FROM group_keys WHERE step = 1
    ) AS used ON used.axis = c.axis AND used.code = c.code
    GROUP BY c.initiative_id, c.axis, c.code
),
placed AS (
    SELECT initiative_id, axis, code, strength FROM coded
    UNION ALL
    SELECT i.initiative_id, a.axis, 'UNCODED', 1
    FROM counted AS i
    CROSS JOIN axes AS a
    LEFT JOIN (SELECT DISTINCT initiative_id, axis FROM coded) AS c
        ON c.initiative_id = i.initiative_id AND c.axis = a.axis
    WHERE c.axis IS NULL
    UNION ALL
    SELECT i.initiative_id, a.axis, 'ALL', 1
    FROM counted AS i
    CROSS JOIN axes AS a
),
members AS (
    SELECT
        i.municipality_code, i.family, a.code AS policy_area, g.code AS "group",
        CASE WHEN a.strength > g.strength THEN a.strength ELSE g.strength END AS strength
    FROM counted AS i
    JOIN placed AS a ON a.initiative_id = i.initiative_id AND a.axis = 'policy_area'
    JOIN placed AS g ON g.initiative_id = i.initiative_id AND g.axis = 'group'
),
cells AS (
    SELECT
        municipality_code, family, policy_area, "group",
        COUNT(*) AS initiatives,
        SUM(CASE WHEN strength <= 1 THEN 1 ELSE 0 END) AS stated,
        SUM(CASE WHEN strength = 2 THEN 1 ELSE 0 END) AS derived,
        SUM(CASE WHEN strength = 3 THEN 1 ELSE 0 END) AS inferred
    FROM members
    GROUP BY municipality_code, family, policy_area, "group"
),
grid AS (
    SELECT
        m.municipality_code, m.name_ja AS municipality_ja, m.name_en AS municipality_en,
        f.family, f.family_ja, f.family_en, f.place AS family_place,
        a.step AS area_step, a.place AS area_place,
        a.code AS policy_area, a.label_ja AS policy_area_ja, a.label_en AS policy_area_en,
        g.step AS group_step, g.place AS group_place,
        g.code AS "group", g.label_ja AS group_ja, g.label_en AS group_en,
        COALESCE(c.initiatives, 0) AS initiatives,
        COALESCE(c.stated, 0) AS stated,
        COALESCE(c.derived, 0) AS derived,
        COALESCE(c.inferred, 0) AS inferred,
        CASE
            WHEN c.stated + c.derived > 0 THEN 'stated'
            WHEN c.inferred > 0 THEN 'inferred'
            WHEN s.is_excerpt IS NULL THEN 'not_assessed'
            WHEN s.is_excerpt = 1 THEN 'unknown'
            ELSE 'none'
        END AS state
    FROM municipalities AS m
    CROSS JOIN family_labels AS f
    CROSS JOIN area_keys AS a
    CROSS JOIN group_keys AS g
    LEFT JOIN assessments AS s ON s.municipality_code = m.municipality_code AND s.family = f.family
    LEFT JOIN cells AS c
        ON c.municipality_code = m.municipality_code AND c.family = f.family
        AND c.policy_area = a.code AND c."group" = g.code
    WHERE f.family IN (SELECT family FROM plans)
),
-- The initiatives without a group in the row of each cell, those without an area in its column, and those without either.
neighbours AS (
    SELECT
        g.*,
        SUM(CASE WHEN group_step = 2 THEN initiatives ELSE 0 END)
            OVER (PARTITION BY municipality_code, family, policy_area) AS without_group,
        SUM(CASE WHEN area_step = 2 THEN initiatives ELSE 0 END)
            OVER (PARTITION BY municipality_code, family, "group") AS without_area,
        SUM(CASE WHEN area_step = 2 AND group_step = 2 THEN initiatives ELSE 0 END)
            OVER (PARTITION BY municipality_code, family) AS without_either
    FROM grid AS g
)
SELECT
    r.municipality_code, r.municipality_ja, r.municipality_en, r.family, r.family_ja, r.family_en,
    r.policy_area, r.policy_area_ja, r.policy_area_en, r."group", r.group_ja, r.group_en,
    r.initiatives, r.stated, r.derived, r.inferred,
    -- Initiatives that lack a code on an axis of the cell, and so might belong to it.
    CASE
        WHEN r.area_step = 1 AND r.group_step = 1 THEN r.without_group + r.without_area + r.without_either
        WHEN r.area_step = 3 AND r.group_step = 1 THEN r.without_group
        WHEN r.area_step = 1 AND r.group_step = 3 THEN r.without_area
        WHEN r.area_step + r.group_step = 3 THEN r.without_either
        ELSE 0
    END AS uncoded,
    r.state, l.state_ja, l.state_en
FROM neighbours AS r
JOIN state_labels AS l ON l.state = r.state
ORDER BY
    r.municipality_code, r.family_place, r.area_step, r.area_place, r.policy_area, r.group_step, r.group_place, r."group"
