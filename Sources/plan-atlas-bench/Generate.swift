import ArgumentParser
import Foundation
import PlanAtlas

struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the merged tables of a made-up nation; the same seed and size give the same bytes.",
        discussion: """
            EXAMPLE
              plan-atlas-bench generate --output nation

            At the size 1 there are 1,741 municipalities and 435,250 initiatives, some 270 MB. Code lists and rules are those of \
            the datasets; nothing else is real, and no figure of it says anything of a city.
            """)

    @Option(name: .shortAndLong, help: "The folder to write; it is made if it is not there.", completion: .directory)
    var output: String

    @Option(help: "The number of municipalities, as a multiple of Japan's 1,741.")
    var size = 1.0

    @Option(help: "The seed.")
    var seed: UInt64 = 20_261_121

    @Option(help: "The datasets whose code lists and rules are taken.", completion: .directory)
    var datasets: String?

    func validate() throws {
        guard output != "" else { throw ValidationError("--output is empty; name a folder") }
        guard (0.001...10).contains(size) else { throw ValidationError("--size is \(size); expected 0.001 to 10") }
    }

    func run() throws {
        let atlas = try Atlas.load(datasets)
        let nation = MadeUpNation(
            seed: seed, municipalities: Int((size * Double(MadeUpNation.japan)).rounded()), lists: atlas.dataset)
        try NationFolder(output).write(nation)
    }
}
