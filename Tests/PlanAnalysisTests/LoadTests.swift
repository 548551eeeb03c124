import PlanAnalysis
import PlanModel
import TestSupport
import Testing

/// Full and fractional counts of ``ThreeCities``, worked out on paper.
@Suite struct LoadTests {
    private let counted = ThreeCities.counted

    /// health: k1 alone, k2 and k3 with one other department each: 1 + 1/2 + 1/2. welfare: k4 alone, k3 with health: 1 + 1/2.
    /// The ngo of k3 is a partner and takes no part.
    @Test func sharedInitiativesAreSharedInEqualParts() throws {
        let health = try #require(counted.department("k-health"))
        #expect((health.lead, health.joint, health.partner, health.fullCount) == (1, 2, 0, 3))
        #expect(health.fractionalCount == Ratio(2))
        let welfare = try #require(counted.department("k-welfare"))
        #expect((welfare.lead, welfare.joint, welfare.partner, welfare.fullCount) == (1, 1, 0, 2))
        #expect(welfare.fractionalCount == Ratio(3, 2))
        #expect(counted.department("k-clinic")?.fractionalCount == Ratio(1, 2))
    }

    /// k3 names the ngo beside two departments, which have a half each and leave nothing.
    @Test func aBodyOutsideTheTownHallIsAPartnerAndCarriesNothing() throws {
        let partner = try #require(counted.department("k-ngo"))
        #expect((partner.lead, partner.joint, partner.partner, partner.fullCount) == (0, 0, 1, 1))
        #expect(partner.fractionalCount == Ratio(0))
        #expect(partner.share == Ratio(0))
    }

    /// k7 names the ngo alone: one more for the partner, and nothing that the departments' shares are of.
    @Test func anInitiativeOfPartnersAloneIsNoDepartments() throws {
        var sketch = ThreeCities.sketch
        sketch.initiative("k7", in: "k", by: "k-ngo")
        let counted = Counted(sketch.dataset)
        let partner = try #require(counted.department("k-ngo"))
        #expect((partner.lead, partner.joint, partner.partner, partner.fullCount) == (0, 0, 2, 2))
        #expect(partner.fractionalCount == Ratio(0))
        #expect(partner.ofInitiatives == 4)
        #expect(counted.department("k-health")?.share == Ratio(1, 2))
        #expect(counted.function("142042", "F1")?.ofInitiatives == 4)
    }

    /// No initiative names k-idle, and k6 alone, a re-listing, names k-relisted: a zero would say that they carry nothing.
    @Test func aDepartmentWithoutInitiativesHasNoRow() {
        var sketch = ThreeCities.sketch
        sketch.department("k-relisted", of: "142042", function: "F3")
        sketch.initiative("k7", in: "k", by: "k-relisted", restates: "k1")
        let counted = Counted(sketch.dataset)
        #expect(counted.department("k-idle") == nil)
        #expect(counted.department("k-relisted") == nil)
        #expect(counted.departments.rows.allSatisfy { $0.fullCount > 0 })
    }

    /// k5 names no department and is left out of the denominator; k6 is a re-listing. Of k1 to k4, health has 2, welfare 3/2,
    /// clinic 1/2 and the ngo nothing.
    @Test func sharesAreOfTheInitiativesThatNameADepartment() {
        #expect(counted.department("k-health")?.ofInitiatives == 4)
        #expect(counted.department("k-health")?.share == Ratio(4, 8))
        #expect(counted.department("k-welfare")?.share == Ratio(3, 8))
        #expect(counted.department("k-clinic")?.share == Ratio(1, 8))
        #expect(counted.department("k-ngo")?.share == Ratio(0))
    }

    /// 甲: (4² + 3² + 1²) / 8² = 26/64, and the partner's 0. 丙: the desk has 1 + 1/2 of 2, the office 1/2: (3² + 1²) / 4². 乙:
    /// one department has everything.
    @Test func concentrationIsTheSumOfSquaredShares() {
        #expect(counted.department("k-ngo")?.concentration == Ratio(26, 64))
        #expect(counted.department("h-desk")?.concentration == Ratio(10, 16))
        #expect(counted.department("o-support")?.concentration == Ratio(1))
    }

    /// 丙: 3/2 and 1/2. 甲: 2, 3/2, 1/2, and the partner's 0.
    @Test func theLargestShareStandsFirst() {
        let rows = counted.departments.rows.map { counted.index.departments[$0.department].id.text }
        #expect(
            rows == [
                "h-desk", "h-office", "k-health", "k-welfare", "k-clinic", "k-ngo", "o-support",
            ])
    }

    @Test func tiesStandInTheOrderOfTheirIds() {
        var sketch = AtlasSketch(areas: [], groups: [], functions: [])
        sketch.city("011002", "札幌市", "Sapporo")
        sketch.plan("s", of: "011002")
        for id in ["d", "b", "c", "a", "B"] { sketch.department(id, of: "011002", function: nil) }
        sketch.initiative("s1", in: "s", by: "d b")
        sketch.initiative("s2", in: "s", by: "a c")
        sketch.initiative("s3", in: "s", by: "d")
        sketch.initiative("s4", in: "s", by: "B a b c")
        let counted = Counted(sketch.dataset)
        // d 3/2; a, b and c 1/2 + 1/4 each; B 1/4.
        #expect(
            counted.departments.rows.map { counted.index.departments[$0.department].id.text } == [
                "d", "a", "b", "c", "B",
            ])
    }

    @Test func aCityWithoutAPlanHasNoRows() {
        var sketch = ThreeCities.sketch
        sketch.department("s-health", of: "011002", function: "F1")
        let counted = Counted(sketch.dataset)
        #expect(!counted.departments.rows.contains { counted.code($0.municipality) == "011002" })
        #expect(counted.department("k-health")?.share == Ratio(1, 2))
    }

    /// The plan's one initiative is of a partner, so there is nothing that a share could be of.
    @Test func aPlanOfPartnersAloneHasNoShares() throws {
        var sketch = ThreeCities.sketch
        sketch.plan("s", of: "011002")
        sketch.department("s-ngo", of: "011002", function: "F1", .external)
        sketch.initiative("s1", in: "s", by: "s-ngo")
        let counted = Counted(sketch.dataset)
        let row = try #require(counted.department("s-ngo"))
        #expect((row.partner, row.fullCount) == (1, 1))
        #expect(row.ofInitiatives == 0)
        #expect(row.share == nil)
        #expect(row.concentration == nil)
        let function = try #require(counted.function("011002", "F1"))
        #expect(function.fullCount == 1)
        #expect(function.fractionalCount == Ratio(0))
        #expect(function.ofInitiatives == 0)
        #expect(function.share == nil)
    }

    /// F3 has a partner in k3, which it shares with F1 and F2: k3 counts once more and is not divided any further. The partner
    /// of F1 in k4 adds k4 to the full count, and F1 already has k3.
    @Test func partnersCountInTheFullCountOfTheirFunctionOnly() throws {
        var sketch = AtlasSketch(areas: [], groups: [], functions: ["F1", "F2", "F3"])
        sketch.city("142042", "甲市", "Ko")
        sketch.plan("k", of: "142042")
        sketch.department("health", of: "142042", function: "F1")
        sketch.department("welfare", of: "142042", function: "F2")
        sketch.department("clinic", of: "142042", function: "F1", .external)
        sketch.department("ngo", of: "142042", function: "F3", .external)
        sketch.initiative("k3", in: "k", by: "health welfare clinic ngo")
        sketch.initiative("k4", in: "k", by: "welfare clinic")
        let counted = Counted(sketch.dataset)
        // F1: half of k3. F2: half of k3, and k4, whose only department is welfare.
        for (id, full, fraction) in [("F1", 2, Ratio(1, 2)), ("F2", 2, Ratio(3, 2)), ("F3", 1, Ratio(0))] {
            let row = try #require(counted.function("142042", id))
            #expect(row.fullCount == full)
            #expect(row.fractionalCount == fraction)
            #expect(row.ofInitiatives == 2)
        }
    }

    /// F1: k1, k2 of two of its departments, which counts once and whose halves add up to one, and half of k3. F2: the other
    /// half of k3, and k4. The ngo of k3 has no function, and no part.
    @Test func twoDepartmentsOfOneFunctionCountOnce() throws {
        let first = try #require(counted.function("142042", "F1"))
        #expect(first.fullCount == 3)
        #expect(first.fractionalCount == Ratio(1) + Ratio(1) + Ratio(1, 2))
        #expect(first.share == Ratio(5, 8))
        #expect(first.assessment == .full)
        let second = try #require(counted.function("142042", "F2"))
        #expect(second.fullCount == 2)
        #expect(second.fractionalCount == Ratio(3, 2))
        #expect(second.ofInitiatives == 4)
    }

    @Test func everyFunctionHasARowInEveryCity() {
        let rows = counted.functions.rows.map {
            "\(counted.code($0.municipality)) \(counted.index.functions[$0.function].id)"
        }
        #expect(rows == ["011002", "132284", "142042", "142123"].flatMap { city in (1...3).map { "\(city) F\($0)" } })
        #expect(counted.function("142042", "F3")?.share == Ratio(0))
        // Half of h2; the desk that carries the rest has no function.
        #expect(counted.function("132284", "F3")?.fullCount == 1)
        #expect(counted.function("132284", "F3")?.share == Ratio(1, 4))
        #expect(counted.function("142123", "F2")?.assessment == .excerpt)
        #expect(counted.function("011002", "F1")?.share == nil)
        #expect(counted.function("011002", "F1")?.assessment == .notAssessed)
    }

    /// Departments that share with one, two, three, five, seven and eleven others: the shares stay exact.
    @Test func aLargeTownHallIsCountedExactly() throws {
        var sketch = AtlasSketch(areas: [], groups: [], functions: ["F1"])
        sketch.city("011002", "札幌市", "Sapporo")
        sketch.plan("s", of: "011002")
        let departments = (10..<50).map { "d\($0)" }
        for id in departments { sketch.department(id, of: "011002", function: "F1") }
        for number in 0..<997 {
            let carriers = [1, 2, 3, 5, 7, 11][number % 6]
            let first = number * 3 % (departments.count - carriers)
            sketch.initiative(
                "s\(number)", in: "s", by: departments[first..<(first + carriers)].joined(separator: " "))
        }
        let counted = Counted(sketch.dataset)
        let rows = counted.departments.rows
        #expect(rows.reduce(Ratio(0)) { $0 + $1.fractionalCount } == Ratio(997))
        #expect(rows.compactMap(\.share).reduce(Ratio(0), +) == Ratio(1))
        #expect(counted.function("011002", "F1")?.fractionalCount == Ratio(997))
        let concentration = try #require(rows.first?.concentration)
        #expect(concentration >= Ratio(1, departments.count))
        #expect(concentration < Ratio(1))
    }
}
