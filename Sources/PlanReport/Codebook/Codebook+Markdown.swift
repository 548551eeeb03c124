import PlanModel

extension Codebook {
    /// The codebook as Markdown, line by line.
    public func markdown(_ language: Language) -> [String] {
        let words = CodebookWords(language: language)
        var lines = ["# \(words.title)", "", MarkdownText.escaped(words.introduction), ""]
        for section in sections {
            lines += ["## \(MarkdownText.escaped(words.axis(section.axis)))", ""]
            for entry in section.entries { lines += markdown(entry, in: section, words) }
        }
        return lines + [
            "---", "", MarkdownText.escaped(words.edition(edition)), "", MarkdownText.escaped(words.citation(edition)),
            "", words.help,
        ]
    }

    private func markdown(_ entry: Entry, in section: Section, _ words: CodebookWords) -> [String] {
        let code = entry.code
        let other = words.language == .japanese ? code.label.english : code.label.japanese
        var about = [MarkdownText.escaped(other)]
        if let kind = entry.kind { about.append(words.kind(kind)) }
        about.append(MarkdownText.escaped(words.since(code.since), begins: false))
        if let replacement = entry.replacedBy {
            let label = replacement.label.text(in: words.language)
            about.append(MarkdownText.escaped(words.replaced(by: replacement.code, label), begins: false))
        }
        var lines = [
            "### \(MarkdownText.escaped("\(code.id) \(code.label.text(in: words.language))", begins: false))", "",
            about.joined(separator: " · "), "", MarkdownText.escaped(code.definitionJa), "",
        ]
        lines += list(words.include, entry.include.map { MarkdownText.escaped($0) })
        lines += list(words.exclude, entry.exclude.map { MarkdownText.escaped($0) })
        let terms = entry.words.map { MarkdownText.escaped($0, begins: false) }.joined(separator: "／")
        lines += fact(words.words(section.axis), terms)
        lines += list(words.examples, entry.examples.map { item($0, words) }, then: words.shortage(entry))
        lines += list(words.nearMisses, entry.nearMisses.map { nearMiss($0, words) })
        if section.hasFrameworks {
            let items = entry.frameworks.map { MarkdownText.escaped($0.text(in: words.language)) }
            lines += items.isEmpty ? fact(words.frameworks, words.none) : list(words.frameworks, items)
        }
        return lines + fact(words.agreement, words.agreement(entry.agreement))
    }

    /// A heading in bold and a list below it; nothing where there is nothing to list.
    private func list(_ title: String, _ items: [String], then remark: String? = nil) -> [String] {
        guard !items.isEmpty || remark != nil else { return [] }
        var lines = ["**\(title)**", ""]
        if !items.isEmpty { lines += items.map { "- \($0)" } + [""] }
        if let remark { lines += [MarkdownText.escaped(remark), ""] }
        return lines
    }

    private func fact(_ title: String, _ text: String) -> [String] {
        text.isEmpty ? [] : ["**\(title)** \(text)", ""]
    }

    private func item(_ shown: Shown, _ words: CodebookWords) -> String {
        let name = MarkdownText.escaped(shown.name.text(in: words.language))
        let place = MarkdownText.escaped(shown.place.text(in: words.language), begins: false)
        let note = shown.note.map { " — " + MarkdownText.escaped($0.text(in: words.language), begins: false) } ?? ""
        return "\(name)\(place.isEmpty ? "" : words.place(place)) \(MarkdownText.code(shown.id))\(note)"
    }

    private func nearMiss(_ shown: Shown, _ words: CodebookWords) -> String {
        let instead = shown.instead.map { words.instead($0.code, $0.label.text(in: words.language)) } ?? words.noCode
        let bare = Shown(id: shown.id, name: shown.name, place: shown.place, instead: nil, note: nil)
        let note =
            shown.note.map { words.because + MarkdownText.escaped($0.text(in: words.language), begins: false) } ?? ""
        return "\(item(bare, words)) \(MarkdownText.escaped(instead, begins: false))\(note)"
    }
}
