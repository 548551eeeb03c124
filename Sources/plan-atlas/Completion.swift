import ArgumentParser
import PlanAtlas

/// What a shell offers behind an option: the words that the datasets know.
enum Completion {
    static let families = CompletionKind.list(["suicide", "welfare", "all"])
    static let areas = words { $0.dataset.taxonomy.codes(on: .policyArea).map(\.id.text) }
    static let groups = words { $0.dataset.taxonomy.codes(on: .group).map(\.id.text) }
    static let functions = words { $0.dataset.taxonomy.codes(on: .function).map(\.id.text) }
    static let municipalities = words { $0.dataset.municipalities.map(\.name.japanese) }
    static let frameworks = words { Array(Set($0.dataset.taxonomy.frameworkItems.map(\.framework))).sorted() }
    static let initiatives = words { $0.dataset.initiatives.map(\.id.text) }

    /// Nothing where no datasets are found.
    private static func words(_ words: @escaping @Sendable (Atlas) -> [String]) -> CompletionKind {
        .custom { _, _, _ in (try? Atlas.load()).map(words) ?? [] }
    }
}
