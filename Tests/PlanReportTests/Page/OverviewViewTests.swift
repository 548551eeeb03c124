import Diagnostics
import Foundation
import PlanModel
import TestSupport
import Testing

@testable import PlanReport

/// The headlines of the three cities, read off the table of ThreeCities.
@Suite struct OverviewViewTests {
    private func cities(_ sketch: AtlasSketch = ThreeCities.sketch) -> [String: Headlines.City] {
        let cities = Headlines(SketchedReport(sketch).model).cities
        return Dictionary(uniqueKeysWithValues: cities.map { ($0.name, $0) })
    }

    /// The page without its tags.
    private func text(_ report: SketchedReport) -> String {
        PageTemplates.render("overview", OverviewView(report.model)).text.replacing(/<[^>]*>/, with: "")
    }

    @Test func theLargestNumberAndTheNextWhereItStandsAlone() {
        #expect(Headlines.most([3, 5, 1, 5]) == [1, 3])
        #expect(Headlines.most([3, 5, 3, 1]) == [1, 0, 2])
        #expect(Headlines.most([0, 2, 0]) == [1])
        #expect(Headlines.most([0, 0]) == [] && Headlines.most([]) == [])
    }

    /// 甲: k1 and k2 have P1, k2 (inferred) and k3 have P2.
    @Test func areasWithAsManyInitiativesAreNamedTogether() throws {
        let areas = try #require(cities()["甲市"]?.families.first?.areas)
        #expect(areas.named.map(\.name) == ["P1 P1の和名", "P2 P2の和名"])
        #expect(areas.named.map(\.initiatives) == [2, 2] && areas.named.map(\.inferred) == [nil, 1])
        #expect(areas.all == 5 && !areas.hasMore)
    }

    @Test func thePlanWithoutACodedInitiativeSaysSo() {
        var sketch = AtlasSketch(areas: ["P1"], groups: [], functions: [])
        sketch.city("142042", "甲市", "Ko")
        sketch.plan("k", of: "142042")
        sketch.initiative("k1", in: "k")
        let text = text(SketchedReport(sketch))
        #expect(text.contains("分野の付いた取組はない。") && text.contains("機能の分かる担当部署の記載はない。"))
        #expect(text.contains("同じ種類の計画を収めた市がほかになく"))
    }

    @Test func gapsAreNamedAreasFirst() throws {
        let gaps = try #require(cities()["丙市"]?.families.first?.gaps)
        #expect(gaps.areas == "1" && gaps.groups == "2" && gaps.elsewhere == nil)
        #expect(gaps.named.map(\.name) == ["P2 P2の和名", "G1 G1の和名", "G2 G2の和名"])
        #expect(cities()["乙市"]?.families.first?.gaps == nil)
    }

    /// By hand: 甲 F1 1 + 1 + 1/2 of 4; 丙 F3 1/2 of 2; 乙 F2 1 of 1.
    @Test func theFunctionThatCarriesMost() {
        let shares = cities().mapValues { $0.functions.map { "\($0.name) \($0.share) \($0.ofInitiatives)" } }
        #expect(
            shares == [
                "札幌市": [], "丙市": ["F3 F3の和名 25.0% 2"], "甲市": ["F1 F1の和名 62.5% 4"], "乙市": ["F2 F2の和名 100.0% 1"],
            ])
    }

    @Test func functionsThatCarryAsMuchAreNamedTogether() {
        var sketch = ThreeCities.sketch
        sketch.initiative("k7", in: "k", by: "k-welfare")
        #expect(cities(sketch)["甲市"]?.functions.map(\.share) == ["50.0%", "50.0%"])
    }

    @Test func inJapanese() {
        let text = text(SketchedReport())
        #expect(text.contains("取組の多い分野は P1 P1の和名 2 件、P2 P2の和名 2 件（うち推定 1 件）。計画の取組は全 5 件。"))
        #expect(text.contains("他市の計画にあって見当たらないものは、分野 1、対象者 1（P3 P3の和名、G3 G3の和名）。"))
        #expect(text.contains("抜粋に見える取組は全 1 件。") && text.contains("抜粋だけを読んだので、計画にない分野・対象者は分からない。"))
        #expect(text.contains("自殺対策計画：収録していない。"))
    }

    @Test func inEnglish() {
        let text = text(SketchedReport(ThreeCities.sketch, .english))
        #expect(
            text.contains(
                "Most initiatives are in P1 P1 in English 2, P2 P2 in English 2 (1 of them inferred), of 5 initiatives in the plan."
            ))
        #expect(text.contains("The function that carries most is F1 F1 in English (62.5% of 4 initiatives"))
    }

    /// Each view but this one answers a question.
    @Test func everyViewAnswersAQuestion() {
        let names = Set(AtlasReport.views.map { $0.name }).subtracting(["overview"])
        #expect(names.subtracting(OverviewView.questions.keys) == [])
        #expect(OverviewView.questions.values.allSatisfy { !$0.japanese.isEmpty && !$0.english.isEmpty })
    }

    @Test func theDocumentsAreThoseOfTheTable() {
        let finding = Finding(.columnTotal, at: SourcePosition(file: "k.txt", line: 1), "5 and 6")
        let documents = OverviewView(SketchedReport(ThreeCities.sketch, findings: [finding]).model).documents
        let cells = documents.rows.map { $0.cells.map(\.text).joined(separator: "|") }
        #expect(
            cells == [
                "丙市|自殺対策計画|h||全体|1|2|0|0|", "甲市|自殺対策計画|k||全体|1|5|1|1|", "乙市|自殺対策計画|o||抜粋|1|1|0|0|",
            ])
        #expect(
            documents.rows.map { $0.cells[2].link } == ["audit-h-source", "audit-k-source", "audit-o-source"])
    }
}
