import Diagnostics
import PlanAnalysis
import PlanDataset
import PlanExport
import PlanReport

extension Atlas {
    /// The whole atlas as a release: the tables merged over all plans, the analyses, the sheets by which the coding is judged
    /// where there are any, and what describes them.
    ///
    /// - Parameter version: the version where the dataset's history names none.
    /// - Throws: every line break inside a field, since a release has none, and what is wrong with the sheets.
    public func release(version: String) throws(ReleaseError) -> Release {
        let sheets = AgreementTables.read(folder)
        let tables = dataset.mergedTables + releasedAnalyses + sheets.tables
        let findings = sheets.findings + tables.flatMap(\.lineBreaks)
        guard findings.isEmpty else { throw ReleaseError(findings: findings) }
        let codebook = codebook()
        return Release(
            edition: Edition(history: folder.history, fallback: version), tables: tables,
            codebooks: [
                ("CODEBOOK.ja.md", codebook.markdown(.japanese)), ("CODEBOOK.en.md", codebook.markdown(.english)),
            ])
    }

    /// What changed from another atlas to this one, in the tables of the datasets.
    public func changes(since old: Atlas) -> TableDifference {
        TableDifference(old: old.dataset.mergedTables, new: dataset.mergedTables)
    }

    /// The analyses of all plans, behind the matrix its wide form, and behind the gaps what their matches rest on.
    private var releasedAnalyses: [DescribedTable] {
        let index = index()
        let gaps = CoverageGaps(index, matrix: CoverageMatrix(index))
        return analyses(index, gaps: gaps).flatMap { table in
            switch table.name {
            case "coverage_matrix": [table, CoverageWide.table(of: table)]
            case "coverage_gaps": [table, gaps.matchTable(index)]
            default: [table]
            }
        }
        .map { DescribedTable(AnalysisSchema.schema(of: $0), rows: $0.rows) }
    }
}

/// Why an atlas cannot be released.
public struct ReleaseError: Error {
    public let findings: [Finding]
}

extension DescribedTable {
    /// Fields with a line break, by their place in the file that would be written.
    fileprivate var lineBreaks: [Finding] {
        rows.enumerated().flatMap { number, row in
            row.indices.filter { row[$0].displayed.utf8.contains { $0 == 0x0A || $0 == 0x0D } }.map { column in
                let name = schema.columns[column].name
                return Finding(
                    .lineBreak, at: SourcePosition(file: schema.file, line: number + 2, column: column + 1),
                    field: name, value: row[column].displayed,
                    "\(name) holds a line break; write ／ or a space in its place")
            }
        }
    }
}
