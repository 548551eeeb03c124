import ArgumentParser
import CSVText
import Diagnostics
import PlanAtlas

/// In which language a picture is drawn, and where it goes.
struct ChartOutput: ParsableArguments {
    @Option(name: .customLong("lang"), help: "The language of title and labels: ja or en.")
    var language: Language = .japanese

    @Option(name: .shortAndLong, help: "The SVG file to write; standard output when left out.")
    var output: String?

    @OptionGroup var datasets: DatasetOptions

    func validate() throws {
        if output == "" { throw ValidationError("--output is empty; name a file") }
    }

    func input(_ atlas: Atlas, _ selection: Selection) -> ChartInput {
        ChartInput(
            atlas.index(selection), atlas.dataset, selection, version: PlanAtlasCommand.configuration.version,
            language: language)
    }

    func write(_ svg: String) throws {
        guard let output else { return try Console.write(Array(svg.utf8)) }
        do throws(CSVError) {
            try OutputFile.write(Array(svg.utf8), to: output)
        } catch {
            throw Failure(error)
        }
    }
}
