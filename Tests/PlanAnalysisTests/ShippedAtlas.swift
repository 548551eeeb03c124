import PlanAnalysis
import PlanDataset
import PlanModel

/// The three suicide-countermeasure plans of `Datasets/`, coded by their headings and re-listings.
///
/// Other families, other cities and codes of other bases are left out, so that these numbers stay the ones that were counted
/// in the documents when more is added to the atlas.
enum ShippedAtlas {
    static let akiruno = "132284"
    static let kamakura = "142042"
    static let atsugi = "142123"

    static let folder = "\(#filePath)".split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Datasets"

    static let dataset: Dataset = {
        var dataset = DatasetReader.read(DatasetFolder(folder)).dataset
        let cities: Set<Municipality.ID> = [.init(akiruno), .init(kamakura), .init(atsugi)]
        dataset.municipalities.removeAll { !cities.contains($0.code) }
        return dataset
    }()

    static let counted = Counted(dataset, Selection(families: [.suicide]))

    /// The first lines, in their document, of the initiatives that count.
    static func lines(of city: String) -> Set<Int> {
        let index = counted.index
        return Set(
            index.initiatives.indices.filter { counted.code(index.municipality[$0]) == city }
                .map { index.initiatives[$0].lines.lowerBound })
    }

    /// The department's initiatives, by the lines on which they start.
    static func lines(carriedBy department: String) -> [Int] {
        let index = counted.index
        return index.initiatives.indices.filter { initiative in
            index.parts[initiative].contains { index.departments[$0.department].id == .init(department) }
        }.map { index.initiatives[$0].lines.lowerBound }.sorted()
    }
}
