import Diagnostics
import PlanAnalysis
import PlanModel

/// What all views of the report draw from: the atlas, its analyses as tables, and how things are named.
struct ReportModel {
    let index: AtlasIndex
    let dataset: Dataset
    let contents: AtlasReport.Contents
    let language: Language
    let version: String
    let names: InitiativeNames

    func text(_ japanese: String, _ english: String) -> String { names.text(japanese, english) }

    /// One of the analyses' tables, as `plan-atlas analyze` writes it.
    func table(_ name: String) -> TidyTable {
        guard let table = contents.tables.first(where: { $0.name == name }) else {
            preconditionFailure("\(name) is none of the analyses")
        }
        return table
    }

    /// A view's words in the language of the report.
    func words(_ view: any ReportView.Type) -> [String: String] { view.words.mapValues { $0.text(in: language) } }

    /// A city with a kind of plan: `鎌倉市 自殺対策計画`.
    func pair(_ municipality: Int, _ family: Int) -> String {
        "\(names.municipality(municipality)) \(index.families[family].label.text(in: language))"
    }

    /// The cities that are reported on and the families, in the order of the tables.
    var pairs: [(municipality: Int, family: Int)] {
        index.reported.flatMap { municipality in index.families.indices.map { (municipality, $0) } }
    }

    func facets(_ municipality: Int, _ family: Int) -> [Facet] {
        [
            Facet(.city, index.municipalities[municipality].code.text),
            Facet(.family, index.families[family].rawValue),
        ]
    }

    /// The anchor of an initiative's card; nil where the register has none, as of a city or a kind of plan that the report is
    /// not about.
    ///
    /// - Parameter initiative: the place among the known initiatives of the index.
    func cardAnchor(_ initiative: Int) -> String? {
        let isHeld =
            index.initiatives.indices.contains(initiative) && index.reported.contains(index.municipality[initiative])
        return isHeld ? HTML.anchor(index.known[initiative].id.text) : nil
    }

    /// The anchor of the register's part for a city, a family and, if one is given, a policy area.
    func registerAnchor(_ municipality: Int, _ family: Int, area: String? = nil) -> String {
        let city = index.municipalities[municipality].code.text
        let anchor = HTML.anchor("r", city, index.families[family].rawValue)
        return area.map { "\(anchor)-\(HTML.anchor($0))" } ?? anchor
    }
}
