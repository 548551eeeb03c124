import PlanAnalysis
import PlanModel
import TestSupport
import Testing

/// Full and fractional counts of ``ThreeCities``, worked out on paper.
@Suite struct LoadTests {
    private let counted = ThreeCities.counted

    /// health: k1 alone, k2 with one other, k3 with two: 1 + 1/2 + 1/3. welfare: k4 alone, k3 with two: 1 + 1/3.
    @Test func sharedInitiativesAreSharedInEqualParts() throws {
        let health = try #require(counted.department("k-health"))
        #expect((health.lead, health.joint, health.partner, health.fullCount) == (1, 2, 0, 3))
        #expect(health.fractionalCount == Ratio(11, 6))
        let welfare = try #require(counted.department("k-welfare"))
        #expect((welfare.lead, welfare.joint, welfare.partner, welfare.fullCount) == (1, 1, 0, 2))
        #expect(welfare.fractionalCount == Ratio(4, 3))
        #expect(counted.department("k-clinic")?.fractionalCount == Ratio(1, 2))
    }

    @Test func aBodyOutsideTheTownHallIsAPartner() throws {
        let partner = try #require(counted.department("k-ngo"))
        #expect((partner.lead, partner.joint, partner.partner, partner.fullCount) == (0, 0, 1, 1))
        #expect(partner.fractionalCount == Ratio(1, 3))
    }

    @Test func aDepartmentWithoutInitiativesIsListed() throws {
        let idle = try #require(counted.department("k-idle"))
        #expect(idle.fullCount == 0)
        #expect(idle.share == Ratio(0))
    }

    /// k5 names no department and is left out of the denominator; k6 is a re-listing.
    @Test func sharesAreOfTheInitiativesThatNameADepartment() {
        #expect(counted.department("k-health")?.ofInitiatives == 4)
        #expect(counted.department("k-health")?.share == Ratio(11, 24))
        #expect(counted.department("k-welfare")?.share == Ratio(8, 24))
        #expect(counted.department("k-clinic")?.share == Ratio(3, 24))
        #expect(counted.department("k-ngo")?.share == Ratio(2, 24))
    }

    /// 甲: (11² + 8² + 3² + 2²) / 24² = 198/576. 丙: the desk has 1 + 1/2 of 2, the office 1/2: (3² + 1²) / 4². 乙: one
    /// department has everything.
    @Test func concentrationIsTheSumOfSquaredShares() {
        #expect(counted.department("k-idle")?.concentration == Ratio(198, 576))
        #expect(counted.department("h-desk")?.concentration == Ratio(10, 16))
        #expect(counted.department("o-support")?.concentration == Ratio(1))
    }

    @Test func theLargestShareStandsFirst() {
        let rows = counted.departments.rows.map { counted.index.departments[$0.department].id.text }
        #expect(
            rows == [
                "h-desk", "h-office", "k-health", "k-welfare", "k-clinic", "k-ngo", "k-idle", "o-support",
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

    @Test func aCityWithoutAPlanHasNoShares() throws {
        var sketch = ThreeCities.sketch
        sketch.department("s-health", of: "011002", function: "F1")
        let counted = Counted(sketch.dataset)
        let row = try #require(counted.department("s-health"))
        #expect(row.ofInitiatives == 0)
        #expect(row.share == nil)
        #expect(row.concentration == nil)
        #expect(counted.department("k-health")?.share == Ratio(11, 24))
    }

    /// k2 is carried by two departments of F1: it counts once there, and its halves add up to one.
    @Test func twoDepartmentsOfOneFunctionCountOnce() throws {
        let first = try #require(counted.function("142042", "F1"))
        #expect(first.fullCount == 3)
        #expect(first.fractionalCount == Ratio(1) + Ratio(1) + Ratio(1, 3))
        #expect(first.share == Ratio(7, 12))
        #expect(first.assessment == .full)
        let second = try #require(counted.function("142042", "F2"))
        #expect(second.fullCount == 2)
        #expect(second.fractionalCount == Ratio(4, 3))
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
