import Diagnostics
import Parallel
import PlanAnalysis
import PlanModel

/// The analyses of a selection as tables.
public struct Analyses: Sendable {
    private let index: AtlasIndex
    private let dataset: Dataset
    private let findings: [Finding]

    /// - Parameter findings: those about the documents of the plans that the index reports on.
    public init(_ index: AtlasIndex, _ dataset: Dataset, findings: [Finding]) {
        (self.index, self.dataset, self.findings) = (index, dataset, findings)
    }

    /// The tables in the order in which they are written.
    ///
    /// - Parameter known: the gaps of the index, where they are at hand.
    public func tables(gaps known: CoverageGaps? = nil) -> [TidyTable] {
        let matrix = CoverageMatrix(index)
        let gaps = known ?? CoverageGaps(index, matrix: matrix)
        let tables: [@Sendable () -> TidyTable] = [
            { ReadDocuments(index, dataset, findings).table(index) },
            { matrix.table(index) },
            { gaps.table(index) },
            { GapCounts(index, gaps).table(index) },
            { SimilarInitiatives(index, gaps.similarity).table(index, gaps.similarity) },
            { DepartmentLoad(index).table(index) },
            { DepartmentPairs(index).table(index) },
            { FunctionLoad(index).table(index) },
            { PriorityGroupCoverage(index, matrix: matrix).table(index) },
            { FrameworkCoverage(index, dataset).table(index) },
            { ProgressSummary(index, dataset).table(index) },
            { IndicatorSeries(index, dataset).table(index) },
            { findings.table },
        ]
        return tables.concurrentMap { $0() }
    }
}
