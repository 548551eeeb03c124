/// What the SQLite file has beside tables and analyses: rows with their labels, and the search.
enum SQLiteViews {
    /// An initiative with its city, plan, heading, departments in the plan's order and codes, the primary area first; a code
    /// with its label. Re-listings are left out.
    static let labels = """
        CREATE VIEW initiatives_labelled AS
        SELECT
            i.municipality_code, m.name_ja AS municipality_ja, p.family, p.title_ja AS plan_ja, h.number AS heading_number,
            h.name_ja AS heading_ja, i.initiative_id, i.name_ja, i.name_en, i.summary_ja, i.commitment,
            (SELECT GROUP_CONCAT(name_ja, '／') FROM (
                SELECT d.name_ja FROM responsibilities AS r JOIN departments AS d ON d.department_id = r.department_id
                WHERE r.initiative_id = i.initiative_id ORDER BY r.rowid)) AS departments_ja,
            (SELECT GROUP_CONCAT(label_ja, '／') FROM (
                SELECT a.label_ja FROM codes AS c JOIN policy_areas AS a ON a.code = c.code
                WHERE c.initiative_id = i.initiative_id AND c.axis = 'policy_area' ORDER BY c.rank, c.code)) AS policy_areas_ja,
            (SELECT GROUP_CONCAT(label_ja, '／') FROM (
                SELECT g.label_ja FROM codes AS c JOIN priority_groups AS g ON g.code = c.code
                WHERE c.initiative_id = i.initiative_id AND c.axis = 'group' ORDER BY c.rank, c.code)) AS groups_ja,
            s.title_ja AS document_ja, s.file_name, i.line_start, i.line_end
        FROM initiatives AS i
        JOIN municipalities AS m ON m.municipality_code = i.municipality_code
        JOIN plans AS p ON p.plan_id = i.plan_id
        JOIN headings AS h ON h.heading_id = i.heading_id
        JOIN sources AS s ON s.source_id = i.source_id
        WHERE i.restates IS NULL;

        CREATE VIEW codes_labelled AS
        SELECT
            c.municipality_code, m.name_ja AS municipality_ja, c.plan_id, c.initiative_id, i.name_ja, c.axis, c.code,
            COALESCE(a.label_ja, g.label_ja, t.label_ja, k.label_ja) AS label_ja,
            COALESCE(a.label_en, g.label_en, t.label_en, k.label_en) AS label_en, c.rank, c.basis, c.evidence, c.rule_id,
            s.title_ja AS document_ja, s.file_name, c.source_line
        FROM codes AS c
        JOIN initiatives AS i ON i.initiative_id = c.initiative_id
        JOIN municipalities AS m ON m.municipality_code = c.municipality_code
        JOIN sources AS s ON s.source_id = c.source_id
        LEFT JOIN policy_areas AS a ON c.axis = 'policy_area' AND a.code = c.code
        LEFT JOIN priority_groups AS g ON c.axis = 'group' AND g.code = c.code
        LEFT JOIN instruments AS t ON c.axis = 'instrument' AND t.code = c.code
        LEFT JOIN commitments AS k ON c.axis = 'commitment' AND k.code = c.code;
        """

    /// An index of every run of three letters, so that words are found wherever they stand:
    /// `SELECT * FROM search WHERE search MATCH '自殺対策'`. Fewer than three letters are looked for with `LIKE '%若者%'`.
    static let search = """
        CREATE VIRTUAL TABLE search USING fts5(
            initiative_id UNINDEXED, municipality_ja, name_ja, name_en, summary_ja, departments_ja, codes_ja,
            tokenize = 'trigram');
        INSERT INTO search
        SELECT
            initiative_id, municipality_ja, name_ja, name_en, summary_ja, departments_ja,
            policy_areas_ja || '／' || COALESCE(groups_ja, '')
        FROM initiatives_labelled ORDER BY initiative_id;
        """
}
