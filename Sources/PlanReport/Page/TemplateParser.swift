/// What is wrong with a template.
enum TemplateFault: Error, Equatable {
    /// A tag without its closing braces.
    case unclosedTag
    /// A section without its end, or an end without its section.
    case unbalanced(String)
    /// A tag of a kind that templates of the report do not have, or without a name.
    case unknownTag(String)
}

/// Parses the text of a template.
struct TemplateParser {
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = Substring(text).utf8 }

    /// The parts up to the end of a section, or of the text.
    ///
    /// - Complexity: O(*n*).
    mutating func parts(of section: String? = nil) throws(TemplateFault) -> [PageTemplate.Part] {
        var parts: [PageTemplate.Part] = []
        while let text = take(before: "{{") {
            if !text.isEmpty { parts.append(.text(text)) }
            let isHTML = rest.first == UInt8(ascii: "{")
            guard let tag = take(before: isHTML ? "}}}" : "}}") else { throw .unclosedTag }
            let name = String(tag.dropFirst())
            switch tag.first {
            case "{": parts.append(.value(try steps(name), isHTML: true))
            case "#", "^":
                let isInverted = tag.first == "^"
                parts.append(.section(try steps(name), try self.parts(of: name), isInverted: isInverted))
            case "/":
                guard name == section else { throw .unbalanced(name) }
                return parts
            case ">": parts.append(.template(name))
            default: parts.append(.value(try steps(tag), isHTML: false))
            }
        }
        if let section { throw .unbalanced(section) }
        if !rest.isEmpty { parts.append(.text(String(Substring(rest)))) }
        return parts
    }

    /// Takes the text before a mark, and the mark; nil without one.
    private mutating func take(before mark: String) -> String? {
        guard let range = rest.firstRange(of: mark.utf8) else { return nil }
        defer { rest = rest[range.upperBound...] }
        return String(Substring(rest[..<range.lowerBound]))
    }

    private func steps(_ name: String) throws(TemplateFault) -> PageTemplate.Name {
        if name == "." { return [] }
        let steps = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let areNames = steps.allSatisfy { step in
            !step.isEmpty && step.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
        }
        guard areNames else { throw .unknownTag(name) }
        return steps
    }
}
