-- Two rows a pair of departments that share an initiative, one from each side: its initiatives are another share of the one
-- department's than of the other's. Re-listings are left out.
WITH parts AS (
    SELECT i.initiative_id, r.department_id, r.role, d.municipality_code
    FROM responsibilities AS r
    JOIN initiatives AS i ON i.initiative_id = r.initiative_id
    JOIN plans AS p ON p.plan_id = i.plan_id
    JOIN municipalities AS m ON m.municipality_code = p.municipality_code
    JOIN departments AS d ON d.department_id = r.department_id
    WHERE i.restates IS NULL
),
carried AS (
    SELECT department_id, municipality_code, COUNT(*) AS initiatives
    FROM parts
    GROUP BY department_id, municipality_code
),
pairs AS (
    SELECT
        a.department_id, b.department_id AS other_department_id, COUNT(*) AS initiatives,
        SUM(CASE WHEN a.role = 'partner' OR b.role = 'partner' THEN 1 ELSE 0 END) AS with_partner
    FROM parts AS a
    JOIN parts AS b ON b.initiative_id = a.initiative_id AND b.department_id <> a.department_id
    GROUP BY a.department_id, b.department_id
),
-- Shares in ten-thousandths, halves rounded up.
rounded AS (
    SELECT
        p.department_id, p.other_department_id, p.initiatives, p.with_partner,
        c.municipality_code, c.initiatives AS of_initiatives,
        (p.initiatives * 20000 + c.initiatives) // (c.initiatives * 2) AS share
    FROM pairs AS p
    JOIN carried AS c ON c.department_id = p.department_id
),
functions AS (
    SELECT d.department_id, d.name_ja, f.code
    FROM departments AS d
    LEFT JOIN department_functions AS f ON f.code = d.function_code AND f.replaced_by IS NULL
),
assessments AS (
    SELECT
        p.municipality_code,
        CASE WHEN MAX(CASE WHEN s.completeness = 'excerpt' THEN 1 ELSE 0 END) = 1 THEN 'excerpt' ELSE 'full' END
            AS completeness
    FROM plans AS p
    LEFT JOIN sources AS s ON s.plan_id = p.plan_id
    GROUP BY p.municipality_code
)
SELECT
    m.municipality_code, m.name_ja AS municipality_ja, m.name_en AS municipality_en,
    r.department_id, d.name_ja AS department_ja, d.code AS function_code,
    r.other_department_id, o.name_ja AS other_department_ja, o.code AS other_function_code,
    r.initiatives AS shared_initiatives, r.with_partner,
    (r.share // 10000) || '.' || SUBSTR('' || (10000 + r.share % 10000), 2) AS share,
    r.of_initiatives, COALESCE(a.completeness, 'not_assessed') AS completeness
FROM rounded AS r
JOIN municipalities AS m ON m.municipality_code = r.municipality_code
JOIN functions AS d ON d.department_id = r.department_id
JOIN functions AS o ON o.department_id = r.other_department_id
LEFT JOIN assessments AS a ON a.municipality_code = r.municipality_code
ORDER BY m.municipality_code, r.department_id, r.other_department_id
