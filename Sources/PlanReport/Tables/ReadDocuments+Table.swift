import CSVText
import PlanAnalysis
import PlanModel

extension ReadDocuments {
    /// `documents.csv`: one row a document.
    public func table(_ index: AtlasIndex) -> TidyTable {
        let codes = CodeCells(index: index)
        return TidyTable(
            name: "documents",
            columns: CodeCells.planColumns + ["source_id", "file", "document_ja", "as_of"]
                + CodeCells.columns("completeness")
                + ["note_ja", "lines", "initiatives", "relistings", "contradictions"],
            rows: rows.map { row in
                let document = row.document
                return codes.plan(row.plan)
                    + [
                        .text(document.id.text), .text(document.fileName), .text(document.titleJa),
                        CSVCell(document.asOf),
                    ] + CodeCells.cells(document.completeness.rawValue, document.completeness.label)
                    + [
                        CSVCell(document.note), CSVCell(document.lines), CSVCell(row.initiatives),
                        CSVCell(row.relistings), CSVCell(row.contradictions),
                    ]
            })
    }
}

extension Completeness {
    var label: Label {
        switch self {
        case .full: Label("全体", "whole")
        case .excerpt: Label("抜粋", "excerpt")
        }
    }
}
