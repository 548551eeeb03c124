import CSVText
import Diagnostics
import PlanModel

/// What published documents say against themselves, document by document.
public struct ContradictionReport: Sendable {
    public struct Document: Sendable {
        public let plan: Plan.ID
        public let source: SourceDocument
        /// In the order of their places; empty when the audit found nothing.
        public let findings: [Finding]

        public init(plan: Plan.ID, source: SourceDocument, findings: [Finding]) {
            self.plan = plan
            self.source = source
            self.findings = findings.sorted()
        }
    }

    /// One way of contradicting itself that the audit looks for.
    public struct Rule: Sendable {
        public let code: FindingCode
        /// Why the two statements cannot both be right.
        public let rationale: Label
        /// What the rule did not look at, so that silence is not taken for agreement.
        public let limits: Label

        public init(code: FindingCode, rationale: Label, limits: Label) {
            self.code = code
            self.rationale = rationale
            self.limits = limits
        }
    }

    /// Every document that was audited, those without a finding included.
    public let documents: [Document]
    /// By code.
    public let rules: [Rule]

    public init(documents: [Document], rules: [Rule] = []) {
        self.documents = documents
        self.rules = rules
    }

    public var isEmpty: Bool { documents.allSatisfy(\.findings.isEmpty) }

    /// `contradictions.csv`: one row a contradiction, both statements with their lines.
    public var table: TidyTable {
        TidyTable(
            name: "contradictions",
            columns: [
                "plan_id", "source_id", "code", "contradiction", "file", "line", "value", "other_line", "other_value",
                "consistent", "message",
            ],
            rows: documents.flatMap { document in
                document.findings.map { finding in
                    [
                        .text(document.plan.text), .text(document.source.id.text), .text(finding.code.rawValue),
                        .text(finding.code.summary), .text(finding.position.file), CSVCell(finding.position.line),
                        CSVCell(finding.value.isEmpty ? nil : finding.value),
                        finding.counterpart.map { CSVCell($0.position.line) } ?? .missing,
                        CSVCell(finding.counterpart?.value), CSVCell(finding.counterpart?.consistent.rawValue),
                        .text(finding.message),
                    ]
                }
            })
    }

    /// The contradictions for people: under each document's title, each with its two statements and what is said of them.
    public func lines(_ style: TerminalStyle) -> [String] {
        if documents.isEmpty { return ["No document of these plans is in the atlas, so nothing was audited."] }
        return documents.flatMap { document -> [String] in
            let count = document.findings.count
            let found =
                count == 0 ? "no contradiction found" : count == 1 ? "1 contradiction" : "\(count) contradictions"
            let title = style.bold("\(document.source.titleJa.printable)  (\(document.source.fileName)): \(found)")
            return [title] + document.findings.flatMap { entry($0, style) } + [""]
        }
    }

    private func entry(_ finding: Finding, _ style: TerminalStyle) -> [String] {
        var statements = statement(finding.position, finding.value)
        if let other = finding.counterpart {
            statements += "  |  \(statement(other.position, other.value))"
            switch other.consistent {
            case .here: statements += "  (the first fits the rest)"
            case .there: statements += "  (the second fits the rest)"
            case .unclear: break
            }
        }
        let code = "  \(finding.code.rawValue)  "
        let width = max(20, style.width - code.count)
        let lines = [statements, finding.message].flatMap { $0.printable.wrapped(to: width) }
        return lines.enumerated().map { index, line in
            (index == 0 ? code : String(repeating: " ", count: code.count)) + line
        }
    }

    private func statement(_ position: SourcePosition, _ value: String) -> String {
        "line \(position.line): \(value.isEmpty ? "(blank)" : value)"
    }
}
