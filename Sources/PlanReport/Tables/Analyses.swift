import Diagnostics
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

    /// The tables in the order in which they are written; only what is asked for is computed.
    ///
    /// - Parameters:
    ///   - known: the gaps of the index, where they are at hand.
    ///   - isMeant: whether a table is asked for, by its name.
    public func tables(
        gaps known: CoverageGaps? = nil, where isMeant: (String) -> Bool = { _ in true }
    ) -> [TidyTable] {
        lazy var matrix = CoverageMatrix(index)
        lazy var gaps = known ?? CoverageGaps(index, matrix: matrix)
        let makers: [(name: String, table: () -> TidyTable)] = [
            ("documents", { ReadDocuments(index, dataset, findings).table(index) }),
            ("coverage_matrix", { matrix.table(index) }),
            ("coverage_gaps", { gaps.table(index) }),
            ("gap_counts", { GapCounts(index, gaps).table(index) }),
            ("similar_initiatives", { SimilarInitiatives(index, gaps.similarity).table(index, gaps.similarity) }),
            ("department_load", { DepartmentLoad(index).table(index) }),
            ("department_pairs", { DepartmentPairs(index).table(index) }),
            ("function_load", { FunctionLoad(index).table(index) }),
            ("priority_group_coverage", { PriorityGroupCoverage(index, matrix: matrix).table(index) }),
            ("framework_coverage", { FrameworkCoverage(index, dataset).table(index) }),
            ("progress_summary", { ProgressSummary(index, dataset).table(index) }),
            ("indicator_series", { IndicatorSeries(index, dataset).table(index) }),
            ("findings", { findings.table }),
        ]
        return makers.filter { isMeant($0.name) }.map { $0.table() }
    }
}
