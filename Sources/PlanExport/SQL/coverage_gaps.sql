-- One row a cell that a city's plan, read whole, leaves empty while a peer's fills it; from the view coverage_matrix.
-- What resembles a peer's initiative is our engine's own search: gap_matches gives, for a peer's initiative (initiative_id),
-- every initiative of the city (other_id) that reaches the search's threshold.
WITH family_labels (family, family_ja, place) AS (
    VALUES ('suicide', '自殺対策計画', 1), ('welfare', '地域福祉計画', 2)
),
kinds (kind, kind_ja, kind_en) AS (
    VALUES
        ('gap', '空白の候補', 'Candidate gap'),
        ('other_name', '別の名称・別の分野の下で行っている可能性', 'Probably under another name or heading'),
        ('other_plan', '別の計画にある', 'In another plan of the city')
),
excerpts AS (
    SELECT DISTINCT p.municipality_code, p.family
    FROM plans AS p
    JOIN sources AS s ON s.plan_id = p.plan_id
    WHERE s.completeness = 'excerpt'
),
-- The areas and groups with their places in the tables, the codes before ALL.
area_keys AS (
    SELECT 1 AS step, CAST("order" AS INTEGER) AS place, code FROM policy_areas WHERE replaced_by IS NULL
    UNION ALL
    SELECT 3, 0, 'ALL'
),
group_keys AS (
    SELECT 1 AS step, CAST("order" AS INTEGER) AS place, code FROM priority_groups WHERE replaced_by IS NULL
    UNION ALL
    SELECT 3, 0, 'ALL'
),
cells AS (
    SELECT
        m.*,
        SUM(CASE WHEN m.state = 'unknown' OR m.state = 'not_assessed' THEN 0 ELSE 1 END)
            OVER (PARTITION BY m.family, m.policy_area, m."group") AS assessed,
        SUM(CASE WHEN m.initiatives > 0 THEN 1 ELSE 0 END)
            OVER (PARTITION BY m.family, m.policy_area, m."group") AS peers_with,
        SUM(CASE WHEN m.initiatives > 0 AND e.family IS NOT NULL THEN 1 ELSE 0 END)
            OVER (PARTITION BY m.family, m.policy_area, m."group") AS excerpt_peers_with,
        MAX(CASE WHEN m."group" = 'ALL' THEN m.state END)
            OVER (PARTITION BY m.municipality_code, m.family, m.policy_area) AS area_state,
        MAX(CASE WHEN m.policy_area = 'ALL' THEN m.state END)
            OVER (PARTITION BY m.municipality_code, m.family, m."group") AS group_state
    FROM coverage_matrix AS m
    LEFT JOIN excerpts AS e ON e.municipality_code = m.municipality_code AND e.family = m.family
),
-- The city's own cell is assessed and empty: it is one of the assessed ones, and none of those that have initiatives.
gaps AS (
    SELECT
        c.*, c.assessed - 1 AS peers_assessed,
        CASE WHEN c.policy_area = 'ALL' THEN 'group' WHEN c."group" = 'ALL' THEN 'area' ELSE 'cell' END AS scope,
        c.municipality_code || ' ' || c.family || ' ' || c.policy_area || ' ' || c."group" AS gap
    FROM cells AS c
    WHERE c.state = 'none' AND c.peers_with > 0 AND (c.policy_area <> 'ALL' OR c."group" <> 'ALL')
        AND c.policy_area <> 'UNCODED' AND c."group" <> 'UNCODED'
),
-- The initiatives that count, in the order in which the plans list them.
counted AS (
    SELECT
        i.initiative_id, i.name_ja, p.municipality_code, p.family,
        ROW_NUMBER() OVER (ORDER BY i.plan_id, i.source_id, CAST(i.line_start AS INTEGER), i.initiative_id) AS place
    FROM initiatives AS i
    JOIN plans AS p ON p.plan_id = i.plan_id
    WHERE i.restates IS NULL
),
-- Whether an initiative has a group by a re-listing alone stands beside its code.
placed AS (
    SELECT
        initiative_id, axis, code, MAX(CASE WHEN axis = 'group' AND rule_id = 'relisted' THEN 1 ELSE 0 END) AS is_relisted
    FROM codes
    WHERE axis = 'policy_area' OR axis = 'group'
    GROUP BY initiative_id, axis, code
    UNION ALL
    SELECT initiative_id, 'policy_area', 'ALL', 0
    FROM initiatives
    UNION ALL
    SELECT initiative_id, 'group', 'ALL', 0
    FROM initiatives
),
members AS (
    SELECT
        i.initiative_id, i.name_ja, i.municipality_code, i.family, i.place,
        a.code AS policy_area, g.code AS "group", g.is_relisted
    FROM counted AS i
    JOIN placed AS a ON a.initiative_id = i.initiative_id AND a.axis = 'policy_area'
    JOIN placed AS g ON g.initiative_id = i.initiative_id AND g.axis = 'group'
),
-- The peers' initiatives in each gap.
theirs AS (
    SELECT
        g.gap, g.municipality_code AS own_municipality, g.family,
        m.municipality_code, m.initiative_id, m.name_ja, m.place, m.is_relisted
    FROM gaps AS g
    JOIN members AS m
        ON m.family = g.family AND m.policy_area = g.policy_area AND m."group" = g."group"
        AND m.municipality_code <> g.municipality_code
),
-- The functions of the departments that carry the peers' initiatives, each with the city's own departments of it.
functions AS (
    SELECT DISTINCT t.gap, t.own_municipality, f.code, CAST(f."order" AS INTEGER) AS place
    FROM theirs AS t
    JOIN responsibilities AS r ON r.initiative_id = t.initiative_id
    JOIN departments AS d ON d.department_id = r.department_id
    JOIN department_functions AS f ON f.code = d.function_code
    WHERE r.role <> 'partner' AND f.replaced_by IS NULL
),
owners AS (
    SELECT
        f.gap, f.code, f.place, d.department_id, d.name_ja,
        ROW_NUMBER() OVER (PARTITION BY f.gap, f.code ORDER BY d.department_id) AS nth
    FROM functions AS f
    LEFT JOIN departments AS d
        ON d.municipality_code = f.own_municipality AND d.function_code = f.code AND d.kind = 'internal'
),
owner_lists AS (
    SELECT DISTINCT
        gap,
        group_concat(CASE WHEN nth = 1 THEN code END, '／') OVER (
            PARTITION BY gap ORDER BY place, code, nth ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS peer_functions,
        group_concat(name_ja, '／') OVER (
            PARTITION BY gap ORDER BY department_id, code ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS own_departments
    FROM owners
),
-- Scores have one digit before the point and four behind it, so they stand in the order of their texts.
resemblances AS (
    SELECT s.initiative_id, s.other_id, o.municipality_code, o.name_ja, o.family, o.place, s.score
    FROM gap_matches AS s
    JOIN counted AS o ON o.initiative_id = s.other_id
),
-- What may answer a gap: what resembles a peer's initiative, and what stands in the same cell by another family's plan.
answers AS (
    SELECT
        t.gap, 1 AS step, r.score, r.other_id AS own_id, r.place AS own_place,
        t.municipality_code AS peer_municipality, t.place AS peer_place,
        r.name_ja || '（' || r.other_id || '）'
        || CASE WHEN r.family = t.family THEN '' ELSE '〔' || f.family_ja || '〕' END
        || '≒' || t.name_ja || ', ' || r.score AS text
    FROM theirs AS t
    JOIN resemblances AS r ON r.initiative_id = t.initiative_id AND r.municipality_code = t.own_municipality
    JOIN family_labels AS f ON f.family = r.family
    UNION ALL
    SELECT
        g.gap, 2, '', m.initiative_id, m.place, '', 0, m.name_ja || '（' || m.initiative_id || '）〔' || f.family_ja || '〕'
    FROM gaps AS g
    JOIN members AS m
        ON m.municipality_code = g.municipality_code AND m.policy_area = g.policy_area AND m."group" = g."group"
        AND m.family <> g.family
    JOIN family_labels AS f ON f.family = m.family
),
-- Each initiative once, with the peer's that it resembles most.
ranked_answers AS (
    SELECT
        a.*,
        MAX(step) OVER (PARTITION BY gap) AS last_step,
        ROW_NUMBER() OVER (
            PARTITION BY gap, own_id ORDER BY step, score DESC, peer_municipality, peer_place
        ) AS nth
    FROM answers AS a
),
answer_lists AS (
    SELECT DISTINCT
        gap, last_step,
        group_concat(text, '／') OVER (
            PARTITION BY gap ORDER BY step, score DESC, own_place
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS possible_match
    FROM ranked_answers
    WHERE nth = 1
),
-- The departments of an initiative stand in the order of the table's rows, which is that of the document.
parts AS (
    SELECT initiative_id, department_id, CASE WHEN role = 'partner' THEN 1 ELSE 0 END AS is_partner, row_number() OVER () AS place
    FROM responsibilities
),
names AS (
    SELECT DISTINCT
        p.initiative_id,
        group_concat(CASE WHEN p.is_partner = 0 THEN d.name_ja END, '・') OVER (
            PARTITION BY p.initiative_id ORDER BY p.place ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS departments,
        group_concat(CASE WHEN p.is_partner = 1 THEN d.name_ja END, '・') OVER (
            PARTITION BY p.initiative_id ORDER BY p.place ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS partners
    FROM parts AS p
    JOIN departments AS d ON d.department_id = p.department_id
),
strong AS (
    SELECT DISTINCT initiative_id, municipality_code
    FROM resemblances
    WHERE score >= '0.6000'
),
peers AS (
    SELECT
        t.gap, t.municipality_code, t.place, t.is_relisted,
        CASE WHEN s.initiative_id IS NULL THEN 1 ELSE 0 END AS is_unmatched,
        ROW_NUMBER() OVER (PARTITION BY t.gap, t.municipality_code ORDER BY t.place) AS nth,
        m.name_ja || '「' || t.name_ja || '」'
        || CASE
            WHEN n.partners IS NOT NULL
                THEN '（' || COALESCE(n.departments || '；', '') || '外部：' || n.partners || '）'
            ELSE COALESCE('（' || n.departments || '）', '')
        END AS text
    FROM theirs AS t
    JOIN municipalities AS m ON m.municipality_code = t.municipality_code
    LEFT JOIN names AS n ON n.initiative_id = t.initiative_id
    LEFT JOIN strong AS s ON s.initiative_id = t.initiative_id AND s.municipality_code = t.own_municipality
),
-- The first three initiatives of each peer are named.
peer_lists AS (
    SELECT DISTINCT
        gap,
        COUNT(*) OVER (PARTITION BY gap) AS peer_initiatives,
        SUM(is_relisted) OVER (PARTITION BY gap) AS peer_relisted,
        SUM(is_unmatched) OVER (PARTITION BY gap) AS unmatched,
        group_concat(CASE WHEN nth <= 3 THEN text END, '／') OVER (
            PARTITION BY gap ORDER BY municipality_code, place
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS examples
    FROM peers
),
rows_of_gaps AS (
    SELECT
        g.*, p.peer_initiatives, p.peer_relisted, o.peer_functions, o.own_departments, a.possible_match, p.examples,
        CASE WHEN a.last_step = 2 THEN 'other_plan' WHEN p.unmatched = 0 THEN 'other_name' ELSE 'gap' END AS kind,
        CASE
            WHEN g.scope = 'cell' AND (g.area_state = 'none' OR g.group_state = 'none') THEN 'true'
            ELSE 'false'
        END AS inside_gap,
        -- In ten-thousandths, halves rounded up.
        (20000 * g.peers_with + g.peers_assessed) // (2 * g.peers_assessed) AS peer_share
    FROM gaps AS g
    JOIN peer_lists AS p ON p.gap = g.gap
    LEFT JOIN owner_lists AS o ON o.gap = g.gap
    LEFT JOIN answer_lists AS a ON a.gap = g.gap
)
SELECT
    r.municipality_code, r.municipality_ja, r.municipality_en, r.family, r.family_ja, r.family_en,
    r.policy_area, r.policy_area_ja, r.policy_area_en, r."group", r.group_ja, r.group_en, r.scope,
    r.kind, k.kind_ja, k.kind_en, r.inside_gap, r.peers_with, r.peers_assessed,
    (r.peer_share // 10000) || '.' || SUBSTR('' || (10000 + r.peer_share % 10000), 2) AS peer_share,
    r.excerpt_peers_with, r.peer_initiatives, r.peer_relisted, r.uncoded,
    r.peer_functions, r.own_departments, r.possible_match, r.examples
FROM rows_of_gaps AS r
JOIN kinds AS k ON k.kind = r.kind
JOIN family_labels AS f ON f.family = r.family
JOIN area_keys AS a ON a.code = r.policy_area
JOIN group_keys AS g ON g.code = r."group"
ORDER BY r.municipality_code, f.place, a.step, a.place, a.code, g.step, g.place, g.code
