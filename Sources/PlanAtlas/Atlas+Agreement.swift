import Diagnostics
import PlanCoding
import PlanDataset
import PlanModel

/// What `plan-atlas agreement` compares.
public struct AgreementRequest: Sendable {
    public var sheets: (a: String, b: String)
    /// A file of the initiatives to compare; nil for those that both sheets have.
    public var sample: String?
    /// The half of the sample to compare; nil for all of it.
    public var half: SampledInitiative.Half?
    public var leavesRelistingsOut = false
    public var takesStatedOnly = false
    /// 0 for no intervals.
    public var resamples = 2000
    public var seed: UInt64 = 20_261_121

    public init(_ a: String, _ b: String) {
        sheets = (a, b)
    }

    /// What of the sheets is compared, where that is not all: to stand beside the figures.
    public var restrictions: [Label] {
        var labels: [Label] = []
        if let sample {
            labels.append(
                half.map { Label("\(sample) の \($0.rawValue)", "the half \($0.rawValue) of \(sample)") }
                    ?? Label("標本 \(sample)", "the sample \(sample)"))
        }
        if leavesRelistingsOut { labels.append(Label("再掲による対象を除く", "without groups by re-listing")) }
        if takesStatedOnly { labels.append(Label("少なくとも一方が計画に記載とするものだけ", "only what one of them calls stated")) }
        return labels
    }
}

extension Atlas {
    /// Reads two coding sheets and measures how well they agree.
    ///
    /// - Returns: the agreement, and what the comparison leaves out; nil where an error stands in its way.
    public func agreement(_ request: AgreementRequest) -> (agreement: CoderAgreement?, findings: [Finding]) {
        let (a, ofA) = CodingSheet.read(path: request.sheets.a, taxonomy: dataset.taxonomy)
        let (b, ofB) = CodingSheet.read(path: request.sheets.b, taxonomy: dataset.taxonomy)
        var findings = ofA + (request.sheets.a == request.sheets.b ? [] : ofB)
        var scope = ComparisonScope()
        scope.leavesRelistingsOut = request.leavesRelistingsOut
        scope.takesStatedOnly = request.takesStatedOnly
        if let path = request.sample {
            let (sample, ofSample) = SampledInitiative.read(path: path, needsHalf: request.half != nil)
            findings += ofSample
            scope.sample = sample.filter { request.half == nil || $0.half == request.half }
        }
        findings += missingColumns(a, b, request)
        guard !findings.contains(where: { $0.severity == .error }) else { return (nil, findings.sorted()) }

        let comparison = SheetComparison(a, b, taxonomy: dataset.taxonomy, scope)
        findings += comparison.findings
        guard !findings.contains(where: { $0.severity == .error }) else { return (nil, findings.sorted()) }
        return (
            CoderAgreement(comparison, resamples: request.resamples, seed: request.seed), findings.sorted()
        )
    }

    /// Both sheets say what is stated, and at least one what is relisted, where that is asked for.
    private func missingColumns(_ a: CodingSheet, _ b: CodingSheet, _ request: AgreementRequest) -> [Finding] {
        let lacks = { (sheet: CodingSheet, column: String, option: String) -> Finding? in
            guard !sheet.columns.isEmpty, !sheet.columns.contains(column) else { return nil }
            return Finding(
                .header, at: SourcePosition(file: sheet.file, line: 1), field: column,
                "the column \(column) is missing; \(option) goes by it")
        }
        let bases = request.takesStatedOnly ? [a, b].compactMap { lacks($0, "basis", "--stated-only") } : []
        let evidence =
            request.leavesRelistingsOut ? [a, b].compactMap { lacks($0, "evidence", "--without-relistings") } : []
        return bases + (evidence.count == 2 ? evidence : [])
    }
}
