import Diagnostics
import PlanAnalysis
import PlanModel
import TestSupport

@testable import PlanReport

/// The report of a small atlas.
struct SketchedReport {
    let index: AtlasIndex
    let contents: AtlasReport.Contents
    let model: ReportModel
    let report: AtlasReport

    init(
        _ sketch: AtlasSketch = ThreeCities.sketch, _ language: Language = .japanese,
        selection: Selection = Selection(), findings: [Finding] = []
    ) {
        self.init(sketch.dataset, language, selection: selection, findings: findings)
    }

    /// - Parameter findings: what was found in the documents.
    init(
        _ dataset: Dataset, _ language: Language = .japanese, selection: Selection = Selection(),
        findings: [Finding] = []
    ) {
        index = AtlasIndex(dataset, selection)
        let matrices = BasisChoice.all.map { choice in
            var counted = selection
            counted.bases = choice.bases
            return (choice, CoverageMatrix(AtlasIndex(dataset, counted)))
        }
        contents = AtlasReport.Contents(
            tables: Analyses(index, dataset, findings: findings).tables(), matrix: CoverageMatrix(index),
            gaps: CoverageGaps(index, matrix: CoverageMatrix(index)),
            codebook: Codebook(dataset), contradictions: Self.audit(dataset, findings), passages: [:],
            matrices: matrices)
        model = ReportModel(
            index: index, dataset: dataset, contents: contents, language: language, version: "1.2.3",
            names: InitiativeNames(index, dataset, language))
        report = AtlasReport(index, dataset, contents, version: "1.2.3", language: language)
    }

    /// Every document with its contradictions, and one rule of the audit.
    private static func audit(_ dataset: Dataset, _ findings: [Finding]) -> ContradictionReport {
        ContradictionReport(
            documents: dataset.sources.map(\.value).sorted { $0.id < $1.id }.map { source in
                ContradictionReport.Document(
                    plan: source.plan, source: source,
                    findings: findings.filter { $0.position.file == source.fileName && $0.code.isContradiction })
            },
            rules: [
                .init(
                    code: .columnTotal, rationale: Label("合計は和である。", "A total is a sum."),
                    limits: Label("割合は足さない。", "Shares are not added."))
            ])
    }
}
