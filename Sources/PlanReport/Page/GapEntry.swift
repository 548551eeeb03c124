import CSVText
import PlanAnalysis
import PlanModel

/// A gap of a city as the page shows it: who has it, their initiatives, and what of the city's own resembles them.
struct GapEntry {
    /// A peer's initiative in the cell.
    struct Peer {
        /// The anchor of the card; nil where the register has none, as of a peer that the report is not about.
        let card: String?
        let id: String
        let name: String
        let carriers: String
        let owners: [String]
        let commitment: String
        let basis: String
        let place: String
        let matches: [Match]
        let none: String
        /// The row's part of ``GapReport/table`` behind the gap's, and the same for a spreadsheet where it differs.
        let csv: String
        let sheet: String?
    }

    struct More {
        let html: HTML
    }

    /// An initiative of the city that resembles the peer's.
    struct Match {
        /// The row of `similar_initiatives.csv`; nil where the table, which has the nearest only, has no row of the two.
        let similarRow: String?
        let strong: String
        let ownCard: String?
        let id: String
        let name: String
        let plan: String
        let score: String
        let reason: String
    }

    /// An initiative of the city's other plans that has the codes of the cell itself.
    struct Answer {
        let ownCard: String?
        let id: String
        let name: String
        let plan: String
        let reason: String
    }

    /// The row of `coverage_gaps.csv`.
    let row: Int
    /// The place among the city's gaps, in the order of ``GapReport/table``.
    let order: Int
    let facets: [Facet]
    let isOpen: Bool
    let caption: String
    let title: String
    /// Who has it, and how many initiatives.
    let html: HTML
    let columns: [String]
    let elsewhere: [Answer]
    let rows: [Peer]
    /// How many more there are and where; nil where all are shown.
    let more: More?
    /// The gap's part of its rows of ``GapReport/table``, and the same for a spreadsheet where it differs.
    let cellCSV: String
    let cellSheet: String?
}

extension GapEntry.Peer: PagePiece {
    /// A row of the gap's table.
    var html: HTML {
        let sheet: HTML? = sheet.map { " data-sheet=\"\($0)\"" }
        let owners = HTML.lines(owners.map { "\($0)" })
        let matches = HTML.lines(matches.map(\.html))
        let link = HTML.link(name, card: card, id: id)
        return """
            <tr data-csv="\(csv)"\(sheet)><th scope="row">\(link)</th><td>\(carriers)</td><td>\(owners)</td>\
            <td>\(commitment)</td><td>\(basis)</td><td>\(place)</td><td>\(none)\(matches)</td></tr>

            """
    }
}

extension GapEntry.Match: PagePiece {
    var html: HTML {
        let row: HTML? = similarRow.map { " data-row=\"\($0)\"" }
        let column: HTML = similarRow == nil ? "" : " data-column=\"score\""
        let link = HTML.link(name, card: ownCard, id: id)
        return "<span\(row)>\(strong)\(link)\(plan) <span\(column)>\(score)</span>\(reason)</span>"
    }
}

extension GapEntry.Answer: PagePiece {
    var html: HTML {
        "<p data-not-a-figure>\(HTML.link(name, card: ownCard, id: id))\(plan)\(reason)</p>\n"
    }
}

extension HTML {
    /// A name that leads to its card, or says its id where the register has no card of it.
    fileprivate static func link(_ name: String, card: String?, id: String) -> HTML {
        let target: HTML = card.map { "href=\"#\($0)\"" } ?? "data-id=\"\(id)\""
        return "<a \(target)>\(name)</a>"
    }

    /// Pieces in lines of their own.
    fileprivate static func lines(_ pieces: [HTML]) -> HTML {
        HTML(stringLiteral: pieces.map(\.text).joined(separator: "<br>"))
    }
}

/// Makes the entries of gaps, with what they need of the tables looked up once.
struct GapEntries {
    private let report: ReportModel
    private let similar: [Pair: Int]
    let words: GapWords
    /// How many initiatives of peers one gap shows.
    private let limit: Int

    init(_ report: ReportModel, limit: Int) {
        let table = report.table("similar_initiatives")
        let (own, other) = (table.columns.firstIndex(of: "initiative_id")!, table.columns.firstIndex(of: "other_id")!)
        self.report = report
        self.limit = limit
        similar = Dictionary(
            table.rows.enumerated().map { row, cells in
                (Pair(.init(cells[own].displayed), .init(cells[other].displayed)), row)
            }, uniquingKeysWith: { first, _ in first })
        words = GapWords(
            names: report.names, city: report.text("当市", "the city"), similarity: report.contents.gaps.similarity)
    }

    /// - Parameter place: the place of the gap among the rows of the city.
    func entry(_ place: Int, of gaps: GapReport) -> GapEntry {
        let row = gaps.rows[place]
        let cells = gaps.cells(of: row)
        let title = words.title(row)
        return GapEntry(
            row: gaps.places[place], order: place,
            facets: [
                Facet(.area, CodeKeys.text(row.area, report.index.areas)),
                Facet(.group, CodeKeys.text(row.group, report.index.groups)),
                Facet(.function, row.peerFunctions.map { report.index.functions[$0].id.text }),
            ],
            isOpen: row.axis != .cell && row.kind == .gap,
            caption: report.pair(row.municipality, row.family) + report.text("：", ": ") + title, title: title,
            html: peers(row),
            columns: words.columns, elsewhere: elsewhere(row),
            rows: row.peers.prefix(limit).map { peer($0, row, gaps) },
            more: more(row).map(GapEntry.More.init), cellCSV: ExactText.record(cells), cellSheet: Self.sheet(cells))
    }

    /// What the spreadsheet dialect writes, where it is not what the plain one does.
    private static func sheet(_ cells: [CSVCell]) -> String? {
        let sheet = ExactText.record(cells, .spreadsheet)
        return sheet.utf8.elementsEqual(ExactText.record(cells).utf8) ? nil : sheet
    }

    /// `2市中1市：あきる野市（取組3件）` with the columns of the numbers.
    private func peers(_ row: CoverageGaps.Row) -> HTML {
        let number = { (column: String, value: Int) -> HTML in
            "<span data-column=\"\(column)\">\(String(value))</span>"
        }
        let (with, of) = (number("peers_with", row.peersWith), number("peers_assessed", row.peersAssessed))
        let (having, initiatives) = (words.having(row), number("peer_initiatives", row.peers.count))
        return report.language == .japanese
            ? "\(of)市中\(with)市：\(having)（取組\(initiatives)件）"
            : "\(with) of \(of): \(having) (initiatives: \(initiatives))"
    }

    private func more(_ row: CoverageGaps.Row) -> HTML? {
        let count = row.peers.count - limit
        guard count > 0 else { return nil }
        let city = report.index.municipalities[row.municipality].code.text
        let command = "plan-atlas gaps --for \(city) --family \(report.index.families[row.family].rawValue)"
        return report.language == .japanese
            ? "ほか\(String(count))件はここに載せていない：<code>\(command)</code>"
            : "and \(String(count)) more that are not shown here: <code>\(command)</code>"
    }

    private func peer(_ peer: CoverageGaps.PeerInitiative, _ row: CoverageGaps.Row, _ gaps: GapReport) -> GapEntry.Peer
    {
        let cells = gaps.cells(of: peer, in: row)
        let matches = peer.matches.prefix(GapReport.matchesPerInitiative)
        return GapEntry.Peer(
            card: report.cardAnchor(peer.initiative), id: id(peer.initiative),
            name: report.names.shortName(peer.initiative),
            carriers: words.carriers(peer),
            owners: words.owners(peer, in: row.municipality),
            commitment: words.commitment(peer), basis: words.basis(peer), place: words.place(peer),
            matches: matches.map(match),
            none: matches.isEmpty ? words.none : "", csv: ExactText.record(cells), sheet: Self.sheet(cells))
    }

    private func match(_ match: Resemblance) -> GapEntry.Match {
        let (theirs, own) = (report.index.known[match.initiative].id, report.index.known[match.other].id)
        return GapEntry.Match(
            similarRow: (similar[Pair(theirs, own)] ?? similar[Pair(own, theirs)]).map { "\($0)" },
            strong: match.isStrong ? "◎ " : "", ownCard: report.cardAnchor(match.other), id: own.text,
            name: report.names.shortName(match.other),
            plan: words.plan(match), score: match.score.description, reason: words.reason(match))
    }

    /// The initiatives of the city's other plans that have the codes of the cell themselves.
    private func elsewhere(_ row: CoverageGaps.Row) -> [GapEntry.Answer] {
        row.inOtherPlans.map { initiative in
            let family = report.index.knownFamily[initiative].label.text(in: report.language)
            return GapEntry.Answer(
                ownCard: report.cardAnchor(initiative), id: id(initiative), name: report.names.shortName(initiative),
                plan: "〔\(family)〕", reason: words.inSameCell)
        }
    }

    private func id(_ initiative: Int) -> String { report.index.known[initiative].id.text }
}

/// Two initiatives in the order in which a table has them.
private struct Pair: Hashable {
    let initiative: Initiative.ID
    let other: Initiative.ID

    init(_ initiative: Initiative.ID, _ other: Initiative.ID) {
        (self.initiative, self.other) = (initiative, other)
    }
}
