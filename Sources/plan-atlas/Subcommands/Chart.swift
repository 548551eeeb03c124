import ArgumentParser
import Diagnostics
import PlanAtlas

struct Chart: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chart",
        abstract: "Draws a picture as SVG, for documents and slides.",
        discussion: """
            EXAMPLE
              plan-atlas chart coverage --family suicide

            The file names the documents it was drawn from with their dates, can be read in grey print, and looks the same \
            every time. Word and LibreOffice insert it as a picture.
            """,
        subcommands: [Coverage.self, Load.self, Groups.self, Indicator.self])

    struct Coverage: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "coverage",
            abstract: "Cities side by side over policy areas or priority groups.")

        @Option(help: "The rows: policy areas (area) or priority groups (group).")
        var rows: CoverageChart.Rows = .area

        @OptionGroup var output: ChartOutput
        @OptionGroup var options: SelectionOptions

        func run() throws {
            let atlas = try output.datasets.usableAtlas()
            let input = output.input(atlas, try options.selection(in: atlas))
            try output.write(CoverageChart(input, rows: rows).chart.standalone())
        }
    }

    struct Load: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "load",
            abstract: "The load of functions, or of one city's departments.")

        @Option(
            name: .customLong("for"),
            help: "The municipality whose departments are drawn; the functions of all are drawn when left out.",
            completion: Completion.municipalities)
        var city: String?

        @OptionGroup var output: ChartOutput
        @OptionGroup var plans: PlanOptions

        func validate() throws {
            if city != nil, !plans.municipality.isEmpty {
                throw ValidationError("--for draws one municipality's departments; leave --municipality out")
            }
        }

        func run() throws {
            let atlas = try output.datasets.usableAtlas()
            var selection = try plans.selection(in: atlas)
            guard let city else {
                return try output.write(LoadChart(output.input(atlas, selection)).functions.standalone())
            }
            do {
                selection.municipalities = [try atlas.municipality(named: city, option: "--for").code]
            } catch {
                throw Failure(error)
            }
            try output.write(LoadChart(output.input(atlas, selection)).departments.standalone())
        }
    }

    struct Groups: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "groups",
            abstract: "The share of each plan's initiatives for each priority group.")

        @OptionGroup var output: ChartOutput
        @OptionGroup var options: SelectionOptions

        func run() throws {
            let atlas = try output.datasets.usableAtlas()
            let input = output.input(atlas, try options.selection(in: atlas))
            try output.write(GroupChart(input).chart.standalone())
        }
    }

    struct Indicator: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "indicator",
            abstract: "Outcome indicators: actual and target over the fiscal years.")

        @Option(help: "An indicator_id; may be repeated. Every indicator, each once, when left out.")
        var indicator: [String] = []

        @OptionGroup var output: ChartOutput
        @OptionGroup var plans: PlanOptions

        func run() throws {
            let atlas = try output.datasets.usableAtlas()
            let input = output.input(atlas, try plans.selection(in: atlas))
            var unknown: [Finding] = []
            let series = input.indicators
            for id in indicator {
                do throws(Finding) {
                    _ = try atlas.indicator(id, in: series)
                } catch {
                    unknown.append(error)
                }
            }
            guard unknown.isEmpty else { throw Failure(.badInput, unknown) }
            let chart = IndicatorChart(input, series, only: indicator.map { .init($0) })
            try output.write(chart.chart.standalone())
        }
    }
}

extension CoverageChart.Rows: ExpressibleByArgument {}
