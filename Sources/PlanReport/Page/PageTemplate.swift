/// A template, parsed: text in which names stand for values, as Mustache has it (mustache(5)).
///
/// - `{{name}}` prints a value, escaped by ``HTML/escaped(_:)``; `{{{name}}}` prints it as it is.
/// - `{{#name}}…{{/name}}` is printed for each value of a list, for a flag that is true, and for any other value that is there;
///   `{{^name}}…{{/name}}` is printed for an empty list, a flag that is false, and where there is no value.
/// - `{{>part}}` is another template, for the same values.
///
/// A name is looked for in the value of the innermost section, then in those around it; `a.b` is what has the name `b` in `a`,
/// and `.` the innermost value itself. White space is printed as it stands, also around tags that have a line of their own.
struct PageTemplate {
    /// The steps that lead to a value; none for the innermost one.
    typealias Name = [String]

    enum Part {
        case text(String)
        case value(Name, isHTML: Bool)
        case section(Name, [Part], isInverted: Bool)
        case template(String)
    }

    private let parts: [Part]

    init(_ text: String) throws(TemplateFault) {
        var parser = TemplateParser(text)
        parts = try parser.parts()
    }

    /// - Parameter templates: those that `{{>part}}` names.
    /// - Complexity: O(*n*) in the text that is printed, and in the depth of the sections for each name.
    func render(_ value: TemplateValue, with templates: [String: PageTemplate]) -> String {
        var rendering = Rendering(templates: templates, values: [value])
        rendering.print(parts)
        return rendering.text
    }

    private struct Rendering {
        let templates: [String: PageTemplate]
        /// The values of the sections around, the innermost last.
        var values: [TemplateValue]
        var text = ""

        mutating func print(_ parts: [Part]) {
            for part in parts {
                switch part {
                case .text(let text): self.text += text
                case .value(let name, let isHTML): print(find(name), isHTML: isHTML)
                case .section(let name, let parts, let isInverted):
                    if isInverted { printUnless(find(name), parts) } else { printFor(find(name), parts) }
                case .template(let name):
                    guard let template = templates[name] else { preconditionFailure("there is no template \(name)") }
                    print(template.parts)
                }
            }
        }

        private mutating func print(_ value: TemplateValue, isHTML: Bool) {
            switch value {
            case .text(let text): self.text += isHTML ? text : HTML.escaped(text)
            case .html(let piece): text += isHTML ? piece.text : HTML.escaped(piece.text)
            case .flag, .list, .fields, .nothing: break
            }
        }

        private mutating func printFor(_ value: TemplateValue, _ parts: [Part]) {
            switch value {
            case .nothing, .flag(false): break
            case .flag(true): print(parts)
            case .list(let list): for value in list { print(parts, inside: value) }
            case .text, .html, .fields: print(parts, inside: value)
            }
        }

        private mutating func printUnless(_ value: TemplateValue, _ parts: [Part]) {
            switch value {
            case .nothing, .flag(false): print(parts)
            case .list(let list) where list.isEmpty: print(parts)
            case .flag, .list, .text, .html, .fields: break
            }
        }

        private mutating func print(_ parts: [Part], inside value: TemplateValue) {
            values.append(value)
            print(parts)
            values.removeLast()
        }

        private func find(_ name: Name) -> TemplateValue {
            guard let first = name.first else { return values.last ?? .nothing }
            for case .fields(let fields) in values.reversed() {
                guard let value = fields[first] else { continue }
                return name.dropFirst().reduce(value) { value, step in
                    if case .fields(let fields) = value { fields[step] ?? .nothing } else { .nothing }
                }
            }
            return .nothing
        }
    }
}
