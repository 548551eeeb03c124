import ArgumentParser
import Diagnostics
import PlanAtlas

struct Similar: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "similar",
        abstract: "Shows the initiatives nearest to one, or judges the similarity on labelled pairs.",
        discussion: """
            EXAMPLE
              plan-atlas similar atsugi-suicide-2024-b2-1-01

            With --pairs FILE (initiative_id,other_id,label,half) the area under the ROC curve is printed for the similarity, for \
            names and summaries alone, and for plain letter pairs of names, each with a seeded bootstrap interval.
            """)

    @Argument(help: "The initiative's id; see plan-atlas list initiatives.", completion: Completion.initiatives)
    var id: String?

    @Option(help: "A file of labelled pairs, to judge the similarity on.", completion: .file())
    var pairs: String?

    @Option(help: "One half of the pairs: rules or unseen.")
    var half: LabelledPair.Half?

    @Option(help: "How many initiatives to show.")
    var limit = 5

    @Option(name: .customLong("lang"), help: "The language of the labels: ja or en.")
    var language: Language = .japanese

    @OptionGroup var output: ListOutput
    @OptionGroup var datasets: DatasetOptions

    func validate() throws {
        guard (id == nil) != (pairs == nil) else {
            throw ValidationError("similar needs either an initiative's id, or --pairs with a file")
        }
        guard pairs != nil || half == nil else {
            throw ValidationError("--half is of the pairs; name their file with --pairs")
        }
        guard limit > 0 else { throw ValidationError("--limit is \(limit); expected a number from 1 on") }
        if pairs == "" { throw ValidationError("--pairs is empty; name a file") }
    }

    func run() throws {
        let atlas = try datasets.usableAtlas()
        if let id { return try writeNearest(to: id, in: atlas) }
        let judgement: PairJudgement
        do {
            judgement = try atlas.judgement(ofPairs: pairs!, half: half)
        } catch {
            throw Failure(.badInput, error.findings)
        }
        // As data, every point of the curves.
        try output.write(judgement.table) { PairOverview(judgement, style: Console.style(language)).lines }
    }

    /// A re-listing stands for its original.
    private func writeNearest(to id: String, in atlas: Atlas) throws {
        let original: Initiative.ID
        do {
            let initiative = try atlas.initiative(id)
            original = initiative.restates ?? initiative.id
        } catch {
            throw Failure(error)
        }
        let index = atlas.index()
        // An atlas without errors has the municipality of every initiative.
        let place = index.known.firstIndex { $0.id == original }!
        ProgressLine.shared.say("comparing \(index.known.count) initiatives")
        let similarity = Similarity(index)
        let nearest = SimilarInitiatives(similarity, nearestTo: place, limit: limit)
        try output.write(nearest.table(index, similarity)) {
            SimilarOverview(index, atlas.dataset, similarity, nearest, to: place, language: language).lines
                .map(\.printable)
        }
    }
}
