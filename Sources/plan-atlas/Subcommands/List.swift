import ArgumentParser
import PlanAtlas

struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists municipalities, plans, headings, initiatives or codes.",
        discussion: """
            EXAMPLE
              plan-atlas list initiatives --municipality 厚木市 --format csv
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

    @OptionGroup var datasets: DatasetOptions
    @OptionGroup var options: SelectionOptions

    func run() throws {
        let atlas = try datasets.usableAtlas()
        let table = atlas.listing(what, try options.selection(in: atlas))
        switch format {
        case .table: try Console.write(TextTable(table).lines(Console.style(.japanese)))
        case .csv: try Console.write(table.csv(.plain))
        case .json: try Console.write(Array(table.json.utf8))
        }
    }
}

extension Listing: ExpressibleByArgument {}
