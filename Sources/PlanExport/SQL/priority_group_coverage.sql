-- One row a city, family and group: the initiatives for the group, whatever their policy area, from the view coverage_matrix.
-- An initiative counts once for each of its groups, so shares can add up to more than 1.
WITH family_places (family, family_place) AS (
    VALUES ('suicide', 1), ('welfare', 2)
),
sums AS (
    SELECT
        m.*,
        SUM(CASE WHEN policy_area = 'ALL' AND "group" = 'ALL' THEN initiatives ELSE 0 END)
            OVER (PARTITION BY municipality_code, family) AS of_initiatives,
        SUM(CASE WHEN policy_area <> 'ALL' AND policy_area <> 'UNCODED' AND initiatives > 0 THEN 1 ELSE 0 END)
            OVER (PARTITION BY municipality_code, family, "group") AS policy_areas
    FROM coverage_matrix AS m
),
-- Shares in ten-thousandths, halves rounded up.
rounded AS (
    SELECT
        s.*,
        CASE WHEN s.of_initiatives > 0 THEN (s.initiatives * 20000 + s.of_initiatives) // (s.of_initiatives * 2) END
            AS share
    FROM sums AS s
    WHERE s.policy_area = 'ALL' AND s."group" <> 'ALL'
)
SELECT
    r.municipality_code, r.municipality_ja, r.municipality_en, r.family, r.family_ja, r.family_en,
    r."group", r.group_ja, r.group_en, r.initiatives,
    (r.share // 10000) || '.' || SUBSTR('' || (10000 + r.share % 10000), 2) AS share,
    r.of_initiatives, r.stated, r.derived, r.inferred, r.policy_areas, r.uncoded, r.state, r.state_ja, r.state_en
FROM rounded AS r
JOIN family_places AS f ON f.family = r.family
LEFT JOIN priority_groups AS g ON g.code = r."group"
ORDER BY
    r.municipality_code, f.family_place, CASE WHEN r."group" = 'UNCODED' THEN 2 ELSE 1 END,
    CAST(g."order" AS INTEGER), r."group"
