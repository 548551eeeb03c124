-- One row a city and family: how many candidate gaps the plan has, from the view coverage_gaps. No counts where nothing can be
-- said: the plan was not read whole, or no other city has one of the family.
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
    JOIN municipalities AS m ON m.municipality_code = p.municipality_code
    LEFT JOIN sources AS s ON s.plan_id = p.plan_id
    GROUP BY p.municipality_code, p.family
),
cities AS (
    SELECT
        m.municipality_code, m.name_ja, m.name_en, f.family, f.family_ja, f.family_en, f.place,
        COALESCE(a.completeness, 'not_assessed') AS completeness,
        COALESCE(n.plans, 0) - CASE WHEN a.completeness IS NULL THEN 0 ELSE 1 END AS peers
    FROM municipalities AS m
    CROSS JOIN family_labels AS f
    LEFT JOIN assessments AS a ON a.municipality_code = m.municipality_code AND a.family = f.family
    LEFT JOIN (SELECT family, COUNT(*) AS plans FROM assessments GROUP BY family) AS n ON n.family = f.family
    WHERE f.family IN (SELECT family FROM plans)
),
counts AS (
    SELECT
        municipality_code, family,
        SUM(CASE WHEN scope = 'area' AND kind = 'gap' THEN 1 ELSE 0 END) AS area_gaps,
        SUM(CASE WHEN scope = 'group' AND kind = 'gap' THEN 1 ELSE 0 END) AS group_gaps,
        SUM(CASE WHEN scope = 'cell' AND kind = 'gap' AND inside_gap = 'false' THEN 1 ELSE 0 END) AS pair_gaps,
        SUM(CASE WHEN scope <> 'cell' AND kind <> 'gap' THEN 1 ELSE 0 END) AS gaps_elsewhere
    FROM coverage_gaps
    GROUP BY municipality_code, family
)
SELECT
    c.municipality_code, c.name_ja AS municipality_ja, c.name_en AS municipality_en,
    c.family, c.family_ja, c.family_en, c.completeness, c.peers,
    CASE WHEN c.completeness = 'full' AND c.peers > 0 THEN COALESCE(n.area_gaps, 0) END AS area_gaps,
    CASE WHEN c.completeness = 'full' AND c.peers > 0 THEN COALESCE(n.group_gaps, 0) END AS group_gaps,
    CASE WHEN c.completeness = 'full' AND c.peers > 0 THEN COALESCE(n.pair_gaps, 0) END AS pair_gaps,
    CASE WHEN c.completeness = 'full' AND c.peers > 0 THEN COALESCE(n.gaps_elsewhere, 0) END AS gaps_elsewhere
FROM cities AS c
LEFT JOIN counts AS n ON n.municipality_code = c.municipality_code AND n.family = c.family
ORDER BY c.municipality_code, c.place
