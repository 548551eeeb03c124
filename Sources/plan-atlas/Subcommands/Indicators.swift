import ArgumentParser
import Diagnostics
import PlanAtlas

struct Indicators: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows the plans' outcome indicators, year by year.",
        discussion: """
            EXAMPLE
              plan-atlas indicators --municipality 鎌倉市

            Rates and ratings are computed anew from the printed actual values and targets; the table that --output writes, \
            indicator_series.csv, has what the report prints beside them.
            """)

    @Option(name: .customLong("lang"), help: "The language of the summary: ja or en.")
    var language: Language = .japanese

    @OptionGroup var tables: TableOutput
    @OptionGroup var datasets: DatasetOptions
    @OptionGroup var plans: PlanOptions

    func run() throws {
        let atlas = try datasets.usableAtlas()
        let index = atlas.index(try plans.selection(in: atlas))
        try tables.write(atlas.analyses(index, only: "indicator_series"))
        let overview = IndicatorOverview(
            index, atlas.indicators(index), style: Console.style(language, otherwise: .max))
        try Console.write(overview.lines)
    }
}
