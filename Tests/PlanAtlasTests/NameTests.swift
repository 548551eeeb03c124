import PlanAtlas
import Testing

/// Municipalities are named by code, Japanese or English name.
@Suite struct NameTests {
    static let atlas = Atlas(Repository.datasets)

    @Test(arguments: ["142123", "厚木市", "厚木", "Atsugi", "ATSUGI", "atsugi"])
    func atsugiHasManyNames(_ name: String) throws {
        #expect(try Self.atlas.municipality(named: name).code == "142123")
    }

    @Test(arguments: [("厚木町", "厚木市"), ("Kamakra", "Kamakura"), ("あきるの市", "あきる野市"), ("142124", "142123")])
    func aNearNameIsSuggested(_ name: String, _ near: String) {
        #expect {
            try Self.atlas.municipality(named: name)
        } throws: { ($0 as? Finding)?.message.contains("did you mean \(near)?") == true }
    }

    @Test func aFarNameListsWhatThereIs() {
        #expect {
            try Self.atlas.municipality(named: "横浜市")
        } throws: { ($0 as? Finding)?.message.contains("it has あきる野市 (Akiruno), 鎌倉市 (Kamakura), 厚木市 (Atsugi)") == true }
    }

    @Test func theEmbeddedDatasetsAreUsable() {
        #expect(Self.atlas.isUsable)
    }
}
