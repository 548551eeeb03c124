import PlanAnalysis
import PlanModel

/// What every picture needs beside its analysis: what was read, what of it was counted, and in which language to say so.
public struct ChartInput: Sendable {
    let index: AtlasIndex
    let dataset: Dataset
    let selection: Selection
    let language: Language
    private let version: String

    /// - Parameters:
    ///   - selection: what the index was made of.
    ///   - version: the version of the program, printed in the source line.
    public init(
        _ index: AtlasIndex, _ dataset: Dataset, _ selection: Selection = Selection(), version: String,
        language: Language
    ) {
        (self.index, self.dataset, self.selection) = (index, dataset, selection)
        (self.version, self.language) = (version, language)
    }

    /// The outcome indicators of the plans that the index reports on.
    public var indicators: IndicatorSeries { IndicatorSeries(index, dataset) }

    func text(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }

    func city(_ position: Int) -> String { index.municipalities[position].name.text(in: language).printable }

    func label(_ code: Taxonomy.Code) -> String { "\(code.id) \(code.label.text(in: language))" }

    /// What the wish for some bases, or for no re-listings, leaves out; nothing without such a wish.
    var wishes: [String] {
        let bases = selection.bases.map { bases in
            let names = Basis.allCases.filter(bases.contains).map { $0.label.text(in: language) }
            return text("数えた根拠：\(names.joined(separator: "・"))。", "Counted bases: \(names.joined(separator: ", ")).")
        }
        let relisted =
            selection.countsRelistings
            ? nil : text("再掲だけによる対象者は数えない。", "Groups that rest on a re-listing alone are not counted.")
        return [bases, relisted].compactMap { $0 }
    }

    /// Whether a wish leaves some codes out, so that an initiative without a counted code may have one all the same.
    var isFiltered: Bool { !wishes.isEmpty }

    /// `あきる野市「施策別事業進行管理表」（時点 2025-09、全体）；…。作成：PlanAtlas 0.2.0`.
    ///
    /// - Parameter used: the documents that the picture was drawn from; of a plan that gave nothing, all are named.
    func source(_ used: Set<SourceDocument.ID>, of plans: [Plan]? = nil) -> String {
        let documents = (plans ?? index.plans).flatMap { plan -> [String] in
            let own = dataset.sources.map(\.value).filter { $0.plan == plan.id }.sorted { $0.id < $1.id }
            let named = own.contains { used.contains($0.id) } ? own.filter { used.contains($0.id) } : own
            return named.map { document(of: plan, $0) }
        }
        let list = documents.joined(separator: text("；", "; "))
        let sources =
            documents.isEmpty ? text("出典：収録なし。", "Source: none. ") : text("出典：\(list)。", "Source: \(list). ")
        return sources + text("作成：PlanAtlas \(version)", "Made with PlanAtlas \(version)")
    }

    private func document(of plan: Plan, _ document: SourceDocument) -> String {
        let position = index.municipalities.firstIndex { $0.code == plan.municipality }!
        let date = document.asOf.map { text("時点 \($0)", "as of \($0)") } ?? text("時点の記載なし", "undated")
        let extent = document.completeness == .full ? text("全体", "whole") : text("抜粋", "excerpt")
        return text(
            "\(city(position))「\(document.titleJa)」（\(date)、\(extent)）",
            "\(city(position)), \(document.titleJa) (\(date), \(extent))")
    }

    /// The documents that hold initiatives which count.
    var initiativeDocuments: Set<SourceDocument.ID> { Set(index.initiatives.map(\.source)) }

    /// That counts follow from how plans are written.
    var caution: String {
        text(
            "件数は計画の書き方によるもので、市の優劣を示さない。",
            "Counts follow from how a plan is written and rank nobody.")
    }
}
