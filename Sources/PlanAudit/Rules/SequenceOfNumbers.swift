import Diagnostics
import PlanModel

/// Numbers of rows and headings that are missing, used twice, or out of order.
struct SequenceOfNumbers: AuditRule {
    static let code = FindingCode.sequence
    static let name = "sequence"
    static let rationale = Label(
        "番号は1から順に、一つずつ付く。",
        "Numbers count from 1, each is used once, and they stand in order.")
    static let limits = Label(
        "抜粋の文書は見ない。一番外の番号と、項目の番号を繰り返す行は数えない。見出しは、兄弟の中で1から数えても、文書を通して"
            + "数え続けてもよい。一つの飛びは、前後の番号のどちらが誤りかを決めない。",
        "Excerpts are left out, as are the outermost numbers and rows that repeat their heading's number. "
            + "Headings may begin again at 1 under each parent or count on through the document.")

    static func findings(in report: AuditedReport) -> [Finding] {
        let sequence = NumberSequence(report)
        // What an excerpt shows is neither all of it nor in the order of the whole.
        return report.isExcerpt ? [] : missing(sequence, report) + order(sequence, report) + headings(of: report)
    }

    private static func missing(_ sequence: NumberSequence, _ report: AuditedReport) -> [Finding] {
        sequence.gaps.map { gap in
            let before = gap.before ?? gap.after
            return report.contradiction(
                code, "number", Place(line: gap.after.line, value: gap.after.called),
                against: Place(line: before.line, value: gap.before?.called ?? ""), .unclear,
                "\(gap.number) is missing: \(gap.after.called) at line \(gap.after.line) follows "
                    + (gap.before.map { "\($0.called) at line \($0.line)" } ?? "no smaller number"))
        }
    }

    private static func order(_ sequence: NumberSequence, _ report: AuditedReport) -> [Finding] {
        var findings: [Finding] = []
        var first: [[Int]: Initiative] = [:]
        var last: [[Int]: NumberSequence.Row] = [:]
        for row in sequence.rows {
            let prefix = Array(row.parts.dropLast())
            let here = Place(line: row.initiative.line, value: row.initiative.called)
            if let other = first[row.parts] {
                findings.append(
                    report.contradiction(
                        code, "number", here, against: Place(line: other.line, value: other.called), .unclear,
                        "\(row.initiative.called) is used twice: at line \(other.line) and at line \(row.initiative.line)"
                    ))
                continue
            }
            first[row.parts] = row.initiative
            if let above = last[prefix], above.parts.last! > row.parts.last! {
                findings.append(
                    report.contradiction(
                        code, "number", here,
                        against: Place(line: above.initiative.line, value: above.initiative.called), .unclear,
                        "\(row.initiative.called) at line \(row.initiative.line) stands behind "
                            + "\(above.initiative.called) at line \(above.initiative.line)"))
            }
            // The next row is compared with this one, so that one misplaced number is one finding.
            last[prefix] = row
        }
        return findings
    }

    // MARK: - Headings

    private struct Family: Hashable {
        let parent: Heading.ID?
        let kind: HeadingKind
    }

    private static func headings(of report: AuditedReport) -> [Finding] {
        var findings: [Finding] = []
        var lastSibling: [Family: Heading] = [:]
        var lastOfKind: [HeadingKind: Heading] = [:]
        for heading in report.tables.headings.sorted(by: { $0.order < $1.order }) {
            guard let place = OrdinalNumber.place(heading.number) else { continue }
            let family = Family(parent: heading.parent, kind: heading.kind)
            let sibling = lastSibling[family]
            let allowed = [
                sibling == nil ? 1 : nil, sibling.flatMap { OrdinalNumber.place($0.number) }.map { $0 + 1 },
                lastOfKind[heading.kind].flatMap { OrdinalNumber.place($0.number) }.map { $0 + 1 },
            ].compactMap(\.self)
            if !allowed.contains(place), let before = sibling ?? lastOfKind[heading.kind] {
                findings.append(
                    report.contradiction(
                        code, "number", Place(line: heading.sourceLine, value: heading.number),
                        against: Place(line: before.sourceLine, value: before.number), .unclear,
                        "“\(heading.nameJa)” at line \(heading.sourceLine) has the number \(heading.number), "
                            + (sibling == nil ? "though it is the first of its kind here" : "though it follows")
                            + " \(sibling == nil ? "and follows " : "")\(before.number) at line \(before.sourceLine)"))
            }
            lastSibling[family] = heading
            lastOfKind[heading.kind] = heading
        }
        return findings
    }
}
