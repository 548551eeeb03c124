import Mustache

/// The templates of the report, one a file in `Templates/`, parsed once.
///
/// Whatever a template prints with `{{x}}` is escaped by ``HTML/escaped(_:)``; `{{{x}}}` prints a piece that is HTML already.
enum PageTemplates {
    /// - Parameter name: the file's name without its ending.
    static func render(_ name: String, _ object: some Any) -> HTML {
        guard let text = library.render(TemplateValue.of(object), withTemplate: name) else {
            preconditionFailure("the report has no template \(name)")
        }
        return HTML(stringLiteral: text)
    }

    /// The templates' texts by name.
    static let texts: [String: String] = [
        "audit": PackageResources.audit_mustache,
        "codebook": PackageResources.codebook_mustache,
        "compare": PackageResources.compare_mustache,
        "coverage": PackageResources.coverage_mustache,
        "departments": PackageResources.departments_mustache,
        "finding-kind": PackageResources.finding_kind_mustache,
        "finding-note": PackageResources.finding_note_mustache,
        "frameworks": PackageResources.frameworks_mustache,
        "gap": PackageResources.gap_mustache,
        "gaps": PackageResources.gaps_mustache,
        "grouped": PackageResources.grouped_mustache,
        "groups": PackageResources.groups_mustache,
        "headline": PackageResources.headline_mustache,
        "heat": PackageResources.heat_mustache,
        "indicators": PackageResources.indicators_mustache,
        "initiatives": PackageResources.initiatives_mustache,
        "legend": PackageResources.legend_mustache,
        "method": PackageResources.method_mustache,
        "overview": PackageResources.overview_mustache,
        "page": PackageResources.page_mustache,
        "pairs": PackageResources.pairs_mustache,
        "progress": PackageResources.progress_mustache,
        "statement": PackageResources.statement_mustache,
        "table": PackageResources.table_mustache,
    ].mapValues { String(decoding: $0, as: UTF8.self) }

    private static let library: MustacheLibrary = {
        MustacheContentTypes.register(EscapedContent(), named: "ESCAPED")
        return MustacheLibrary(
            templates: texts.mapValues { text in
                do {
                    return try MustacheTemplate(string: text)
                } catch {
                    preconditionFailure("a template of the report does not parse: \(error)")
                }
            })
    }()
}

/// Texts in HTML, escaped by UTF-8 bytes: the library's own escaping goes by characters and lets `"` with a mark behind it pass.
private struct EscapedContent: MustacheContentType {
    func escapeText(_ text: String) -> String { HTML.escaped(text) }
}

extension HTML: MustacheCustomRenderable {
    /// What `{{{piece}}}` prints.
    var renderText: String { text }
    var isNull: Bool { false }
}
