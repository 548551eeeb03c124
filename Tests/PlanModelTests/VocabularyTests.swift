import Diagnostics
import PlanModel
import Testing

/// The closed lists of the model: the words are what the tables hold, and their order decides which basis is kept.
@Suite struct VocabularyTests {
    @Test func theStrongestBasisComesFirst() {
        #expect(Basis.allCases == [.decided, .stated, .derived, .inferred])
        #expect(Basis.allCases.map(\.order) == [0, 1, 2, 3])
        #expect(Basis.decided < .stated && Basis.stated < .derived && Basis.derived < .inferred)
        #expect(([.inferred, .stated, .decided, .derived] as [Basis]).sorted() == Basis.allCases)
        #expect(([.inferred, .stated, .derived] as [Basis]).min() == .stated)
        #expect(!(Basis.stated < .stated))
    }

    @Test func theWordsAreThoseOfTheTables() {
        #expect(Basis.allCases.map(\.rawValue) == ["decided", "stated", "derived", "inferred"])
        #expect(Axis.allCases.map(\.rawValue) == ["policy_area", "group", "instrument", "commitment", "function"])
        #expect(Relation.allCases.map(\.rawValue) == ["exact", "narrower", "broader", "related"])
        #expect(Responsibility.Role.allCases.map(\.rawValue) == ["lead", "joint", "partner"])
        #expect(Commitment.allCases.map(\.rawValue) == ["ongoing", "expanded", "new", "considered"])
        #expect(
            HeadingKind.allCases.map(\.rawValue) == [
                "basic_policy", "priority_policy", "goal", "measure", "direction", "subheading", "item",
            ])
        #expect(InitiativeCode.Rank.allCases.map(\.rawValue) == ["primary", "secondary"])
        #expect(Completeness.allCases.map(\.rawValue) == ["full", "excerpt"])
    }

    @Test func onlyRelatedCarriesNothingOver() {
        #expect(Relation.allCases.filter(\.carriesOver) == [.exact, .narrower, .broader])
    }

    @Test func labelsHaveBothLanguages() {
        #expect(Basis.stated.label.text(in: .japanese) == "計画に記載")
        #expect(Basis.stated.label.text(in: .english) == "stated")
        let labels = Basis.allCases.map(\.label) + PlanFamily.allCases.map(\.label)
        #expect(labels.allSatisfy { !$0.japanese.isEmpty && !$0.english.isEmpty })
    }

    @Test func crosswalkSubjectsNameTheirTable() {
        #expect(CrosswalkEntry.Subject.heading("sapporo-b1").kind == "heading")
        #expect(CrosswalkEntry.Subject.department("sapporo-snow").kind == "department")
        #expect(CrosswalkEntry.Subject.department("sapporo-snow").id == "sapporo-snow")
        #expect(CrosswalkEntry.Subject.heading("sapporo-snow") != .department("sapporo-snow"))
    }

    /// A row keeps its place: column 1 is the first one, and 0 stands for the whole line.
    @Test func aRowKnowsWhereItsFieldsStand() {
        let place = RowPlace(file: "a.csv", line: 7, columns: ["id", "name_ja"])
        let row = Placed(Label("札幌市", "Sapporo"), at: place)
        #expect(row.japanese == "札幌市")
        #expect(row.position(of: "name_ja") == SourcePosition(file: "a.csv", line: 7, column: 2))
        #expect(row.position(of: "id").column == 1)
        #expect(row.position(of: "other").column == 0)
        let finding = row.finding(.badValue, "name_ja", value: "札幌市", "no such name")
        #expect(finding.description == "a.csv:7:2: error: no such name [PA011]")
    }

    /// Codes stand in the order of their list, and those of one place in the order of their bytes.
    @Test func theTaxonomyKeepsTheOrderOfItsLists() {
        let place = RowPlace(file: "instruments.csv", line: 2, columns: [])
        func code(_ id: String, _ order: Int) -> Placed<Taxonomy.Code> {
            Placed(
                Taxonomy.Code(
                    id: Taxonomy.Code.ID(id), order: order, label: Label(id, id), definitionJa: "", include: "",
                    exclude: "", since: "1", replacedBy: nil), at: place)
        }
        var taxonomy = Taxonomy()
        taxonomy.instruments = [code("I10", 3), code("I02", 2), code("I09", 1), code("I01", 2)]
        #expect(taxonomy.codes(on: .instrument).map(\.id.text) == ["I09", "I01", "I02", "I10"])
        #expect(taxonomy.codes(on: .group).isEmpty)
    }
}
