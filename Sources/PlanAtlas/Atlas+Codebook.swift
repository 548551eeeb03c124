import PlanCoding
import PlanModel
import PlanReport

extension Atlas {
    /// The taxonomy with its examples, frameworks and agreement, as `plan-atlas codebook` renders it.
    ///
    /// - Parameter axes: the axes to show, in this order.
    public func codebook(of axes: [Axis] = Axis.allCases) -> Codebook {
        Codebook(
            dataset, axes: axes, edition: folder.edition, frameworks: frameworkItems, agreement: codingAgreement)
    }

    /// The framework items that each code maps to, with their relation: `自殺総合対策大綱… 1 … (item is broader)`.
    private var frameworkItems: [Codebook.Key: [Label]] {
        var items: [Codebook.Key: [Label]] = [:]
        let named = Dictionary(
            dataset.taxonomy.frameworkItems.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        for link in dataset.frameworkCrosswalk {
            guard let target = link.target, target.relation.answers, let item = named[link.item] else { continue }
            items[Codebook.Key(target.axis, target.code), default: []].append(
                Label(
                    "\(item.framework) \(item.item) \(item.label.japanese)（\(target.relation.itemLabel.japanese)）",
                    "\(item.framework) \(item.item) \(item.label.english) (\(target.relation.itemLabel.english.lowercased()))"
                ))
        }
        return items
    }

    /// How far the two coders whose sheets lie beside the datasets agree on each code; empty where there are no such sheets.
    private var codingAgreement: [Codebook.Key: Codebook.Agreement] {
        let sheets = ["agreement/coder-a.csv", "agreement/coder-b.csv"]
        guard sheets.allSatisfy(folder.isFile) else { return [:] }
        let request = AgreementRequest(folder.file(sheets[0]), folder.file(sheets[1]))
        guard let agreement = agreement(request).agreement else { return [:] }
        var figures: [Codebook.Key: Codebook.Agreement] = [:]
        for axis in agreement.axes where axis.axis != .secondaryArea {
            for code in axis.codes {
                figures[Codebook.Key(axis.axis.codingAxis.axis, code.code.id)] = Codebook.Agreement(
                    initiatives: axis.compared, share: code.estimates[.agreement]?.value,
                    kappa: code.estimates[.kappa]?.value, interval: code.estimates[.kappa]?.interval)
            }
        }
        return figures
    }
}
