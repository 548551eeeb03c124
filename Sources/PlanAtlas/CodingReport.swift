import CSVText
import PlanCoding
import PlanDataset
import PlanModel
import PlanReport

/// What the coder makes of the plans of a selection: codes, and the reasons behind them.
public struct CodingReport {
    private let codings: [InitiativeCoding]
    private let atlas: Atlas

    /// - Parameters:
    ///   - build: a build of the atlas's folder, decisions applied or not.
    ///   - atlas: the atlas whose stored codes are compared.
    ///   - selection: the plans that are meant.
    public init(_ build: Build, of atlas: Atlas, _ selection: Selection = Selection()) {
        let plans = Set(atlas.dataset.plans.filter { selection.includes($0.value) }.map(\.id))
        codings = build.codings.filter { plans.contains($0.initiative.plan) }
        self.atlas = atlas
    }

    /// The codes as a coding sheet: the columns of `codes.csv`, with the initiative's name.
    public var sheet: TidyTable {
        let columns = [
            "initiative_id", "name_ja", "axis", "code", "rank", "basis", "evidence", "rule_id", "source_id",
            "source_line",
        ]
        return TidyTable(
            name: "codes", columns: columns,
            rows: codings.flatMap { coding in
                coding.codes.map { code -> [CSVCell] in
                    [
                        .text(code.initiative.text), .text(coding.initiative.nameJa), .text(code.axis.rawValue),
                        .text(code.code.text), .text(code.rank.rawValue), .text(code.basis.rawValue),
                        .text(code.evidence), .text(code.rule), .text(code.source.text),
                        .number(String(code.sourceLine)),
                    ]
                }
            })
    }

    /// One row an initiative: its codes side by side, and the axes that a person should look at.
    public var overview: TidyTable {
        let axes: [Axis] = [.policyArea, .group, .instrument, .commitment]
        return TidyTable(
            name: "coding", columns: ["initiative_id", "name_ja"] + axes.map(\.rawValue) + ["doubts"],
            rows: codings.map { coding in
                [.text(coding.initiative.id.text), .text(coding.initiative.nameJa)]
                    + axes.map { axis in
                        let codes = coding.codes.filter { $0.axis == axis }
                        return codes.isEmpty ? .missing : .text(codes.map(\.code.text).joined(separator: "／"))
                    }
                    + [
                        coding.doubts.isEmpty
                            ? .missing : .text(coding.doubts.map(\.axis.rawValue).joined(separator: "／"))
                    ]
            })
    }

    /// What spoke for which code of one initiative, and what was chosen.
    public func explanation(of id: Initiative.ID, _ language: Language) -> [String]? {
        guard let coding = codings.first(where: { $0.initiative.id == id }) else { return nil }
        var lines = ["\(coding.initiative.nameJa)  [\(coding.initiative.id)]"]
        for axis in Axis.allCases where axis != .function {
            lines.append("\(axis.rawValue):")
            let chosen = coding.codes.filter { $0.axis == axis }
            let candidates = coding.candidates.filter { $0.axis == axis }
            for code in chosen where code.basis == .decided {
                lines.append(
                    "  \(label(code.code, axis, language))  \(code.rank.rawValue), decided: \(reason(for: code))")
            }
            for candidate in candidates {
                let code = chosen.first { $0.code == candidate.code }
                let verdict =
                    code.map { $0.basis == .decided ? "decided" : $0.rank.rawValue }
                    ?? (isRemoved(candidate, of: id) ? "taken out by a decision" : "not taken")
                let weights =
                    axis == .policyArea && candidate.secondaryWeight != candidate.weight
                    ? "\(candidate.weight), as secondary \(candidate.secondaryWeight)" : "\(candidate.weight)"
                lines.append(
                    "  \(label(candidate.code, axis, language))  weighs \(weights)"
                        + (candidate.fallbackWeight > 0 ? " (fallback \(candidate.fallbackWeight))" : "")
                        + "  \(verdict)")
                for support in candidate.support {
                    lines.append(
                        "    \(support.weight)  \(support.evidence)  "
                            + "(\(fileName(support.source)):\(support.line); \(support.rule), \(support.basis.rawValue))"
                    )
                }
            }
            if chosen.isEmpty && candidates.isEmpty { lines.append("  -") }
            for doubt in coding.doubts where doubt.axis == axis {
                switch doubt {
                case .tie(_, let a, let b): lines.append("  doubt: \(a) and \(b) weigh the same")
                case .weak(_, let code, let weight): lines.append("  doubt: \(code) weighs \(weight) only")
                case .uncoded: lines.append("  doubt: nothing speaks for any code")
                }
            }
        }
        return lines
    }

    /// What differs from the codes that the datasets hold, one row a code.
    public var difference: TidyTable {
        let stored = Dictionary(grouping: atlas.dataset.codes.map(\.value), by: \.initiative)
        let rows = codings.flatMap { coding -> [[CSVCell]] in
            let old = stored[coding.initiative.id] ?? []
            func row(_ change: String, _ before: InitiativeCode?, _ after: InitiativeCode?) -> [CSVCell] {
                let code = after ?? before!
                return [
                    .text(coding.initiative.id.text), .text(coding.initiative.nameJa), .text(code.axis.rawValue),
                    .text(code.code.text), .text(change), CSVCell(before.map(Self.reason)),
                    CSVCell(after.map(Self.reason)),
                ]
            }
            let gone = old.filter { code in !coding.codes.contains { Self.isSame($0, code) } }
            let changed = coding.codes.compactMap { code -> [CSVCell]? in
                guard let before = old.first(where: { Self.isSame($0, code) }) else { return row("added", nil, code) }
                if before.rank != code.rank { return row("rank", before, code) }
                return Self.reason(before) == Self.reason(code) ? nil : row("evidence", before, code)
            }
            return gone.map { row("removed", $0, nil) } + changed
        }
        return TidyTable(
            name: "coding_difference",
            columns: ["initiative_id", "name_ja", "axis", "code", "change", "stored", "now"], rows: rows)
    }

    private static func isSame(_ a: InitiativeCode, _ b: InitiativeCode) -> Bool {
        a.axis == b.axis && a.code == b.code
    }

    private static func reason(_ code: InitiativeCode) -> String {
        "\(code.rank.rawValue) \(code.basis.rawValue) \(code.evidence) (\(code.rule), \(code.sourceLine))"
    }

    private func reason(for code: InitiativeCode) -> String {
        atlas.dataset.decisions.first {
            $0.initiative == code.initiative && $0.axis == code.axis && $0.code == code.code
        }.map { "\($0.coder), \($0.date): \($0.reason)" } ?? code.evidence
    }

    private func isRemoved(_ candidate: Candidate, of id: Initiative.ID) -> Bool {
        atlas.dataset.decisions.contains {
            $0.initiative == id && $0.axis == candidate.axis && $0.code == candidate.code && $0.action == .remove
        }
    }

    private func label(_ id: Taxonomy.Code.ID, _ axis: Axis, _ language: Language) -> String {
        let code = atlas.dataset.taxonomy.codes(on: axis).first { $0.id == id }
        return "\(id) \(code?.label.text(in: language) ?? "")"
    }

    private func fileName(_ source: SourceDocument.ID) -> String {
        atlas.dataset.sources.first { $0.id == source }?.fileName ?? source.text
    }
}
