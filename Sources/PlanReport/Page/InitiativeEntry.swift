import PlanAnalysis
import PlanModel

/// An initiative as a card of the page.
struct InitiativeEntry {
    struct Code {
        /// `P01 derived`: the code of an area or group with its basis, as the filters read it; nil on other axes.
        let counted: String?
        /// The code as it is shown; nil where the label says it all.
        let shownCode: String?
        let label: String
        /// The basis in words.
        let word: String
        /// `主・` before the word of a policy area's primary code; nothing before others.
        let rank: String
        let evidence: String
        let line: String
    }

    let id: String
    let anchor: String
    /// The functions of its departments, by which cards are filtered; city and kind of plan stand at its part of the register,
    /// areas and groups with their codes.
    let functions: String
    let name: String
    /// In English, the name as the plan prints it.
    let printedName: String?
    /// Whether Japanese texts have to say that they are.
    let isForeign: Bool
    let place: String
    let carriers: String
    let commitment: String?
    let summary: String?
    let document: String
    let page: String?
    let headings: String?
    let codes: [Code]
    let relisted: String?
    let passage: String?
}

extension InitiativeEntry: PagePiece {
    /// The card.
    var html: HTML {
        let printed: HTML? = printedName.map { " <small lang=\"ja\">\($0)</small>" }
        let foreign: HTML = isForeign ? " lang=\"ja\"" : ""
        let summary: HTML? = summary.map { "<p\(foreign)>\($0)</p>\n" }
        let headings: HTML? = headings.map { " · <span\(foreign)>\($0)</span>" }
        let relisted: HTML? = relisted.map { "<p class=\"about\">\($0)</p>\n" }
        let passage: HTML? = passage.map { "<blockquote lang=\"ja\">\($0)</blockquote>\n" }
        let after = { (text: String?) -> HTML? in text.map { " · \($0)" } }
        return """
            <article class="card" id="\(anchor)" data-function="\(functions)">
            <h5>\(name)\(printed)</h5>
            <p class="about">\(place) · \(carriers)\(after(commitment))</p>
            \(summary)<p class="source">\(document)\(after(page))\(headings) · <code>\(id)</code></p>
            <ul class="codes">\(codes)</ul>
            \(relisted)\(passage)</article>

            """
    }
}

extension InitiativeEntry.Code: PagePiece {
    var html: HTML {
        let counted: HTML? = counted.map { " data-code=\"\($0)\"" }
        let shown: HTML? = shownCode.map { "<b>\($0)</b> " }
        return "<li\(counted)>\(shown)\(label) <i>\(rank)\(word)</i> \(evidence) <small>\(line)</small></li>"
    }
}

/// Makes the cards of initiatives, with what they need of the tables looked up once.
struct InitiativeEntries {
    private let report: ReportModel
    private let codes: [Initiative.ID: [InitiativeCode]]
    private let labels: [Axis: [Taxonomy.Code.ID: String]]
    private let headings: [Heading.ID: Heading]
    private let relistings: [Initiative.ID: [Initiative]]
    private let titles: [SourceDocument.ID: String]

    init(_ report: ReportModel) {
        let dataset = report.dataset
        self.report = report
        codes = Dictionary(grouping: dataset.codes.map(\.value), by: \.initiative)
        let first = { (a: String, _: String) in a }
        labels = Dictionary(
            uniqueKeysWithValues: Axis.allCases.map { axis in
                let codes = dataset.taxonomy.codes(on: axis).map { ($0.id, $0.label.text(in: report.language)) }
                return (axis, Dictionary(codes, uniquingKeysWith: first))
            })
        headings = Dictionary(
            dataset.headings.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
        relistings = Dictionary(grouping: dataset.initiatives.map(\.value).filter { $0.restates != nil }) {
            $0.restates!
        }
        titles = Dictionary(dataset.sources.map { ($0.id, $0.titleJa) }, uniquingKeysWith: first)
    }

    /// - Parameter position: the place of the initiative in the index.
    func entry(_ position: Int) -> InitiativeEntry {
        let (index, names) = (report.index, report.names)
        let row = index.known[position]
        let isJapanese = report.language == .japanese
        return InitiativeEntry(
            id: row.id.text, anchor: HTML.anchor(row.id.text),
            functions: index.functions(of: position).map { HTML.anchor(index.functions[$0].id.text) }
                .joined(separator: " "),
            name: names.shortName(position),
            printedName: isJapanese || row.nameEn == nil ? nil : row.nameJa, isForeign: !isJapanese,
            place: report.pair(index.municipality[position], index.family[position]),
            carriers: names.carriers(position), commitment: row.commitment?.word.text(in: report.language),
            summary: row.summaryJa, document: "\(titles[row.source] ?? "") \(names.place(position))",
            page: row.page.map { report.text("\($0)頁", "p. \($0)") },
            headings: headingNames(above: row.heading), codes: (codes[row.id] ?? []).map { code($0, in: row.source) },
            relisted: relisted(row.id), passage: report.contents.passages[row.id])
    }

    /// - Parameter source: the initiative's own document, which a line need not name again.
    private func code(_ row: InitiativeCode, in source: SourceDocument.ID) -> InitiativeEntry.Code {
        let language = report.language
        let rank = row.axis == .policyArea ? row.rank.label.text(in: language) + report.text("・", ", ") : ""
        return InitiativeEntry.Code(
            counted: [.policyArea, .group].contains(row.axis) ? "\(row.code) \(row.basis.rawValue)" : nil,
            shownCode: row.axis == .commitment ? nil : row.code.text,
            label: labels[row.axis]?[row.code] ?? "",
            word: row.basis.label.text(in: language), rank: rank,
            evidence: row.isRelisted ? report.text("再掲", "re-listing") : row.evidence,
            line: row.source == source
                ? report.text("\(row.sourceLine)行", "line \(row.sourceLine)")
                : "\(report.names.fileName(row.source)):\(row.sourceLine)")
    }

    /// The headings above, outermost first, as the plan prints them.
    private func headingNames(above heading: Heading.ID) -> String? {
        var names: [String] = []
        var next: Heading.ID? = heading
        // A loop of parents ends after as many steps as there are headings.
        for _ in headings.indices {
            guard let heading = next.flatMap({ headings[$0] }) else { break }
            names.append([heading.number, heading.nameJa].filter { !$0.isEmpty }.joined(separator: " "))
            next = heading.parent
        }
        return names.isEmpty ? nil : names.reversed().joined(separator: " ＞ ")
    }

    private func relisted(_ id: Initiative.ID) -> String? {
        guard let rows = relistings[id] else { return nil }
        let lines = rows.map { "\(report.names.fileName($0.source)):\($0.lines.lowerBound)" }
        return report.text("再掲 \(rows.count) か所：", "Listed again \(rows.count)×: ") + lines.joined(separator: "、")
    }
}
