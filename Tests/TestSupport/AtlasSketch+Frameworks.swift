import PlanModel

/// Frameworks and the codes that stand for their items.
extension AtlasSketch {
    /// An item of a framework, and its codes separated by spaces: `P1=exact G1=related`, or nothing.
    ///
    /// Its order is its place among all items of the sketch.
    public mutating func item(
        _ item: String, of framework: String = "f", for family: PlanFamily = .suicide, _ links: String = "",
        _ wording: Taxonomy.FrameworkItem.Wording = .confirmed
    ) {
        let order = dataset.taxonomy.frameworkItems.count + 1
        dataset.taxonomy.frameworkItems.append(
            Self.row(
                Taxonomy.FrameworkItem(
                    framework: framework, frameworkLabel: Label("枠組み\(framework)", "Framework \(framework)"),
                    family: family, dated: "2022", item: item, order: order, label: Label("項目\(item)", "Item \(item)"),
                    wording: wording)))
        let key = Taxonomy.FrameworkItem.Key(framework: framework, item: item)
        let targets = links.split(separator: " ").map { text -> FrameworkLink.Target in
            let parts = text.split(separator: "=").map(String.init)
            return .init(
                axis: parts[0].hasPrefix("P") ? .policyArea : .group, code: .init(parts[0]),
                relation: Relation(rawValue: parts[1])!)
        }
        dataset.frameworkCrosswalk += targets.map { Self.row(FrameworkLink(item: key, target: $0, note: nil)) }
        if targets.isEmpty {
            dataset.frameworkCrosswalk.append(Self.row(FrameworkLink(item: key, target: nil, note: "対応しない")))
        }
    }
}
