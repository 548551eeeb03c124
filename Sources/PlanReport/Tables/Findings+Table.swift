import CSVText
import Diagnostics

extension [Finding] {
    /// `findings.csv`: one row a finding, in the order of their places.
    public var table: TidyTable {
        TidyTable(
            name: "findings",
            columns: ["code", "file", "line", "column", "severity", "field", "value", "message"],
            rows: sorted().map { finding in
                [
                    .text(finding.code.rawValue), .text(finding.position.file), CSVCell(finding.position.line),
                    CSVCell(finding.position.column), .text(finding.severity.rawValue),
                    CSVCell(finding.field.isEmpty ? nil : finding.field),
                    CSVCell(finding.value.isEmpty ? nil : finding.value), .text(finding.message),
                ]
            })
    }
}
