import CSVText
import PlanModel

/// A table file as `build` writes it: its name in the plan's folder and its bytes.
public struct BuiltFile: Sendable {
    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

extension PlanTables {
    /// The files of a plan's folder that are rebuilt from its documents, in the order of the schema; a table
    /// without rows is its header.
    public var files: [BuiltFile] {
        [
            BuiltFile(name: "headings.csv", bytes: tableBytes(headings)),
            BuiltFile(name: "initiatives.csv", bytes: tableBytes(initiatives)),
            BuiltFile(name: "responsibilities.csv", bytes: tableBytes(responsibilities)),
            BuiltFile(name: "codes.csv", bytes: tableBytes(codes)),
            BuiltFile(name: "progress.csv", bytes: tableBytes(progress)),
            BuiltFile(name: "targets.csv", bytes: tableBytes(targets)),
            BuiltFile(name: "measures.csv", bytes: tableBytes(measures)),
            BuiltFile(name: "indicators.csv", bytes: tableBytes(indicators)),
            BuiltFile(name: "statements.csv", bytes: tableBytes(statements)),
            BuiltFile(name: "findings.csv", bytes: tableBytes(findings)),
        ]
    }
}

extension [Department] {
    /// The bytes of a municipality's `departments.csv`.
    public var tableFile: [UInt8] { tableBytes(self) }
}
