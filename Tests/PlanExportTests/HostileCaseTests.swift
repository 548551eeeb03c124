import Checksum
import Diagnostics
import Foundation
import PlanAtlas
import Testing

/// Ways to make a release that leads a program astray, one after the other, each refused with its finding: links out of the
/// folder, pipes, files without end, descriptions that say two things at once, names that are another on another machine.
///
/// What lies outside is a copy of the release itself (``ReleaseScratch``): had it been read, the release would be whole.
@Suite struct HostileCaseTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        /// The finding by which it is refused; others may stand beside it.
        let code: FindingCode
        let make: @Sendable (ReleaseScratch) throws -> Void

        init(_ name: String, _ code: FindingCode, _ make: @escaping @Sendable (ReleaseScratch) throws -> Void) {
            (self.name, self.code, self.make) = (name, code, make)
        }

        var testDescription: String { name }
    }

    static let links = [
        Case("a file is a link outside", .badDescriptor) { try $0.link("plans.csv", to: "../twin/plans.csv") },
        Case("a file is an absolute link", .badDescriptor) {
            try $0.link("plans.csv", to: "\($0.folder)/twin/plans.csv")
        },
        Case("a file is a link that goes out and comes in", .badDescriptor) {
            try $0.link("plans.csv", to: "analyses/link")
            try $0.link("analyses/link", to: "../../twin/plans.csv")
        },
        Case("a file is a link into a folder whose name begins like the release's", .badDescriptor) { scratch in
            try FileManager.default.copyItem(
                atPath: "\(scratch.folder)/twin", toPath: "\(scratch.release)-of-others")
            try scratch.link("plans.csv", to: "../release-of-others/plans.csv")
        },
        Case("a folder is a link outside", .badDescriptor) { try $0.link("analyses", to: "../twin/analyses") },
        Case("a folder more is a link outside", .foreignFile) { try $0.link("more", to: "../twin") },
        Case("a folder is the one above", .foreignFile) { try $0.link("up", to: "..") },
        Case("a file is the folder", .badDescriptor) { try $0.link("plans.csv", to: ".") },
        Case("a link to itself", .inputOutput) { try $0.link("plans.csv", to: "plans.csv") },
        Case("two links to each other", .inputOutput) {
            try $0.link("plans.csv", to: "sources.csv")
            try $0.link("sources.csv", to: "plans.csv")
        },
        Case("a folder that is a link to itself", .inputOutput) { try $0.link("analyses", to: "analyses") },
        Case("a link to nothing", .inputOutput) { try $0.link("plans.csv", to: "../twin/none.csv") },
        Case("a link to an endless device", .badDescriptor) { try $0.link("plans.csv", to: "/dev/zero") },
        Case("a link to the process", .badDescriptor) { try $0.link("plans.csv", to: "/proc/self/environ") },
        Case("a link to a pipe outside", .badDescriptor) { try $0.link("plans.csv", to: "../pipe") },
        Case("the list is a link outside", .badDescriptor) { try $0.link("SHA256SUMS", to: "../twin/SHA256SUMS") },
        Case("the list is a link to an endless device", .badDescriptor) { try $0.link("SHA256SUMS", to: "/dev/zero") },
        Case("the description is a link outside", .badDescriptor) {
            try $0.link("datapackage.json", to: "../twin/datapackage.json")
        },
        Case("a file is a pipe", .badDescriptor) { try $0.pipe("plans.csv") },
        Case("the list is a pipe", .badDescriptor) { try $0.pipe("SHA256SUMS") },
        Case("the description is a pipe", .badDescriptor) { try $0.pipe("datapackage.json") },
        Case("a pipe more", .foreignFile) { try $0.pipe("analyses/more") },
    ]

    static let names = [
        Case("a file listed twice", .badDescriptor) { scratch in
            try scratch.list(String(try scratch.text("SHA256SUMS").split(separator: "\n")[0]))
        },
        Case("two files that differ in case", .badDescriptor) { try $0.add("PLANS.csv", Array("x\n".utf8)) },
        Case("a dot behind a name", .badDescriptor) { try $0.add("plans.csv.", Array("x\n".utf8)) },
        Case("a dot behind a folder", .badDescriptor) {
            try FileManager.default.createDirectory(atPath: "\($0.release)/more.", withIntermediateDirectories: false)
            try $0.add("more./x", Array("x\n".utf8))
        },
        Case("a listed path in per cent", .inputOutput) { scratch in
            try scratch.list("\(String(repeating: "0", count: 64))  %2e%2e/twin/plans.csv")
        },
        Case("a listed name beyond what a disk takes", .inputOutput) { scratch in
            try scratch.list("\(String(repeating: "0", count: 64))  \(String(repeating: "x", count: 5_000))")
        },
        Case("a listed stream of a file", .badDescriptor) { try $0.add("plans.csv:x", Array("x\n".utf8)) },
        Case("a listed share of another host", .badDescriptor) { scratch in
            try scratch.list("\(String(repeating: "0", count: 64))  \\\\host\\share\\plans.csv")
        },
        Case("a described path in per cent", .badDescriptor) {
            try $0.change("datapackage.json") {
                $0.replacing("\"path\" : \"plans.csv\"", with: "\"path\" : \"%2e%2e/twin/plans.csv\"")
            }
        },
        Case("a described name beyond what a disk takes", .badDescriptor) {
            try $0.change("datapackage.json") {
                $0.replacing("\"path\" : \"plans.csv\"", with: "\"path\" : \"\(String(repeating: "x", count: 5_000))\"")
            }
        },
        Case("a name that steers a terminal", .foreignFile) { try $0.write("\u{1B}]0;x\u{7}\nplans.csv", "x\n") },
        Case("a name that turns around", .foreignFile) { try $0.write("\u{202E}vsc.snalp", "x\n") },
        Case("a name that is not UTF-8", .foreignFile) { scratch in
            let path = Array("\(scratch.release)/".utf8CString.dropLast()) + [-1, 0x78, 0]
            let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
            try #require(descriptor >= 0)
            close(descriptor)
        },
        Case("a hidden file", .foreignFile) { try $0.write(".plans.csv", "x\n") },
        Case("folders in folders", .foreignFile) { scratch in
            let deep = "\(scratch.release)/" + Array(repeating: "d", count: 500).joined(separator: "/")
            try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: true)
            try Data().write(to: URL(fileURLWithPath: "\(deep)/x"))
        },
    ]

    static let descriptions = [
        Case("a key twice, and one path leads out", .badDescriptor) {
            try $0.double("\"path\" : \"../twin/plans.csv\"")
        },
        Case("a key twice, once written with an escape", .badDescriptor) {
            try $0.double("\"p\\u0061th\" : \"../twin/plans.csv\"")
        },
        Case("the resources twice", .badDescriptor) {
            try $0.change("datapackage.json") {
                $0.replacing("\"resources\" :", with: "\"resources\" : [], \"resources\" :")
            }
        },
        Case("a resource twice", .badDescriptor) {
            try $0.change("datapackage.json") { text in
                let start = text.firstRange(of: "\"resources\" : [")!.upperBound
                let end = text[start...].firstRange(of: "\n    },\n")!.upperBound
                return "\(text[..<end])\(text[start..<end])\(text[end...])"
            }
        },
        Case("a name of two resources", .badDescriptor) {
            try $0.change("datapackage.json") { $0.replacing("\"name\" : \"sources\"", with: "\"name\" : \"plans\"") }
        },
        Case("a resource whose name steers a terminal", .badDescriptor) {
            try $0.change("datapackage.json") {
                $0.replacing("\"name\" : \"words\"", with: "\"name\" : \"\\u001B[31mwords\"")
            }
        },
        Case("a column whose name turns around, in the file too", .badDescriptor) { scratch in
            let name = "id\u{202E}"
            try scratch.replace(
                "plans.csv", with: Array(try scratch.text("plans.csv").replacing("plan_id", with: name).utf8))
            try scratch.change("datapackage.json") { $0.replacing("plan_id", with: name) }
        },
        Case("100,000 lists in a member that nobody asks for", .badDescriptor) {
            let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
            try $0.change("datapackage.json") {
                $0.replacing("\"resources\" :", with: "\"x\" : \(deep), \"resources\" :")
            }
        },
        Case("a description in UTF-16", .badDescriptor) {
            let text = Array(try $0.text("datapackage.json").utf16)
            try $0.replace(
                "datapackage.json", with: [0xFF, 0xFE] + text.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        },
        Case("a description with a byte that is no text", .badDescriptor) {
            let text = Array(try $0.text("datapackage.json").utf8)
            try $0.replace("datapackage.json", with: text.dropLast(3) + [0x20, 0xFF] + text.suffix(3))
        },
        Case("a list with a byte that is no text", .badDescriptor) {
            try $0.write("SHA256SUMS", Array(try $0.text("SHA256SUMS").utf8.dropLast()) + [0xFF, 0x0A])
        },
        Case("a description of a gigabyte", .limit) { try $0.lengthen("datapackage.json", to: 1 << 30) },
        Case("a list of a gigabyte", .limit) { try $0.lengthen("SHA256SUMS", to: 1 << 30) },
        Case("a table past 4 GiB", .limit) { try $0.lengthen("plans.csv", to: (4 << 30) + 1) },
        Case("a table with bytes that nobody sees", .controlCharacter) {
            try $0.replace(
                "plans.csv", with: Array(try $0.text("plans.csv").utf8) + [UInt8](repeating: 0, count: 1 << 20))
        },
        Case("a table in UTF-16", .encoding) {
            let text = Array(try $0.text("plans.csv").utf16)
            try $0.replace("plans.csv", with: [0xFF, 0xFE] + text.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        },
        Case("a header of 5,000 columns", .limit) {
            let columns = Array(repeating: "x", count: 5_000).joined(separator: ",")
            try $0.replace("plans.csv", with: Array("\(columns)\n".utf8))
        },
        Case("a header of a megabyte", .header) {
            try $0.replace("plans.csv", with: Array("\(String(repeating: "x", count: 1 << 20))\n".utf8))
        },
        Case("a digest of another kind", .changedFile) {
            try $0.change("datapackage.json") { $0.replacing("\"hash\" : \"sha256:", with: "\"hash\" : \"md5:") }
        },
        Case("no list", .inputOutput) { try $0.remove("SHA256SUMS") },
    ]

    static let all = links + names + descriptions

    @Test func thereAreManyAndNoneTwice() {
        #expect(Self.all.count >= 50)
        #expect(Set(Self.all.map(\.name)).count == Self.all.count)
    }

    @Test(arguments: all)
    func isRefused(_ hostile: Case) throws {
        let scratch = try ReleaseScratch()
        try hostile.make(scratch)
        let found = scratch.verification.findings
        #expect(found.contains { $0.code == hostile.code }, "\(found)")
        #expect(scratch.saysNothingOfTheSecret(found))
        #expect(found.allSatisfy { !$0.description.printable.unicodeScalars.contains { $0.value < 0x20 } })
    }

    /// Were the twin read in its place, nothing would be amiss: so a finding shows that it was not.
    @Test func theTwinWouldPass() throws {
        let scratch = try ReleaseScratch()
        #expect(scratch.verification.findings == [])
        #expect(Verification(ReleaseFolder("\(scratch.folder)/twin")).findings == [])
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(scratch.folder)/twin/plans.csv"))
        try scratch.write("plans.csv", Array(bytes))
        #expect(scratch.verification.findings == [])
    }

    /// An export where such a release stands leaves everything beside it as it was, and the release too.
    @Test(arguments: links + names)
    func nothingIsWrittenOutside(_ hostile: Case) throws {
        let scratch = try ReleaseScratch()
        try hostile.make(scratch)
        let before = scratch.outside
        #expect(before.count > ReleaseScratch.files.count)
        // What is a whole release but for its list is replaced; all else is somebody's, and stays.
        _ = try? ReleaseFolder(scratch.release).write(ReleaseScratch.files)
        #expect(scratch.outside == before)
    }
}

extension ReleaseScratch {
    /// Gives the first resource a member a second time.
    func double(_ member: String) throws {
        try change("datapackage.json") { text in
            let start = text.firstRange(of: "\"resources\" : [\n    {")!.upperBound
            return "\(text[..<start])\n      \(member),\(text[start...])"
        }
    }
}
