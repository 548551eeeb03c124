import Foundation
import Testing

/// Every committed input of the fuzzed targets holds what its property says; `Tests/fuzz` looks for inputs that do not.
@Suite struct CorpusTests {
    /// The targets by their folders in `Tests/Fuzz/Corpora`, each with its property.
    static let properties: [(target: String, broken: @Sendable ([UInt8]) -> String?)] = [
        ("coding-rules", CodeInitiative.broken(by:)), ("csv-pieces", ReadPieces.broken(by:)),
        ("csv-reader", ReadCSV.broken(by:)),
        ("description", ReadDescription.broken(by:)), ("documents", ReadDocument.broken(by:)),
        ("escaping", EscapeText.broken(by:)), ("figures", ReadFigures.broken(by:)),
        ("profile", ReadProfile.broken(by:)),
    ]

    private static let corpora =
        "\(#filePath)".split(separator: "/").dropLast(2).map { "/" + $0 }.joined() + "/Fuzz/Corpora"

    @Test func everyTargetHasItsInputs() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.corpora).sorted()
        #expect(folders == Self.properties.map(\.target))
    }

    @Test(arguments: properties.indices)
    func everyInputHoldsWhatItsPropertySays(_ index: Int) throws {
        let (target, broken) = Self.properties[index]
        let folder = "\(Self.corpora)/\(target)"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(names.count >= 5)
        for name in names {
            let input = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
            #expect(broken(input) == nil, "\(target)/\(name)")
        }
    }
}
