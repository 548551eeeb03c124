import Checksum
import Diagnostics
import Foundation
import PlanAtlas
import Testing

/// Releases that somebody has made to lead a reader astray: each is refused, and nothing outside its folder is looked at.
///
/// The digests are made to fit, as whoever changes a description can make them.
@Suite struct HostileReleaseTests {
    static let paths: [(path: String, why: String)] = [
        ("../secret.csv", "up"), ("..", "up"), ("analyses/../../secret.csv", "up in the middle"),
        ("./plans.csv", "a dot"),
        ("analyses/./findings.csv", "a dot in the middle"), ("/etc/passwd", "absolute"), ("//plans.csv", "two slashes"),
        ("analyses//findings.csv", "an empty part"), ("plans.csv/", "a slash behind"), ("", "empty"),
        (".", "the folder"),
        ("C:\\plans.csv", "a drive"), ("..\\secret.csv", "backslashes"), ("file:///etc/passwd", "an address"),
        ("https://example.org/plans.csv", "another host"), ("~/secret.csv\u{0}", "a null"),
        ("plans.csv\n", "a line break"),
        ("plans\u{202E}vsc.csv", "right to left"), ("pl\u{200B}ans.csv", "no width"), ("plans\u{7F}.csv", "delete"),
        ("計画.csv", "beyond ASCII"), ("\u{1B}[31mplans.csv", "an escape"), ("analyses/..", "up at the end"),
        (" plans.csv", "a space"),
    ]

    @Test(arguments: paths)
    func aPathThatLeadsOutIsNoPartOfARelease(_ path: String, _ why: String) throws {
        let scratch = try ReleaseScratch()
        try scratch.change("datapackage.json") {
            $0.replacing("\"path\" : \"plans.csv\"", with: "\"path\" : \(scratch.quoted(path))")
        }
        let found = scratch.verification.findings
        #expect(found.contains { $0.code == .badDescriptor }, "\(why): \(found)")
        #expect(scratch.saysNothingOfTheSecret(found), "\(why)")
        #expect(found.allSatisfy { !$0.description.printable.unicodeScalars.contains { $0.value < 0x20 } })
    }

    @Test(arguments: paths.filter { !$0.path.contains("\n") && !$0.path.contains("\u{0}") && !$0.path.isEmpty })
    func aPathThatLeadsOutIsNotRead(_ path: String, _ why: String) throws {
        let scratch = try ReleaseScratch()
        let digest = SHA256Digest(of: Array("x".utf8)).hexadecimal
        try scratch.write("SHA256SUMS", try scratch.text("SHA256SUMS") + "\(digest)  \(path)\n")
        let found = scratch.verification.findings
        #expect(found.contains { $0.code == .badDescriptor && $0.value == path }, "\(why): \(found)")
        #expect(scratch.saysNothingOfTheSecret(found), "\(why)")
    }

    /// A file of the release that is in truth a link, a folder, a pipe or a device.
    @Test(arguments: ["../secret.csv", "/etc/passwd", "/dev/zero", "/dev/null", "..", "loop", "nowhere"])
    func aLinkIsNotFollowedOutside(_ target: String) throws {
        let scratch = try ReleaseScratch()
        let plans = scratch.release + "/plans.csv"
        try FileManager.default.removeItem(atPath: plans)
        let goal = target == "loop" ? plans : target
        try FileManager.default.createSymbolicLink(atPath: plans, withDestinationPath: goal)
        let found = scratch.verification.findings
        #expect(!found.isEmpty)
        #expect(scratch.saysNothingOfTheSecret(found))
    }

    @Test func aPipeIsNotWaitedFor() throws {
        let scratch = try ReleaseScratch()
        try FileManager.default.removeItem(atPath: scratch.release + "/plans.csv")
        #expect(mkfifo(scratch.release + "/plans.csv", 0o600) == 0)
        #expect(scratch.verification.findings.contains { $0.code == .badDescriptor && $0.value == "plans.csv" })
    }

    /// Nor when a release is written where one stands, listed or not.
    @Test(arguments: ["plans.csv", "mine"])
    func aPipeIsNotWaitedForByAnExport(_ name: String) throws {
        let scratch = try ReleaseScratch()
        try? FileManager.default.removeItem(atPath: "\(scratch.release)/\(name)")
        #expect(mkfifo("\(scratch.release)/\(name)", 0o600) == 0)
        let finding = #expect(throws: Finding.self) { try ReleaseFolder(scratch.release).write(ReleaseScratch.files) }
        #expect(finding?.code == .foreignFile && finding?.value == name)
    }

    /// A link that stays inside is a file like any other.
    @Test func aLinkInsideIsFine() throws {
        let scratch = try ReleaseScratch()
        try FileManager.default.moveItem(
            atPath: scratch.release + "/plans.csv", toPath: scratch.release + "/analyses/plans.csv")
        try FileManager.default.createSymbolicLink(
            atPath: scratch.release + "/plans.csv", withDestinationPath: "analyses/plans.csv")
        #expect(scratch.verification.findings.map(\.code) == [.foreignFile])
    }

    static let descriptions: [(why: String, change: @Sendable (String) -> String)] = [
        ("no JSON", { _ in "{" }), ("empty", { _ in "" }), ("a list", { _ in "[]" }), ("null", { _ in "null" }),
        ("deep", { _ in String(repeating: "[", count: 100_000) }),
        ("deep objects", { _ in String(repeating: "{\"a\":", count: 100_000) }),
        ("no resources", { $0.replacing("\"resources\"", with: "\"tables\"") }),
        ("resources of another kind", { $0.replacing("\"resources\" : [", with: "\"resources\" : 7, \"x\" : [") }),
        ("bytes of another kind", { $0.replacing("\"bytes\" : ", with: "\"bytes\" : -") }),
        ("bytes beyond a number", { $0.replacing("\"bytes\" : ", with: "\"bytes\" : 9999999999999999999") }),
        ("an unknown type", { $0.replacing("\"type\" : \"integer\"", with: "\"type\" : \"geojson\"") }),
        ("a key that is no column", { $0.replacing("\"primaryKey\" : [", with: "\"primaryKey\" : [\"nothing\", ") }),
        ("a table twice", { $0.replacing("\"path\" : \"plans.csv\"", with: "\"path\" : \"sources.csv\"") }),
        (
            "a huge header",
            { $0.replacing("\"name\" : \"plan_id\"", with: "\"name\" : \"\(String(repeating: "x", count: 1 << 20))\"") }
        ),
        ("a reference to nowhere", { $0.replacing("\"resource\" : \"plans\"", with: "\"resource\" : \"../plans\"") }),
    ]

    @Test(arguments: descriptions.indices)
    func aDescriptionThatDoesNotFitIsRefused(_ index: Int) throws {
        let (why, change) = Self.descriptions[index]
        let scratch = try ReleaseScratch()
        try scratch.change("datapackage.json", change)
        #expect(!scratch.verification.findings.isEmpty, "\(why)")
    }

    @Test(arguments: ["", "\n", "x", "  plans.csv\n", "0000  plans.csv\n", "\u{0}\n"])
    func aListOfDigestsThatIsNoneIsRefused(_ list: String) throws {
        let scratch = try ReleaseScratch()
        try scratch.write("SHA256SUMS", list)
        #expect(scratch.verification.findings.contains { $0.code == .badDescriptor })
    }

    /// Whoever exports into a release in which a link has taken a file's place does not write through it.
    @Test func nothingIsWrittenThroughALink() throws {
        let scratch = try ReleaseScratch()
        try FileManager.default.removeItem(atPath: scratch.release + "/plans.csv")
        try FileManager.default.createSymbolicLink(
            atPath: scratch.release + "/plans.csv", withDestinationPath: "../secret.csv")
        #expect(throws: Finding.self) { try ReleaseFolder(scratch.release).write(ReleaseScratch.files) }
        #expect(try scratch.text("../secret.csv") == String(decoding: ReleaseScratch.secret, as: UTF8.self))
    }
}
