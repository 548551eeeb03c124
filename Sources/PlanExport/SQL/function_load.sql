-- One row a city and function of departments, functions without an initiative included.
-- An initiative with two departments of one function counts once in full_count; fractions are those of department_load, over
-- a common multiple of the numbers of departments, and missing under the same conditions.
WITH parts AS (
    SELECT i.initiative_id, p.municipality_code, r.role, f.code AS function_code
    FROM responsibilities AS r
    JOIN initiatives AS i ON i.initiative_id = r.initiative_id
    JOIN plans AS p ON p.plan_id = i.plan_id
    JOIN departments AS d ON d.department_id = r.department_id
    JOIN municipalities AS m ON m.municipality_code = d.municipality_code
    LEFT JOIN department_functions AS f ON f.code = d.function_code AND f.replaced_by IS NULL
    WHERE i.restates IS NULL
),
shared AS (
    SELECT initiative_id, municipality_code, COUNT(*) AS n
    FROM parts
    WHERE role <> 'partner'
    GROUP BY initiative_id, municipality_code
),
prime_powers AS (
    SELECT
        municipality_code, COUNT(*) AS initiatives, MAX(n) AS most,
        CAST(1 AS BIGINT)
        * MAX(CASE WHEN n % 2 = 0 THEN 2 ELSE 1 END) * MAX(CASE WHEN n % 4 = 0 THEN 2 ELSE 1 END)
        * MAX(CASE WHEN n % 8 = 0 THEN 2 ELSE 1 END) * MAX(CASE WHEN n % 16 = 0 THEN 2 ELSE 1 END)
        * MAX(CASE WHEN n % 32 = 0 THEN 2 ELSE 1 END) * MAX(CASE WHEN n % 3 = 0 THEN 3 ELSE 1 END)
        * MAX(CASE WHEN n % 9 = 0 THEN 3 ELSE 1 END) * MAX(CASE WHEN n % 27 = 0 THEN 3 ELSE 1 END)
        * MAX(CASE WHEN n % 5 = 0 THEN 5 ELSE 1 END) * MAX(CASE WHEN n % 25 = 0 THEN 5 ELSE 1 END)
        * MAX(CASE WHEN n % 7 = 0 THEN 7 ELSE 1 END) * MAX(CASE WHEN n % 11 = 0 THEN 11 ELSE 1 END)
        * MAX(CASE WHEN n % 13 = 0 THEN 13 ELSE 1 END) * MAX(CASE WHEN n % 17 = 0 THEN 17 ELSE 1 END)
        * MAX(CASE WHEN n % 19 = 0 THEN 19 ELSE 1 END) * MAX(CASE WHEN n % 23 = 0 THEN 23 ELSE 1 END)
        * MAX(CASE WHEN n % 29 = 0 THEN 29 ELSE 1 END) * MAX(CASE WHEN n % 31 = 0 THEN 31 ELSE 1 END)
        * MAX(CASE WHEN n % 37 = 0 THEN 37 ELSE 1 END) AS product
    FROM shared
    GROUP BY municipality_code
),
town_halls AS (
    SELECT
        m.municipality_code, m.name_ja, m.name_en, COALESCE(q.initiatives, 0) AS of_initiatives,
        CASE
            WHEN q.most IS NULL THEN 1
            WHEN q.most <= 40 AND q.product <= 20000000 THEN q.product
        END AS multiple
    FROM municipalities AS m
    LEFT JOIN prime_powers AS q ON q.municipality_code = m.municipality_code
),
loads AS (
    SELECT
        p.municipality_code, p.function_code, COUNT(DISTINCT p.initiative_id) AS full_count,
        SUM(CASE WHEN p.role = 'partner' THEN 0 ELSE t.multiple // s.n END) AS part
    FROM parts AS p
    JOIN town_halls AS t ON t.municipality_code = p.municipality_code
    LEFT JOIN shared AS s ON s.initiative_id = p.initiative_id
    WHERE p.function_code IS NOT NULL
    GROUP BY p.municipality_code, p.function_code
),
-- Fractions in ten-thousandths, halves rounded up.
rounded AS (
    SELECT
        t.municipality_code, t.name_ja AS municipality_ja, t.name_en AS municipality_en, t.of_initiatives,
        f.code, f.label_ja, f.label_en, CAST(f."order" AS INTEGER) AS place,
        COALESCE(l.full_count, 0) AS full_count,
        (20000 * CASE WHEN l.full_count IS NULL THEN 0 ELSE l.part END + t.multiple) // (2 * t.multiple)
            AS fractional_count,
        CASE
            WHEN t.of_initiatives > 0 THEN (
                20000 * CASE WHEN l.full_count IS NULL THEN 0 ELSE l.part END + t.multiple * t.of_initiatives
            ) // (2 * t.multiple * t.of_initiatives)
        END AS share
    FROM town_halls AS t
    CROSS JOIN department_functions AS f
    LEFT JOIN loads AS l ON l.municipality_code = t.municipality_code AND l.function_code = f.code
    WHERE f.replaced_by IS NULL
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
    r.municipality_code, r.municipality_ja, r.municipality_en,
    r.code AS function_code, r.label_ja AS function_ja, r.label_en AS function_en, r.full_count,
    (r.fractional_count // 10000) || '.' || SUBSTR('' || (10000 + r.fractional_count % 10000), 2)
        AS fractional_count,
    (r.share // 10000) || '.' || SUBSTR('' || (10000 + r.share % 10000), 2) AS share,
    r.of_initiatives, COALESCE(a.completeness, 'not_assessed') AS completeness
FROM rounded AS r
LEFT JOIN assessments AS a ON a.municipality_code = r.municipality_code
ORDER BY r.municipality_code, r.place, r.code
