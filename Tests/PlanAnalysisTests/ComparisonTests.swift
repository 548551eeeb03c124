import PlanAnalysis
import PlanModel
import TestSupport
import Testing

/// The three cities side by side.
@Suite struct ComparisonTests {
    private let index = AtlasIndex(ThreeCities.sketch.dataset, Selection(families: [.suicide]))

    /// 甲, 乙, 丙 and 札幌市 by their codes: 011002, 132284, 142042, 142123.
    private func columns(_ subject: Comparison.Subject, _ cities: [Int] = [2, 3, 1, 0]) -> [String] {
        let comparison = Comparison(
            index, matrix: CoverageMatrix(index), ThreeCities.sketch.dataset, subject, of: cities)
        return comparison.columns.map { column in
            let entries = column.entries.map {
                "\(index.known[$0.initiative].id)" + ($0.basis.map { " \($0.rawValue)" } ?? " \($0.evidence)")
            }
            return "\(index.municipalities[column.municipality].name.japanese) \(column.state.rawValue) \(column.of): "
                + entries.joined(separator: ", ")
        }
    }

    /// P3: 甲 was read whole and has none, 乙 is an excerpt and shows o1, 札幌市 has no plan.
    @Test func anArea() {
        #expect(
            columns(.area(2)) == [
                "甲市 none 5: ", "乙市 stated 1: o1 derived", "丙市 stated 2: h2 derived", "札幌市 not_assessed 0: ",
            ])
        // P1: 丙's is inferred; what an excerpt does not show is unknown.
        #expect(
            columns(.area(0), [3, 1, 2]) == [
                "乙市 unknown 1: ", "丙市 inferred 2: h1 inferred", "甲市 stated 5: k1 derived, k2 stated",
            ])
    }

    @Test func aGroup() {
        #expect(columns(.group(1), [2, 1]) == ["甲市 stated 5: k2 stated, k4 derived", "丙市 none 2: "])
    }

    /// F1 is 甲's health and clinic, F3 丙's office; k2 is carried by both of F1 and counts once; the ngo has no function.
    @Test func aFunction() {
        #expect(
            columns(.function(0)) == [
                "甲市 stated 5: k1 k-health, k2 k-health, k3 k-health", "乙市 unknown 1: ", "丙市 none 2: ",
                "札幌市 not_assessed 0: ",
            ])
    }

    /// A code that the selection does not count is not listed, and its cell is unknown.
    @Test func whatIsNotCounted() {
        let index = AtlasIndex(ThreeCities.sketch.dataset, Selection(families: [.suicide], bases: [.stated]))
        let comparison = Comparison(
            index, matrix: CoverageMatrix(index), ThreeCities.sketch.dataset, .area(2), of: [1])
        #expect(comparison.columns.map(\.state) == [.unknown])
        #expect(comparison.columns[0].entries.isEmpty)
    }
}
