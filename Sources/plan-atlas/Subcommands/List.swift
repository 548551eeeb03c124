import ArgumentParser
import Diagnostics
import PlanAtlas

struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists municipalities, plans, headings, initiatives or codes.",
        discussion: """
            EXAMPLE
              plan-atlas list initiatives --municipality 厚木市 --area P09 --group G13

            With --area and --group the initiatives of one cell of the matrix are listed, and with `list codes` what puts \
            them there.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table
        case csv
        case json
    }

    @Argument(help: "What to list: \(Listing.allCases.map(\.rawValue).joined(separator: ", ")).")
    var what: Listing

    @Option(help: "How to print it: table, csv or json.")
    var format: Format = .table

    @Option(help: "Only initiatives with this policy area, such as P09.")
    var area: String?

    @Option(help: "Only initiatives with this priority group, such as G13.")
    var group: String?

    @OptionGroup var datasets: DatasetOptions
    @OptionGroup var options: SelectionOptions

    func run() throws {
        let atlas = try datasets.usableAtlas()
        let cell = [(Axis.policyArea, area), (.group, group)].compactMap { axis, text in text.map { (axis, $0) } }
        let selection = try options.selection(in: atlas)
        let table: TidyTable
        do throws(Finding) {
            var codes: [Taxonomy.Code.ID] = []
            for (axis, text) in cell { codes.append(try atlas.code(text, on: axis)) }
            table = atlas.listing(what, selection, with: codes)
        } catch {
            throw Failure(error)
        }
        switch format {
        case .table: try Console.write(TextTable(table).lines(Console.style(.japanese, otherwise: .max)))
        case .csv: try Console.write(table.csv(.plain))
        case .json: try Console.write(Array(table.json.utf8))
        }
    }
}

extension Listing: ExpressibleByArgument {}
