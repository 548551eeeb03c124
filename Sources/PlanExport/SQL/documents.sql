-- One row a document that the plans were read from: what it lists, and the places where it contradicts itself.
WITH family_labels (family, family_ja, family_en, place) AS (
    VALUES
        ('suicide', '自殺対策計画', 'Suicide-countermeasure plan', 1),
        ('welfare', '地域福祉計画', 'Community-welfare plan', 2)
),
completeness_labels (completeness, completeness_ja, completeness_en) AS (
    VALUES ('full', '全体', 'whole'), ('excerpt', '抜粋', 'excerpt')
),
listed AS (
    SELECT
        source_id, SUM(CASE WHEN restates IS NULL THEN 1 ELSE 0 END) AS initiatives,
        SUM(CASE WHEN restates IS NULL THEN 0 ELSE 1 END) AS relistings
    FROM initiatives
    GROUP BY source_id
),
-- The audit's codes begin with PA100; before them stand the ones of names that are printed in two ways.
contradictions AS (
    SELECT file, COUNT(*) AS findings
    FROM findings
    WHERE code >= 'PA100' OR code IN ('PA030', 'PA031', 'PA034')
    GROUP BY file
)
SELECT
    m.municipality_code, m.name_ja AS municipality_ja, m.name_en AS municipality_en,
    f.family, f.family_ja, f.family_en, p.plan_id, p.title_ja AS plan_ja, p.title_en AS plan_en,
    s.source_id, s.file_name AS file, s.title_ja AS document_ja, s.as_of,
    s.completeness, l.completeness_ja, l.completeness_en, s.note AS note_ja, s.lines,
    COALESCE(i.initiatives, 0) AS initiatives, COALESCE(i.relistings, 0) AS relistings,
    COALESCE(c.findings, 0) AS contradictions
FROM sources AS s
JOIN plans AS p ON p.plan_id = s.plan_id
JOIN municipalities AS m ON m.municipality_code = p.municipality_code
JOIN family_labels AS f ON f.family = p.family
JOIN completeness_labels AS l ON l.completeness = s.completeness
LEFT JOIN listed AS i ON i.source_id = s.source_id
LEFT JOIN contradictions AS c ON c.file = s.file_name
ORDER BY m.municipality_code, f.place, p.plan_id, s.source_id
