import Parallel
import PlanAnalysis
import PlanCoding
import PlanModel

/// The atlas as one HTML file that opens from disk: no request to anywhere, readable without scripts.
///
/// It shows what `plan-atlas analyze` writes for the same selection; every figure names its table, row and column in
/// `data-table`, `data-row` and `data-column`.
public struct AtlasReport: Sendable {
    /// What the report is made from, beside the atlas itself.
    public struct Contents: Sendable {
        /// The analyses, as `plan-atlas analyze` writes them.
        public let tables: [TidyTable]
        public let matrix: CoverageMatrix
        public let gaps: CoverageGaps
        public let codebook: Codebook
        public let contradictions: ContradictionReport
        /// Passages of the documents, for the reader's own use; empty in a report that may be passed on.
        public let passages: [Initiative.ID: String]
        /// For each choice of bases that the reader has, the matrix that counts these alone.
        public let matrices: [(choice: BasisChoice, matrix: CoverageMatrix)]

        public init(
            tables: [TidyTable], matrix: CoverageMatrix, gaps: CoverageGaps, codebook: Codebook,
            contradictions: ContradictionReport, passages: [Initiative.ID: String],
            matrices: [(choice: BasisChoice, matrix: CoverageMatrix)]
        ) {
            self.tables = tables
            self.matrix = matrix
            self.gaps = gaps
            self.codebook = codebook
            self.contradictions = contradictions
            self.passages = passages
            self.matrices = matrices
        }
    }

    private let report: ReportModel

    /// - Parameter version: what the report was made with.
    public init(_ index: AtlasIndex, _ dataset: Dataset, _ contents: Contents, version: String, language: Language) {
        report = ReportModel(
            index: index, dataset: dataset, contents: contents, language: language, version: version,
            names: InitiativeNames(index, dataset, language))
    }

    /// The views in the order of the page.
    static var views: [any ReportView.Type] {
        [
            OverviewView.self, CoverageView.self, CompareView.self, GapsView.self, DepartmentsView.self,
            GroupsView.self,
            ProgressView.self, IndicatorsView.self, FrameworksView.self, AuditView.self, InitiativesView.self,
            CodebookView.self, MethodView.self,
        ]
    }

    /// The file's text.
    public var html: String {
        let views = Array(Self.views.indices).concurrentMap { [report] place in
            let view = Self.views[place]
            return Page.View(
                id: view.name, title: view.title.text(in: report.language),
                filters: view.filters.map(\.rawValue).joined(separator: " "), isHeavy: view.isHeavy,
                html: PageTemplates.render(view.name, view.init(report)))
        }
        let page = Page(
            language: report.language.rawValue, policy: PageAssets.policy, version: report.version,
            w: PageWords.table.mapValues { $0.text(in: report.language) }, style: PageAssets.style,
            script: PageAssets.script, data: ReportData(report).json, filters: ReportChoices.filters(report),
            views: views)
        return PageTemplates.render("page", page).text
    }
}

/// What the template of the page prints.
private struct Page {
    struct View {
        let id: String
        let title: String
        let filters: String
        let isHeavy: Bool
        let html: HTML
    }

    let language: String
    let policy: String
    let version: String
    let w: [String: String]
    let style: String
    let script: String
    let data: String
    let filters: [ReportChoices]
    let views: [View]
}
