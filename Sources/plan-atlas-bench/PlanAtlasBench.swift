import ArgumentParser

@main
struct PlanAtlasBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan-atlas-bench",
        abstract: "Makes up a nation's plans, and compares how long PlanAtlas and other tools take over it.",
        subcommands: [Generate.self, Compare.self, Coding.self])
}
