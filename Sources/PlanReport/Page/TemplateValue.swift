import Mustache

/// A value of the report as its template looks it up by name: its stored properties, read by reflection once.
///
/// The library by itself reflects anew for each name, and goes on to the surrounding values where an optional is nil; here a
/// name that the value has is looked for nowhere else.
struct TemplateValue: MustacheParent {
    private let properties: [String: Any]

    func child(named name: String) -> Any? { properties[name] }

    /// What stands for the value in a template: a text, a number, a truth value, HTML, a dictionary or a list as it is, a
    /// ``PagePiece`` as its HTML, nil as ``Nothing``, and anything else as its properties.
    static func of(_ value: Any) -> Any {
        switch value {
        case is String, is Int, is Bool, is HTML: return value
        case let piece as any PagePiece: return piece.html
        case let list as [Any]: return list.map(of)
        case let texts as [String: String]: return texts
        default: break
        }
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == .optional { return mirror.children.first.map { of($0.value) } ?? Nothing() }
        var properties: [String: Any] = [:]
        for case (let name?, let property) in mirror.children { properties[name] = of(property) }
        return TemplateValue(properties: properties)
    }

    /// A property without a value: it prints nothing, and only an inverted section shows.
    private struct Nothing: MustacheCustomRenderable {
        var renderText: String { "" }
        var isNull: Bool { true }
    }
}
