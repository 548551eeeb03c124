import Diagnostics
import PlanAnalysis
import PlanModel

/// All analyses of a selection as tables, in the order in which they are written.
public struct Analyses: Sendable {
    public let tables: [TidyTable]

    /// - Parameter findings: those about the documents of the plans that the index reports on.
    public init(_ index: AtlasIndex, _ dataset: Dataset, findings: [Finding]) {
        let matrix = CoverageMatrix(index)
        let gaps = CoverageGaps(index, matrix: matrix)
        tables = [
            matrix.table(index),
            gaps.table(index),
            SimilarInitiatives(index, gaps.similarity).table(index, gaps.similarity),
            DepartmentLoad(index).table(index),
            FunctionLoad(index).table(index),
            PriorityGroupCoverage(index, matrix: matrix).table(index),
            FrameworkCoverage(index, dataset).table(index),
            ProgressSummary(index, dataset).table(index),
            IndicatorSeries(index, dataset).table(index),
            findings.table,
        ]
    }
}
