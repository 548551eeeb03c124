import PlanAnalysis
import PlanModel
import TestSupport
import Testing

/// The frameworks of ``ThreeCities``, counted on paper, and every relation with every basis and every way of reading.
@Suite struct FrameworkCoverageTests {
    private static let sketch: AtlasSketch = {
        var sketch = ThreeCities.sketch
        sketch.item("1", "P1=exact")
        sketch.item("2", "P2=narrower G2=broader")
        sketch.item("3", "P4=exact P1=related")
        sketch.item("4", "G3=broader P3=narrower")
        sketch.item("5", "P1=related G1=related")
        sketch.item("6")
        sketch.item("w", of: "g", for: .welfare, "P1=exact")
        return sketch
    }()

    private let counted = FrameworkCounted(sketch.dataset)

    /// P1: k1 derived and k2 stated; k4 and k5 have no area. The re-listing k6 counts nowhere.
    @Test func oneCode() {
        #expect(
            counted.text("142042", "1") == "1/1/0 of 5, 2 uncoded, 0 elsewhere, exact, stated: k2 k1")
        #expect(counted.text("132284", "1") == "0/0/1 of 2, 0 uncoded, 0 elsewhere, exact, inferred: h1")
    }

    /// P2 or G2: k2 inferred by its area and stated by its group, k3 decided, k4 derived. Each counts once, by its strongest
    /// basis; of the relations the surest is kept. k1 has neither and lacks no axis; k5 lacks both.
    @Test func eitherOfTwoCodes() {
        #expect(
            counted.text("142042", "2")
                == "2/1/0 of 5, 1 uncoded, 0 elsewhere, broader, stated: k2 k4 k3")
        #expect(counted.text("132284", "2") == "0/0/0 of 2, 1 uncoded, 0 elsewhere, no relation, none: ")
    }

    /// P4 is on a re-listing alone. P1 touches the item and does not answer it.
    @Test func relatedAnswersNothing() {
        #expect(counted.text("142042", "3") == "0/0/0 of 5, 2 uncoded, 0 elsewhere, related, none: k1 k2")
        #expect(counted.text("142123", "3") == "0/0/0 of 1, 0 uncoded, 0 elsewhere, no relation, unknown: ")
        #expect(counted.text("011002", "3") == "0/0/0 of 0, 0 uncoded, 0 elsewhere, no relation, not_assessed: ")
    }

    /// An item whose codes are only related, and one without a code: nobody can say that a plan lacks them.
    @Test func anItemThatNoCodeAnswersIsUnknown() {
        #expect(counted.text("142042", "5") == "0/0/0 of 5, 0 uncoded, 0 elsewhere, related, unknown: k1 k2")
        #expect(counted.text("142042", "6") == "0/0/0 of 5, 0 uncoded, 0 elsewhere, no relation, unknown: ")
        #expect(counted.text("011002", "6") == "0/0/0 of 0, 0 uncoded, 0 elsewhere, no relation, not_assessed: ")
        #expect(counted.coverage.hasCode == [true, true, true, true, false, false, true])
    }

    /// 丙's h1 by its group, inferred, and h2 by its area, derived: the broader relation stands before the narrower one.
    @Test func theSurestRelationStandsFirst() {
        #expect(
            counted.text("132284", "4") == "0/1/1 of 2, 0 uncoded, 0 elsewhere, broader, stated: h1 h2")
    }

    /// No welfare plan is loaded, so that family is not asked for.
    @Test func aFamilyWithoutAPlanIsNotAskedFor() {
        #expect(counted.row("142042", "w", of: "g") == nil)
        #expect(counted.coverage.rows.count == 4 * 6)
    }

    /// Only plans of the framework's family are asked; another plan of the city is counted beside.
    @Test func anotherPlanOfTheCityIsCountedBeside() {
        var sketch = Self.sketch
        sketch.plan("kw", of: "142042", .welfare)
        sketch.initiative("kw1", in: "kw", codes: "P4")
        sketch.initiative("kw2", in: "kw", codes: "P1=stated")
        let counted = FrameworkCounted(sketch.dataset)
        #expect(counted.text("142042", "3") == "0/0/0 of 5, 2 uncoded, 1 elsewhere, related, none: k1 k2")
        #expect(
            counted.text("142042", "w", of: "g") == "1/0/0 of 2, 0 uncoded, 2 elsewhere, exact, stated: kw2")
        #expect(
            counted.text("132284", "w", of: "g") == "0/0/0 of 0, 0 uncoded, 1 elsewhere, no relation, not_assessed: ")
        // Whether the other family is selected makes no difference to what is counted beside.
        let suicide = FrameworkCounted(sketch.dataset, Selection(families: [.suicide]))
        #expect(suicide.text("142042", "3") == counted.text("142042", "3"))
        #expect(suicide.row("142042", "w", of: "g") == nil)
    }

    /// A code that another one has replaced answers nothing, and an item without any other has no code.
    @Test func aCodeThatIsNoLongerInUse() {
        var sketch = Self.sketch
        sketch.dataset.taxonomy.policyAreas = sketch.dataset.taxonomy.policyAreas.map { row in
            guard row.code.id == "P1" else { return row }
            let code = Taxonomy.Code(
                id: "P1", order: 1, label: row.code.label, definitionJa: "", include: "", exclude: "", since: "0.1.0",
                replacedBy: "P2")
            return Placed(Taxonomy.PolicyArea(code: code, kind: .topic), at: row.place)
        }
        let counted = FrameworkCounted(sketch.dataset)
        #expect(counted.row("142042", "1")?.state == .unknown)
        #expect(counted.coverage.hasCode[0] == false)
    }

    /// Every relation, basis, way of reading and selection: one initiative with one code.
    @Test(arguments: Relation.allCases, Basis.allCases)
    func everyRelationWithEveryBasis(_ relation: Relation, _ basis: Basis) {
        for completeness in [Completeness.full, .excerpt, nil] {
            for selected in [nil, Basis.allCases.filter { $0 != basis }] {
                var sketch = AtlasSketch(areas: ["P1"], groups: [], functions: [])
                sketch.city("011002", "札幌市", "Sapporo")
                sketch.city("142042", "甲市", "Ko")
                sketch.plan("k", of: "142042")
                if let completeness { sketch.plan("s", of: "011002", .suicide, completeness) }
                if completeness != nil { sketch.initiative("s1", in: "s", codes: "P1=\(basis.rawValue)") }
                sketch.item("1", "P1=\(relation.rawValue)")
                let counted = FrameworkCounted(sketch.dataset, Selection(bases: selected.map(Set.init)))
                let answers = relation != .related
                let isCounted = selected == nil && completeness != nil
                let bases = [basis == .decided || basis == .stated, basis == .derived, basis == .inferred]
                let counts = bases.map { $0 && answers && isCounted ? "1" : "0" }.joined(separator: "/")
                let state =
                    if completeness == nil {
                        "not_assessed"
                    } else if answers && isCounted {
                        basis == .inferred ? "inferred" : "stated"
                    } else {
                        // Only an exact, broader or narrower code could show that a plan has none.
                        "unknown"
                    }
                let total = completeness == nil ? 0 : 1
                // What is left out by the selection has no code that counts.
                let uncoded = answers && completeness != nil && !isCounted ? 1 : 0
                #expect(
                    counted.text("011002", "1")
                        == "\(counts) of \(total), \(uncoded) uncoded, 0 elsewhere, "
                        + "\(isCounted ? relation.rawValue : "no relation"), \(state): \(isCounted ? "s1" : "")")
                #expect(counted.row("142042", "1")?.state == (answers ? CoverageState.none : .unknown))
            }
        }
    }
}
