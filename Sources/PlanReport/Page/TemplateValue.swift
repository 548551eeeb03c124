/// A value of the report as its template looks it up by name.
enum TemplateValue {
    case text(String)
    /// A piece that is HTML already.
    case html(HTML)
    case flag(Bool)
    case list([TemplateValue])
    case fields([String: TemplateValue])
    /// What an optional without a value is: it prints nothing, and only an inverted section shows.
    case nothing

    /// What stands for a value in a template: a text, a number, a truth value, a piece of HTML, a dictionary or a list as it is,
    /// and anything else as its stored properties, unless it says its fields itself.
    init(_ value: Any) {
        switch value {
        case let text as String: self = .text(text)
        case let number as Int: self = .text(String(number))
        case let flag as Bool: self = .flag(flag)
        case let piece as HTML: self = .html(piece)
        case let known as any TemplateFields: self = .fields(known.fields)
        case let list as [Any]: self = .list(list.map(TemplateValue.init))
        case let texts as [String: String]: self = .fields(texts.mapValues(TemplateValue.text))
        default: self = .reflected(Mirror(reflecting: value))
        }
    }

    private static func reflected(_ mirror: Mirror) -> TemplateValue {
        if mirror.displayStyle == .optional { return mirror.children.first.map { TemplateValue($0.value) } ?? .nothing }
        var fields: [String: TemplateValue] = [:]
        for case (let name?, let property) in mirror.children { fields[name] = TemplateValue(property) }
        return .fields(fields)
    }
}

/// A value that says its fields itself: one that the page shows by the thousand, where reflection would take most of the time.
protocol TemplateFields {
    var fields: [String: TemplateValue] { get }
}

extension TemplateValue {
    init(_ text: String?) { self = text.map(TemplateValue.text) ?? .nothing }

    init(_ number: Int?) { self.init(number.map { String($0) }) }

    init(_ list: [some TemplateFields]) { self = .list(list.map { .fields($0.fields) }) }
}
