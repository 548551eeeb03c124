import ArgumentParser
import CSVText
import Diagnostics
import PlanAtlas

struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Says which initiatives, codes and figures were added, removed or changed between two releases.",
        discussion: """
            EXAMPLE
              plan-atlas diff atlas-2025 atlas-2026 --format csv --output changes.csv

            One row a change: the table, the row's key, and for a changed value its column, the old and the new one. \
            Either may be any datasets folder; a damaged one is refused, since what it lacks was not removed by anybody. \
            The tables of the datasets are compared, and not the analyses that follow from them.
            """)

    @Argument(help: "The earlier release.", completion: .directory)
    var old: String

    @Argument(help: "The later release.", completion: .directory)
    var new: String

    @Option(help: "Only this table, such as initiatives or codes; may be repeated.")
    var table: [String] = []

    @OptionGroup var output: ListOutput

    func validate() throws {
        try Folder.check(old, of: "the earlier release")
        try Folder.check(new, of: "the later release")
    }

    func run() throws {
        let (before, after) = (try atlas(old), try atlas(new))
        let errors = (before.findings + after.findings).filter { $0.severity == .error }
        guard errors.isEmpty else { throw Failure(.badInput, errors) }
        let changes = after.changes(since: before)
        for name in table where !changes.tables.contains(name) {
            throw Failure(
                Finding(
                    .unknownName, at: SourcePosition(file: "--table"), value: name,
                    "there is no table “\(name)”; expected \(changes.tables.joined(separator: ", "))"))
        }
        try output.write(changes.table.rows(of: table, in: "table"))
    }

    /// - Throws: when there is nothing to load.
    private func atlas(_ path: String) throws -> Atlas {
        let folder = DatasetFolder(path)
        guard folder.exists else {
            throw Failure(
                Finding(
                    .missingDatasets, at: SourcePosition(file: path), value: path,
                    "this is neither a release nor a datasets folder: it lacks municipalities.csv or plans.csv"))
        }
        return Atlas(folder)
    }
}
