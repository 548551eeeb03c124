import PlanAnalysis
import PlanModel
import TestSupport

@testable import PlanReport

/// The tables and the summary of a dataset.
struct Drawn {
    let index: AtlasIndex
    let matrix: CoverageMatrix
    let gaps: CoverageGaps
    let progress: ProgressSummary
    let indicators: IndicatorSeries
    let frameworks: FrameworkCoverage

    init(_ dataset: Dataset = ThreeCities.sketch.dataset) {
        index = AtlasIndex(dataset)
        matrix = CoverageMatrix(index)
        gaps = CoverageGaps(index, matrix: matrix)
        progress = ProgressSummary(index, dataset)
        indicators = IndicatorSeries(index, dataset)
        frameworks = FrameworkCoverage(index, dataset)
    }

    var tables: [TidyTable] {
        [
            matrix.table(index), gaps.table(index),
            SimilarInitiatives(index, gaps.similarity).table(index, gaps.similarity),
            DepartmentLoad(index).table(index), DepartmentPairs(index).table(index),
            FunctionLoad(index).table(index), PriorityGroupCoverage(index, matrix: matrix).table(index),
        ]
    }

    func table(_ name: String) -> TidyTable { tables.first { $0.name == name }! }

    func summary(_ style: TerminalStyle) -> [String] {
        CoverageSummary(
            index, matrix: matrix, functions: FunctionLoad(index),
            style: style
        ).lines
    }
}
