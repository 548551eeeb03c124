import PlanModel

extension Codebook {
    /// The codebook as one page of HTML that needs nothing else.
    public func html(_ language: Language) -> String {
        CodebookPage(codebook: self, words: CodebookWords(language: language), level: 2).page.text
    }
}

/// The codebook in HTML, as a page of its own or as a part of one: for each axis a table of its codes, and an article a code.
struct CodebookPage {
    let codebook: Codebook
    let words: CodebookWords
    /// The level of an axis' heading; codes stand one below it, and what is said of them two below.
    let level: Int

    var page: HTMLPage {
        HTMLPage(
            language: words.language, title: words.title, skip: words.skip,
            header: """
                <h1>\(words.title)</h1>
                <p>\(words.introduction)</p>
                \(navigation)
                """,
            main: "\(sections)",
            footer: """
                <p>\(words.edition(codebook.edition))</p>
                <p>\(words.citation(codebook.edition))</p>
                <p>\(words.help)</p>

                """)
    }

    /// Links to the axes.
    var navigation: HTML {
        """
        <nav class="parts" aria-label="\(words.contents)">
        <ul>
        \(codebook.sections.map { section -> HTML in
            "<li><a href=\"#\(id(of: section.axis))\">\(words.axis(section.axis))</a></li>\n"
        })</ul>
        </nav>

        """
    }

    var sections: HTML { "\(codebook.sections.map(section))" }

    /// The id of an axis' heading; that of a code begins with the axis itself.
    private func id(of axis: Axis) -> String { HTML.anchor("axis", axis.rawValue) }

    /// A heading, by how far it stands below an axis'.
    private func heading(_ depth: Int, id: String? = nil, _ text: String) -> HTML {
        let tag = HTML(stringLiteral: "h\(level + depth)")
        let id: HTML = id.map { " id=\"\($0)\"" } ?? ""
        return "<\(tag)\(id)>\(text)</\(tag)>"
    }

    private func section(_ section: Codebook.Section) -> HTML {
        let id = id(of: section.axis)
        let name = words.axis(section.axis)
        return """
            <section>
            \(heading(0, id: id, name))
            \(overview(section, name))\(section.entries.map { article($0, in: section) })</section>

            """
    }

    private func overview(_ section: Codebook.Section, _ name: String) -> HTML {
        let hasKind = section.entries.contains { $0.kind != nil }
        let titles = [words.code, words.name, words.otherName] + (hasKind ? [words.kind] : []) + [words.agreement]
        return """
            <div class="wide" role="region" aria-labelledby="\(id(of: section.axis))" tabindex="0">
            <table>
            <caption>\(words.codes(name))</caption>
            <thead>
            <tr>\(titles.map { title -> HTML in "<th scope=\"col\">\(title)</th>" })</tr>
            </thead>
            <tbody>
            \(section.entries.map { row($0, section, hasKind: hasKind) })</tbody>
            </table>
            </div>

            """
    }

    private func row(_ entry: Codebook.Entry, _ section: Codebook.Section, hasKind: Bool) -> HTML {
        let kind: HTML = hasKind ? "<td>\(entry.kind.map(words.kind) ?? "")</td>" : ""
        let link: HTML = "<a href=\"#\(anchor(entry, section))\">\(entry.code.id.text)</a>"
        return """
            <tr><th scope="row">\(link)</th><td>\(own(entry))</td><td\(otherLanguage)>\(other(entry))</td>\(kind)\
            <td>\(words.agreement(entry.agreement))</td></tr>

            """
    }

    private func article(_ entry: Codebook.Entry, in section: Codebook.Section) -> HTML {
        let id = anchor(entry, section)
        let code = entry.code
        let kind: HTML = entry.kind.map { " · \(words.kind($0))" } ?? ""
        let replaced: HTML =
            entry.replacedBy.map {
                " · \(words.replaced(by: $0.code, $0.label.text(in: words.language)))"
            } ?? ""
        return """
            <article class="code" aria-labelledby="\(id)">
            \(heading(1, id: id, "\(code.id.text) \(own(entry))"))
            <p class="about"><span\(otherLanguage)>\(other(entry))</span>\(kind) · \(words.since(code.since))\(replaced)</p>
            <p\(japanese)>\(code.definitionJa)</p>
            \(details(entry, section))</article>

            """
    }

    private func details(_ entry: Codebook.Entry, _ section: Codebook.Section) -> HTML {
        let remark: HTML = words.shortage(entry).map { "<p>\($0)</p>\n" } ?? ""
        let examples = list(words.examples, entry.examples.map { "<li>\(name($0))\(note($0, " — "))</li>\n" }, remark)
        let nearMisses = list(
            words.nearMisses,
            entry.nearMisses.map { "<li>\(name($0)) \(instead($0))\(note($0, words.because))</li>\n" })
        let frameworks: HTML =
            section.hasFrameworks
            ? list(
                words.frameworks, entry.frameworks.map { "<li>\($0.text(in: words.language))</li>\n" },
                entry.frameworks.isEmpty ? "<p>\(words.none)</p>\n" : "") : ""
        let terms: HTML =
            entry.words.isEmpty
            ? ""
            : "\(heading(2, words.words(section.axis)))\n<p\(japanese)>\(entry.words.joined(separator: "／"))</p>\n"
        return """
            \(list(words.include, entry.include.map { "<li\(japanese)>\($0)</li>\n" }))\
            \(list(words.exclude, entry.exclude.map { "<li\(japanese)>\($0)</li>\n" }))\(terms)\(examples)\(nearMisses)\
            \(frameworks)\(heading(2, words.agreement))
            <p>\(words.agreement(entry.agreement))</p>

            """
    }

    /// A heading and a list below it; nothing where there is nothing to list.
    private func list(_ title: String, _ items: [HTML], _ remark: HTML = "") -> HTML {
        if items.isEmpty && remark.text.isEmpty { return "" }
        let list: HTML = items.isEmpty ? "" : "<ul>\n\(items)</ul>\n"
        return "\(heading(2, title))\n\(list)\(remark)"
    }

    private func name(_ shown: Codebook.Shown) -> HTML {
        let place = shown.place.text(in: words.language)
        let language: HTML =
            words.language == .english && shown.name.english == shown.name.japanese ? " lang=\"ja\"" : ""
        return """
            <span\(language)>\(shown.name.text(in: words.language))</span>\(place.isEmpty ? "" : words.place(place)) \
            <code>\(shown.id)</code>
            """
    }

    private func note(_ shown: Codebook.Shown, _ separator: String) -> HTML {
        shown.note.map { "\(separator)\($0.text(in: words.language))" } ?? ""
    }

    private func instead(_ shown: Codebook.Shown) -> HTML {
        let text = shown.instead.map { words.instead($0.code, $0.label.text(in: words.language)) } ?? words.noCode
        return "\(text)"
    }

    private func anchor(_ entry: Codebook.Entry, _ section: Codebook.Section) -> String {
        HTML.anchor(section.axis.rawValue, entry.code.id.text)
    }

    private func own(_ entry: Codebook.Entry) -> String { entry.code.label.text(in: words.language) }

    private func other(_ entry: Codebook.Entry) -> String {
        words.language == .japanese ? entry.code.label.english : entry.code.label.japanese
    }

    private var otherLanguage: HTML { words.language == .japanese ? " lang=\"en\"" : " lang=\"ja\"" }

    /// What is Japanese on an English page says so.
    private var japanese: HTML { words.language == .english ? " lang=\"ja\"" : "" }
}
