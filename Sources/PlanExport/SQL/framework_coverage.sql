-- One row a city, family and item of a national framework that speaks to the family: the initiatives that answer the item.
-- The codes of an item are alternatives; an initiative answers it by any of them but one that is only related. Where none
-- answers, relation and examples are those of the initiatives that only touch the item.
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
-- 0 is the surest.
relations (relation, doubt, relation_ja, relation_en) AS (
    VALUES
        ('exact', 0, '項目とコードが一致', 'The item is the code'),
        ('broader', 1, '項目の方が広い', 'The item is broader than the code'),
        ('narrower', 2, '項目の方が狭い', 'The item is narrower than the code'),
        ('related', 3, '関連のみ', 'Related only')
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
counted AS (
    SELECT i.initiative_id, i.name_ja, p.municipality_code, p.family
    FROM initiatives AS i
    JOIN plans AS p ON p.plan_id = i.plan_id
    WHERE i.restates IS NULL
),
used AS (
    SELECT 'policy_area' AS axis, code FROM policy_areas WHERE replaced_by IS NULL
    UNION ALL
    SELECT 'group', code FROM priority_groups WHERE replaced_by IS NULL
),
coded AS (
    SELECT i.initiative_id, i.name_ja, i.municipality_code, i.family, c.axis, c.code, s.strength
    FROM counted AS i
    JOIN codes AS c ON c.initiative_id = i.initiative_id
    JOIN strengths AS s ON s.basis = c.basis
    JOIN used AS u ON u.axis = c.axis AND u.code = c.code
),
links AS (
    SELECT l.framework, l.item, l.axis, l.code, r.doubt, f.family
    FROM framework_crosswalk AS l
    JOIN framework_items AS f ON f.framework = l.framework AND f.item = l.item
    JOIN relations AS r ON r.relation = l.relation
    JOIN used AS u ON u.axis = l.axis AND u.code = l.code
),
item_axes AS (
    SELECT DISTINCT framework, item, family, axis
    FROM links
    WHERE doubt < 3
),
-- The surest relation and the strongest basis of the codes that answer; no strength where the initiative only touches.
touching AS (
    SELECT
        c.initiative_id, c.name_ja, c.municipality_code, c.family, l.framework, l.item, l.family AS item_family,
        MIN(l.doubt) AS doubt, MIN(CASE WHEN l.doubt < 3 THEN c.strength END) AS strength
    FROM coded AS c
    JOIN links AS l ON l.axis = c.axis AND l.code = c.code
    GROUP BY
        c.initiative_id, c.name_ja, c.municipality_code, c.family, l.framework, l.item, l.family
),
tallies AS (
    SELECT
        municipality_code, framework, item,
        SUM(CASE WHEN family = item_family AND strength <= 1 THEN 1 ELSE 0 END) AS stated,
        SUM(CASE WHEN family = item_family AND strength = 2 THEN 1 ELSE 0 END) AS derived,
        SUM(CASE WHEN family = item_family AND strength = 3 THEN 1 ELSE 0 END) AS inferred,
        SUM(CASE WHEN family <> item_family AND strength IS NOT NULL THEN 1 ELSE 0 END) AS in_other_plans,
        MIN(CASE WHEN family = item_family THEN doubt END) AS doubt
    FROM touching
    GROUP BY municipality_code, framework, item
),
-- Those that answer stand before those that only touch, since no relation is less sure than related.
ranked AS (
    SELECT
        municipality_code, framework, item, name_ja, strength,
        MIN(doubt) OVER (PARTITION BY municipality_code, framework, item) AS surest,
        doubt,
        ROW_NUMBER() OVER (
            PARTITION BY municipality_code, framework, item
            ORDER BY doubt, COALESCE(strength, 0), initiative_id
        ) AS place
    FROM touching
    WHERE family = item_family
),
examples AS (
    SELECT
        municipality_code, framework, item,
        MAX(CASE WHEN place = 1 THEN name_ja END)
        || COALESCE('／' || MAX(CASE WHEN place = 2 THEN name_ja END), '')
        || COALESCE('／' || MAX(CASE WHEN place = 3 THEN name_ja END), '') AS examples
    FROM ranked
    WHERE strength IS NOT NULL OR surest = 3
    GROUP BY municipality_code, framework, item
),
-- Initiatives without a code, by axis.
lacking AS (
    SELECT i.initiative_id, i.municipality_code, i.family, a.axis
    FROM counted AS i
    CROSS JOIN axes AS a
    LEFT JOIN (SELECT DISTINCT initiative_id, axis FROM coded) AS c
        ON c.initiative_id = i.initiative_id AND c.axis = a.axis
    WHERE c.axis IS NULL
),
undecided AS (
    SELECT l.municipality_code, x.framework, x.item, COUNT(DISTINCT l.initiative_id) AS initiatives
    FROM lacking AS l
    JOIN item_axes AS x ON x.axis = l.axis AND x.family = l.family
    LEFT JOIN touching AS t
        ON t.initiative_id = l.initiative_id AND t.framework = x.framework AND t.item = x.item
        AND t.strength IS NOT NULL
    WHERE t.initiative_id IS NULL
    GROUP BY l.municipality_code, x.framework, x.item
),
totals AS (
    SELECT municipality_code, family, COUNT(*) AS initiatives
    FROM counted
    GROUP BY municipality_code, family
),
rows_of_items AS (
    SELECT
        m.municipality_code, m.name_ja AS municipality_ja, m.name_en AS municipality_en,
        f.family, f.family_ja, f.family_en, f.place AS family_place,
        i.framework, i.framework_label_ja, i.framework_label_en, i.dated, i.item, i.label_ja, i.label_en, i.wording,
        CAST(i."order" AS INTEGER) AS place,
        COALESCE(n.stated, 0) AS stated, COALESCE(n.derived, 0) AS derived, COALESCE(n.inferred, 0) AS inferred,
        COALESCE(t.initiatives, 0) AS of_initiatives, COALESCE(u.initiatives, 0) AS uncoded,
        COALESCE(n.in_other_plans, 0) AS in_other_plans, n.doubt, e.examples,
        CASE
            WHEN n.stated + n.derived > 0 THEN 'stated'
            WHEN n.inferred > 0 THEN 'inferred'
            WHEN s.is_excerpt IS NULL THEN 'not_assessed'
            -- Of an item that no code answers nothing can be said.
            WHEN s.is_excerpt = 1 OR x.item IS NULL THEN 'unknown'
            ELSE 'none'
        END AS state
    FROM municipalities AS m
    CROSS JOIN framework_items AS i
    JOIN family_labels AS f ON f.family = i.family
    LEFT JOIN assessments AS s ON s.municipality_code = m.municipality_code AND s.family = i.family
    LEFT JOIN totals AS t ON t.municipality_code = m.municipality_code AND t.family = i.family
    LEFT JOIN tallies AS n
        ON n.municipality_code = m.municipality_code AND n.framework = i.framework AND n.item = i.item
    LEFT JOIN undecided AS u
        ON u.municipality_code = m.municipality_code AND u.framework = i.framework AND u.item = i.item
    LEFT JOIN examples AS e
        ON e.municipality_code = m.municipality_code AND e.framework = i.framework AND e.item = i.item
    LEFT JOIN (SELECT DISTINCT framework, item FROM item_axes) AS x
        ON x.framework = i.framework AND x.item = i.item
    WHERE i.family IN (SELECT family FROM plans)
)
SELECT
    r.municipality_code, r.municipality_ja, r.municipality_en, r.family, r.family_ja, r.family_en,
    r.framework, r.framework_label_ja AS framework_ja, r.framework_label_en AS framework_en, r.dated,
    r.item, r.label_ja AS item_ja, r.label_en AS item_en, r.wording,
    r.stated + r.derived + r.inferred AS initiatives, r.of_initiatives, r.stated, r.derived, r.inferred,
    r.uncoded, r.in_other_plans, l.relation, l.relation_ja, l.relation_en, r.state, s.state_ja, s.state_en, r.examples
FROM rows_of_items AS r
JOIN state_labels AS s ON s.state = r.state
LEFT JOIN relations AS l ON l.doubt = r.doubt
ORDER BY r.municipality_code, r.family_place, r.framework, r.place, r.item
