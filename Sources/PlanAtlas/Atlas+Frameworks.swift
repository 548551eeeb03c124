import Diagnostics
import PlanModel

extension Atlas {
    /// Which items of the national frameworks the plans that the index reports on answer.
    public func frameworks(_ index: AtlasIndex) -> FrameworkCoverage { FrameworkCoverage(index, dataset) }

    /// The framework with an id.
    ///
    /// - Throws: a finding with the nearest id.
    public func framework(named text: String) throws(Finding) -> Identifier<Taxonomy.Framework> {
        let known = Set(dataset.taxonomy.frameworkItems.map(\.key.framework)).sorted()
        if let framework = known.first(where: { $0 == .init(text) }) { return framework }
        let near = Suggestion.nearest(to: text, among: known.map(\.text))
        throw Finding(
            .unknownName, at: SourcePosition(file: "--framework"), value: text,
            "“\(text)” is no framework of the atlas; "
                + (near.map { "did you mean \($0)?" } ?? "it has \(known.map(\.text).joined(separator: ", "))"))
    }
}
