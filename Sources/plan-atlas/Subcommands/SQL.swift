import ArgumentParser
import PlanAtlas

struct SQL: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sql",
        abstract: "Prints the analyses as views over the exported tables, for another engine.",
        discussion: """
            EXAMPLE
              plan-atlas sql --dialect duckdb

            Each view has the rows of the CSV of its name, in the same order, to the last digit. The tables are those of \
            plan-atlas export, all columns read as text.
            """)

    @Option(help: "The engine: \(SQLDialect.allCases.map(\.rawValue).joined(separator: ", ")).")
    var dialect: SQLDialect

    func run() throws {
        try Console.write([AnalysisQuery.all(in: dialect).map { $0.view(in: dialect) }.joined(separator: "\n\n")])
    }
}

extension SQLDialect: ExpressibleByArgument {}
