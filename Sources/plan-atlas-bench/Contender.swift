import Foundation

/// A program that makes the tables of a nation, or, as the floor, reads them only.
struct Contender {
    let name: String
    /// The command for a nation's folder and the folder that the tables go to.
    let command: @Sendable (_ nation: String, _ output: String) -> [String]
    let writesTables: Bool

    /// The floor, PlanAtlas on one thread and on two, and one script for each other tool.
    ///
    /// - Parameters:
    ///   - floor: the program that `floor.c` makes.
    ///   - planAtlas: the command in its release build.
    ///   - scripts: the folder of `nation_<tool>.py`.
    static func all(floor: String, planAtlas: String, python: String, scripts: String) throws -> [Contender] {
        let tools = try FileManager.default.contentsOfDirectory(atPath: scripts).sorted()
            .filter { $0.hasPrefix("nation_") && $0.hasSuffix(".py") }
        return [
            Contender(
                name: "floor: libcsv alone, 1 thread", command: { nation, _ in [floor] + Self.tables(of: nation) },
                writesTables: false)
        ]
            + [2, 1].map { threads in
                Contender(
                    name: "PlanAtlas, \(threads) thread\(threads == 1 ? "" : "s")",
                    command: { nation, output in
                        [planAtlas, "tally", "--datasets", nation, "--threads", "\(threads)", "--output", output]
                    }, writesTables: true)
            }
            + tools.map { script in
                Contender(
                    name: String(script.dropFirst("nation_".count).dropLast(".py".count)),
                    command: { nation, output in [python, "\(scripts)/\(script)", nation, output] }, writesTables: true)
            }
    }

    private static func tables(of nation: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: nation)) ?? []).filter { $0.hasSuffix(".csv") }.sorted()
            .map { "\(nation)/\($0)" }
    }
}
