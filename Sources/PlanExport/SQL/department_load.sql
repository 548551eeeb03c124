-- One row a department or body that the plans name: its initiatives, and the concentration of its town hall beside it.
-- An initiative of n departments counts 1 for each in full_count and 1/n in fractional_count; partners count in no fraction.
-- Fractions are whole numbers over a common multiple of the n that occur in the town hall. Where that outgrows 64 bits (more
-- than 40 departments in one initiative, or a multiple above 20 000 000) the columns made of fractions are missing.
WITH parts AS (
    SELECT i.initiative_id, p.municipality_code AS plan_municipality, r.department_id, r.role, d.municipality_code
    FROM responsibilities AS r
    JOIN initiatives AS i ON i.initiative_id = r.initiative_id
    JOIN plans AS p ON p.plan_id = i.plan_id
    JOIN municipalities AS m ON m.municipality_code = p.municipality_code
    JOIN departments AS d ON d.department_id = r.department_id
    WHERE i.restates IS NULL
),
shared AS (
    SELECT initiative_id, plan_municipality AS municipality_code, COUNT(*) AS n
    FROM parts
    WHERE role <> 'partner'
    GROUP BY initiative_id, plan_municipality
),
carried AS (
    SELECT municipality_code, COUNT(*) AS initiatives
    FROM shared
    GROUP BY municipality_code
),
prime_powers AS (
    SELECT
        p.municipality_code, MAX(s.n) AS most,
        CAST(1 AS BIGINT)
        * MAX(CASE WHEN s.n % 2 = 0 THEN 2 ELSE 1 END) * MAX(CASE WHEN s.n % 4 = 0 THEN 2 ELSE 1 END)
        * MAX(CASE WHEN s.n % 8 = 0 THEN 2 ELSE 1 END) * MAX(CASE WHEN s.n % 16 = 0 THEN 2 ELSE 1 END)
        * MAX(CASE WHEN s.n % 32 = 0 THEN 2 ELSE 1 END) * MAX(CASE WHEN s.n % 3 = 0 THEN 3 ELSE 1 END)
        * MAX(CASE WHEN s.n % 9 = 0 THEN 3 ELSE 1 END) * MAX(CASE WHEN s.n % 27 = 0 THEN 3 ELSE 1 END)
        * MAX(CASE WHEN s.n % 5 = 0 THEN 5 ELSE 1 END) * MAX(CASE WHEN s.n % 25 = 0 THEN 5 ELSE 1 END)
        * MAX(CASE WHEN s.n % 7 = 0 THEN 7 ELSE 1 END) * MAX(CASE WHEN s.n % 11 = 0 THEN 11 ELSE 1 END)
        * MAX(CASE WHEN s.n % 13 = 0 THEN 13 ELSE 1 END) * MAX(CASE WHEN s.n % 17 = 0 THEN 17 ELSE 1 END)
        * MAX(CASE WHEN s.n % 19 = 0 THEN 19 ELSE 1 END) * MAX(CASE WHEN s.n % 23 = 0 THEN 23 ELSE 1 END)
        * MAX(CASE WHEN s.n % 29 = 0 THEN 29 ELSE 1 END) * MAX(CASE WHEN s.n % 31 = 0 THEN 31 ELSE 1 END)
        * MAX(CASE WHEN s.n % 37 = 0 THEN 37 ELSE 1 END) AS product
    FROM parts AS p
    JOIN shared AS s ON s.initiative_id = p.initiative_id
    GROUP BY p.municipality_code
),
town_halls AS (
    SELECT
        m.municipality_code, m.name_ja, m.name_en, COALESCE(c.initiatives, 0) AS of_initiatives,
        CASE
            WHEN q.most IS NULL THEN 1
            WHEN q.most <= 40 AND q.product <= 20000000 THEN q.product
        END AS multiple
    FROM municipalities AS m
    LEFT JOIN carried AS c ON c.municipality_code = m.municipality_code
    LEFT JOIN prime_powers AS q ON q.municipality_code = m.municipality_code
),
loads AS (
    SELECT
        p.department_id, p.municipality_code,
        SUM(CASE WHEN p.role = 'lead' THEN 1 ELSE 0 END) AS lead_count,
        SUM(CASE WHEN p.role = 'joint' THEN 1 ELSE 0 END) AS joint_count,
        SUM(CASE WHEN p.role = 'partner' THEN 1 ELSE 0 END) AS partner_count,
        COUNT(*) AS full_count,
        SUM(CASE WHEN p.role = 'partner' THEN 0 ELSE t.multiple // s.n END) AS part
    FROM parts AS p
    JOIN town_halls AS t ON t.municipality_code = p.municipality_code
    LEFT JOIN shared AS s ON s.initiative_id = p.initiative_id
    GROUP BY p.department_id, p.municipality_code
),
-- The sum of the squared fractions: whole numbers, and a rest over the squared multiple.
squares AS (
    SELECT
        t.municipality_code, t.of_initiatives, t.multiple,
        SUM((l.part // t.multiple) * (l.part // t.multiple)) AS wholes,
        SUM(2 * (l.part // t.multiple) * (l.part % t.multiple)) AS products,
        SUM((l.part % t.multiple) * (l.part % t.multiple)) AS rests
    FROM loads AS l
    JOIN town_halls AS t ON t.municipality_code = l.municipality_code
    GROUP BY t.municipality_code, t.of_initiatives, t.multiple
),
carries AS (
    SELECT
        municipality_code, of_initiatives, multiple, wholes + products // multiple AS whole,
        (products % multiple) * multiple + rests AS rest
    FROM squares
),
concentrations AS (
    SELECT
        municipality_code,
        CASE
            WHEN of_initiatives > 0 THEN (
                20000 * (whole + rest // (multiple * multiple))
                + 20000 * (rest % (multiple * multiple)) // (multiple * multiple)
                + of_initiatives * of_initiatives
            ) // (2 * of_initiatives * of_initiatives)
        END AS hhi
    FROM carries
),
-- Fractions in ten-thousandths, halves rounded up.
rounded AS (
    SELECT
        l.department_id, l.part, t.municipality_code, t.name_ja AS municipality_ja, t.name_en AS municipality_en,
        l.lead_count, l.joint_count, l.partner_count, l.full_count, t.of_initiatives, c.hhi,
        (20000 * l.part + t.multiple) // (2 * t.multiple) AS fractional_count,
        CASE
            WHEN t.of_initiatives > 0
                THEN (20000 * l.part + t.multiple * t.of_initiatives) // (2 * t.multiple * t.of_initiatives)
        END AS share
    FROM loads AS l
    JOIN town_halls AS t ON t.municipality_code = l.municipality_code
    JOIN concentrations AS c ON c.municipality_code = l.municipality_code
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
    r.municipality_code, r.municipality_ja, r.municipality_en, d.department_id, d.bureau_ja,
    d.name_ja AS department_ja, f.code AS function_code, f.label_ja AS function_ja, f.label_en AS function_en,
    r.lead_count AS "lead", r.joint_count AS joint, r.partner_count AS partner, r.full_count,
    (r.fractional_count // 10000) || '.' || SUBSTR('' || (10000 + r.fractional_count % 10000), 2)
        AS fractional_count,
    (r.share // 10000) || '.' || SUBSTR('' || (10000 + r.share % 10000), 2) AS share,
    r.of_initiatives,
    (r.hhi // 10000) || '.' || SUBSTR('' || (10000 + r.hhi % 10000), 2) AS hhi,
    COALESCE(a.completeness, 'not_assessed') AS completeness
FROM rounded AS r
JOIN departments AS d ON d.department_id = r.department_id
LEFT JOIN department_functions AS f ON f.code = d.function_code AND f.replaced_by IS NULL
LEFT JOIN assessments AS a ON a.municipality_code = r.municipality_code
ORDER BY r.municipality_code, r.part DESC, d.department_id
