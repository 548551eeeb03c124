import PlanModel

/// One view of the report: a section of the page that a link leads to.
///
/// Its stored properties are what its template of the same name prints; ``words`` are printed as `{{w.key}}`.
protocol ReportView {
    /// The name of the template, and the fragment that leads to the view.
    static var name: String { get }
    static var title: Label { get }
    /// The view's own words by their key.
    static var words: [String: Label] { get }
    /// What the reader can narrow the view down to.
    static var filters: [ReportFilter] { get }
    /// Whether the script puts the view into the page only when it is asked for; without scripts it always shows.
    static var isHeavy: Bool { get }

    init(_ report: ReportModel)
}

extension ReportView {
    static var isHeavy: Bool { true }
}

/// What a view can be narrowed down to. The raw value is the key in the page's address and in `data-` attributes.
enum ReportFilter: String, CaseIterable {
    case family
    case city
    case basis
    case area
    case group
    case function

    var title: Label {
        switch self {
        case .family: Label("計画の種類", "Kind of plan")
        case .city: Label("自治体", "Municipality")
        case .basis: Label("根拠", "Basis")
        case .area: Label("政策分野", "Policy area")
        case .group: Label("対象者", "Priority group")
        case .function: Label("部署の機能", "Department function")
        }
    }
}

/// A `data-` attribute by which rows are filtered: one value, or several separated by spaces.
struct Facet {
    let name: String
    let value: String

    init(_ filter: ReportFilter, _ values: some Sequence<String>) {
        name = filter.rawValue
        value = values.map { HTML.anchor($0) }.joined(separator: " ")
    }

    init(_ filter: ReportFilter, _ value: String) { self.init(filter, CollectionOfOne(value)) }
}

extension Facet: PagePiece {
    var html: HTML { " data-\(name)=\"\(value)\"" }
}
