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
        _ sketch: AtlasSketch = ThreeCities.sketch, _ language: Language = .japanese, selection: Selection = Selection()
    ) {
        let dataset = sketch.dataset
        index = AtlasIndex(dataset, selection)
        let matrices = BasisChoice.all.map { choice in
            var counted = selection
            counted.bases = choice.bases
            return (choice, CoverageMatrix(AtlasIndex(dataset, counted)))
        }
        contents = AtlasReport.Contents(
            tables: Analyses(index, dataset, findings: []).tables(), matrix: CoverageMatrix(index),
            codebook: Codebook(dataset), contradictions: ContradictionReport(documents: []), passages: [:],
            matrices: matrices)
        model = ReportModel(
            index: index, dataset: dataset, contents: contents, language: language, version: "1.2.3",
            names: InitiativeNames(index, dataset, language))
        report = AtlasReport(index, dataset, contents, version: "1.2.3", language: language)
    }
}
