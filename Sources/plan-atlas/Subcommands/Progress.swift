import ArgumentParser
import Diagnostics
import PlanAtlas

struct Progress: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows how each city graded its own initiatives, by heading and mark.",
        discussion: """
            EXAMPLE
              plan-atlas progress --municipality 鎌倉市

            Each block is one plan, year and scale: a grade is the city's own, and grades do not compare across cities or \
            scales. With --output, progress_summary.csv and the codebook are written as analyze writes them.
            """)

    @Option(name: .customLong("lang"), help: "The language of the summary: ja or en.")
    var language: Language = .japanese

    @OptionGroup var tables: TableOutput
    @OptionGroup var datasets: DatasetOptions
    @OptionGroup var plans: PlanOptions

    func run() throws {
        let atlas = try datasets.usableAtlas()
        let index = atlas.index(try plans.selection(in: atlas))
        try tables.write(atlas.analyses(index, only: "progress_summary"))
        let overview = ProgressOverview(
            index, atlas.progress(index), scales: atlas.dataset.ratingMarks.map(\.value),
            style: Console.style(language, otherwise: .max))
        try Console.write(overview.lines)
    }
}
