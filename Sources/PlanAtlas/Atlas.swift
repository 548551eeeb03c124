@_exported import CSVText
@_exported import Diagnostics
@_exported import PlanAnalysis
@_exported import PlanCoding
@_exported import PlanDataset
@_exported import PlanExport
@_exported import PlanModel
@_exported import PlanReport

/// An atlas of municipal plans: its tables, and what was found wrong or noteworthy in them.
///
/// ```swift
/// let atlas = try Atlas.load()
/// let index = atlas.index(Selection(families: [.suicide]))
/// let gaps = CoverageGaps(index, matrix: CoverageMatrix(index))
/// ```
public struct Atlas: Sendable {
    public let folder: DatasetFolder
    /// The tables, their rows in the order of ``Dataset/inOrder()``: the order in which they stand in their files says nothing more.
    public let dataset: Dataset
    /// What is wrong with the tables, and what the build found in the documents themselves, in the order of their places.
    public let findings: [Finding]

    /// Loads and checks a dataset.
    ///
    /// - Parameter path: the datasets folder, or nil to look for it (``DatasetLocator``).
    /// - Throws: a finding when no dataset is there. A dataset with errors is loaded all the same; ``isUsable`` says so.
    public static func load(_ path: String? = nil) throws(Finding) -> Atlas {
        Atlas(try DatasetLocator.find(path))
    }

    public init(_ folder: DatasetFolder) {
        self.folder = folder
        let (dataset, form) = DatasetReader.read(folder)
        let faults = Integrity.findings(in: dataset, form: form)
        self.dataset = dataset.inOrder()
        findings = (form + faults + dataset.documentFindings.map(\.value)).sorted()
    }

    /// Whether nothing in the tables is an error: only then do the analyses mean anything.
    public var isUsable: Bool { !findings.contains { $0.severity == .error } }

    public func index(_ selection: Selection = Selection()) -> AtlasIndex { AtlasIndex(dataset, selection) }

    /// The findings, without those about the documents of plans that the index does not report on.
    private func findings(of index: AtlasIndex) -> [Finding] {
        let reported = Set(index.plans.map(\.id))
        let others = Set(dataset.plans.map(\.id)).subtracting(reported)
        let documents = Set(dataset.sources.filter { others.contains($0.plan) }.map(\.fileName))
        return findings.filter { !documents.contains($0.position.file) }
    }

    /// The owners' own grades of the plans that the index reports on.
    public func progress(_ index: AtlasIndex) -> ProgressSummary { ProgressSummary(index, dataset) }

    /// The outcome indicators of the plans that the index reports on.
    public func indicators(_ index: AtlasIndex) -> IndicatorSeries { IndicatorSeries(index, dataset) }

    /// All analyses of a selection and the data dictionary of their columns, as tables: what `plan-atlas analyze` writes.
    public func analyses(_ index: AtlasIndex) -> [TidyTable] {
        let tables = analyses(index, gaps: nil)
        return tables + [DataDictionary.table(of: tables)]
    }

    /// One of the analyses, and the data dictionary of all of them, which is the same whichever of them lie beside it.
    public func analyses(_ index: AtlasIndex, only name: String) -> [TidyTable] {
        analyses(index).filter { [name, "codebook"].contains($0.name) }
    }

    /// - Parameter gaps: the gaps of the index, where they are at hand.
    func analyses(_ index: AtlasIndex, gaps: CoverageGaps?) -> [TidyTable] {
        Analyses(index, dataset, findings: findings(of: index)).tables(gaps: gaps)
    }
}
