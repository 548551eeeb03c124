import ArgumentParser
import Diagnostics
import PlanAtlas

struct Progress: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "progress",
        abstract: "Shows how each city graded its own initiatives, by heading and mark.",
        discussion: """
            EXAMPLE
              plan-atlas progress --municipality 鎌倉市

            Each block is one plan, year and scale: a grade is the city's own, and grades do not compare across cities or \
            scales. As data, the rows are those of progress_summary.csv.
            """)

    @Option(name: .customLong("lang"), help: "The language of the summary: ja or en.")
    var language: Language = .japanese

    @OptionGroup var output: ListOutput
    @OptionGroup var datasets: DatasetOptions
    @OptionGroup var plans: PlanOptions

    func run() throws {
        let atlas = try datasets.usableAtlas()
        let index = atlas.index(try plans.selection(in: atlas))
        let summary = atlas.progress(index)
        let overview = ProgressOverview(
            index, summary, scales: atlas.dataset.ratingMarks.map(\.value),
            style: Console.style(language, otherwise: .max))
        try output.write(summary.table(index)) { overview.lines }
    }
}
