import ArgumentParser
import CSVText
import Diagnostics
import PlanAtlas

struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says which initiatives, codes and figures were added, removed or changed between two releases.",
        discussion: """
            EXAMPLE
              plan-atlas diff atlas-2025 atlas-2026 --format csv --output changes.csv

            One row a change: the table, the row's key, and for a changed value its column, the old and the new one. \
            Either may be any datasets folder.
            """)

    @Argument(help: "The earlier release.")
    var old: String

    @Argument(help: "The later release.")
    var new: String

    @Option(help: "Only this table, such as initiatives or codes; may be repeated.")
    var table: [String] = []

    @OptionGroup var output: ListOutput

    func validate() throws {
        try Folder.check(old, of: "the earlier release")
        try Folder.check(new, of: "the later release")
    }

    func run() throws {
        let changes = try atlas(new).changes(since: atlas(old))
        for name in table where !changes.tables.contains(name) {
            throw Failure(
                Finding(
                    .unknownName, at: SourcePosition(file: "--table"), value: name,
                    "there is no table “\(name)”; expected \(changes.tables.joined(separator: ", "))"))
        }
        try output.write(changes.table.rows(of: table, in: "table"))
    }

    private func atlas(_ path: String) throws -> Atlas {
        do throws(Finding) {
            return try Atlas.load(path)
        } catch {
            throw Failure(error)
        }
    }
}
