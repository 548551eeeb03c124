-- One row an outcome indicator and year, reference series and repeated tables included; the value before the plan has no year.
WITH family_labels (family, family_ja, family_en, place) AS (
    VALUES
        ('suicide', '自殺対策計画', 'Suicide-countermeasure plan', 1),
        ('welfare', '地域福祉計画', 'Community-welfare plan', 2)
),
actual_labels (state, state_ja, state_en) AS (
    VALUES
        ('measured', '実績あり', 'Measured'),
        ('not_conducted', '未実施', 'Not conducted'),
        ('not_set', '設定なし', 'Not set'),
        ('blank', '空欄', 'Blank'),
        ('other', 'その他の記載', 'Other words')
),
target_labels (state, state_ja, state_en) AS (
    VALUES
        ('set', '目標あり', 'Set'),
        ('not_set', '設定なし', 'Not set'),
        ('blank', '空欄', 'Blank'),
        ('other', 'その他の記載', 'Other words')
),
-- What is printed without its dashes, of whatever width: nothing is left of a dash that stands alone.
dashes AS (
    SELECT
        i.*,
        REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(i.actual_printed,
            '-', ''), '‐', ''), '‒', ''), '–', ''), '—', ''), '―', ''), '−', ''), 'ー', ''), '－', '') AS actual_rest,
        REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(i.target_printed,
            '-', ''), '‐', ''), '‒', ''), '–', ''), '—', ''), '―', ''), '−', ''), 'ー', ''), '－', '') AS target_rest
    FROM indicators AS i
),
states AS (
    SELECT
        d.*,
        CASE
            WHEN d.actual IS NOT NULL THEN 'measured'
            WHEN d.actual_printed IS NULL THEN 'blank'
            WHEN d.actual_rest = '' THEN 'not_set'
            WHEN d.actual_printed = '未実施' THEN 'not_conducted'
            ELSE 'other'
        END AS actual_state,
        CASE
            WHEN d.target IS NOT NULL THEN 'set'
            WHEN d.target_printed IS NULL THEN 'blank'
            WHEN d.target_rest = '' OR d.target_printed = '設定なし' THEN 'not_set'
            ELSE 'other'
        END AS target_state
    FROM dashes AS d
)
SELECT
    m.municipality_code, m.name_ja AS municipality_ja, m.name_en AS municipality_en,
    f.family, f.family_ja, f.family_en, p.plan_id, p.title_ja AS plan_ja, p.title_en AS plan_en,
    s.heading_id, h.number AS heading_number, h.name_ja AS heading_ja,
    s.indicator_id, s.name_ja AS indicator_ja, s.role, s.fiscal_year, s.unit,
    s.actual_state, a.state_ja AS actual_state_ja, a.state_en AS actual_state_en, s.actual,
    s.target_state, t.state_ja AS target_state_ja, t.state_en AS target_state_en, s.target,
    s.rate_computed AS rate, s.rating_computed AS rating,
    s.actual_printed, s.target_printed, s.rate_printed, s.rating_printed, s.repeats, s.source_id, s.source_line
FROM states AS s
JOIN plans AS p ON p.plan_id = s.plan_id
JOIN municipalities AS m ON m.municipality_code = p.municipality_code
JOIN family_labels AS f ON f.family = p.family
JOIN actual_labels AS a ON a.state = s.actual_state
JOIN target_labels AS t ON t.state = s.target_state
LEFT JOIN headings AS h ON h.heading_id = s.heading_id
ORDER BY
    m.municipality_code, f.place, p.plan_id, s.source_id, CAST(s.source_line AS INTEGER), s.indicator_id,
    COALESCE(CAST(s.fiscal_year AS INTEGER), 0)
