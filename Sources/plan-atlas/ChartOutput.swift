import ArgumentParser
import PlanAtlas

/// In which language a picture is drawn, and where it goes.
struct ChartOutput: ParsableArguments {
    @Option(name: .customLong("lang"), help: "The language of title and labels: ja or en.")
    var language: Language = .japanese

    @OptionGroup var destination: Destination
    @OptionGroup var datasets: DatasetOptions

    func input(_ atlas: Atlas, _ selection: Selection) -> ChartInput {
        ChartInput(
            atlas.index(selection), atlas.dataset, selection, version: PlanAtlasCommand.configuration.version,
            language: language)
    }

    func write(_ svg: String) throws { try destination.write(Array(svg.utf8)) }
}
