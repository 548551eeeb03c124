import ArgumentParser
import Diagnostics
import PlanAtlas

struct Indicators: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "indicators",
        abstract: "Shows the plans' outcome indicators, year by year.",
        discussion: """
            EXAMPLE
              plan-atlas indicators --municipality 鎌倉市

            Rates and ratings are computed anew from the printed actual values and targets; as data, the rows are those of \
            indicator_series.csv, which have what the report prints beside them.
            """)

    @Option(name: .customLong("lang"), help: "The language of the summary: ja or en.")
    var language: Language = .japanese

    @OptionGroup var output: ListOutput
    @OptionGroup var datasets: DatasetOptions
    @OptionGroup var plans: PlanOptions

    func run() throws {
        let atlas = try datasets.usableAtlas()
        let index = atlas.index(try plans.selection(in: atlas))
        let series = atlas.indicators(index)
        let overview = IndicatorOverview(
            index, series, style: Console.style(language, otherwise: .max))
        try output.write(series.table(index)) { overview.lines }
    }
}
