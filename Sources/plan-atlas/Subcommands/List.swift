import ArgumentParser
import Diagnostics
import PlanAtlas

struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists plans, headings, initiatives, codes, departments, what was reported, or the code lists.",
        discussion: """
            EXAMPLE
              plan-atlas list initiatives --municipality 厚木市 --area P09 --group G13

            With --area and --group the initiatives of one cell of the matrix are listed, and with `list codes` what puts \
            them there.
            """)

    @Argument(help: "What to list: \(Listing.allCases.map(\.rawValue).joined(separator: ", ")).")
    var what: Listing

    @Option(
        help: "Only initiatives with this policy area: a code such as P09, a label, UNCODED or ALL.",
        completion: Completion.areas)
    var area: String?

    @Option(
        help: "Only initiatives with this priority group: a code such as G13, a label, UNCODED or ALL.",
        completion: Completion.groups)
    var group: String?

    @OptionGroup var output: ListOutput
    @OptionGroup var datasets: DatasetOptions
    @OptionGroup var options: SelectionOptions

    func validate() throws {
        guard area == nil && group == nil || what == .initiatives || what == .codes else {
            throw ValidationError("--area and --group go with list initiatives and list codes")
        }
    }

    func run() throws {
        let atlas = try datasets.usableAtlas()
        let selection = try options.selection(in: atlas)
        let table: TidyTable
        do throws(Finding) {
            var cell: [CellFilter] = []
            if let area, let filter = try atlas.cell(area, on: .policyArea) { cell.append(filter) }
            if let group, let filter = try atlas.cell(group, on: .group) { cell.append(filter) }
            table = atlas.listing(what, selection, with: cell)
        } catch {
            throw Failure(error)
        }
        try output.write(table)
    }
}

extension Listing: ExpressibleByArgument {}
