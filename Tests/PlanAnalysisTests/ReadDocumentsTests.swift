import Diagnostics
import PlanAnalysis
import PlanModel
import TestSupport
import Testing

/// The documents of a small atlas, counted on paper.
@Suite struct ReadDocumentsTests {
    private func rows(_ dataset: Dataset, _ selection: Selection = Selection(), _ findings: [Finding] = []) -> [String]
    {
        ReadDocuments(AtlasIndex(dataset, selection), dataset, findings).rows.map {
            "\($0.document.id) \($0.initiatives)+\($0.relistings) \($0.contradictions)"
        }
    }

    /// By municipality: 丙 132284, 甲 142042, 乙 142123. k6 lists k1 again.
    @Test func relistingsAreCountedApart() {
        #expect(rows(ThreeCities.sketch.dataset) == ["h-source 2+0 0", "k-source 5+1 0", "o-source 1+0 0"])
    }

    @Test func aPlanHasADocumentForEachOfItsFiles() {
        var sketch = ThreeCities.sketch
        sketch.document(of: "k", .excerpt)
        #expect(
            rows(sketch.dataset, Selection(municipalities: ["142042"])) == ["k-source 5+1 0", "k-source-3 0+0 0"])
    }

    /// A note, a finding of another file and one about the reading are no contradictions of the document.
    @Test func onlyContradictionsOfTheDocumentCount() {
        let place = { SourcePosition(file: $0, line: 1) }
        let findings = [
            Finding(.columnTotal, at: place("k.txt"), "5 and 6"),
            Finding(.headingNamedTwice, at: place("k.txt"), "two"),
            Finding(.repeatedName, at: place("k.txt"), "twice"),
            Finding(.columnTotal, at: place("other.txt"), "1 and 2"),
        ]
        #expect(
            rows(ThreeCities.sketch.dataset, Selection(), findings) == [
                "h-source 2+0 0", "k-source 5+1 2", "o-source 1+0 0",
            ])
    }
}
