import ArgumentParser
import CSVText
import Diagnostics
import PlanAtlas

struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks that a release is whole: bytes, digests, schema, keys and references.",
        discussion: """
            EXAMPLE
              plan-atlas verify atlas-release

            All findings are printed at once; any changed byte is one. Nothing outside the folder is read.
            """)

    @Argument(help: "The folder of the release.", completion: .directory)
    var release: String

    func validate() throws { try Folder.check(release, of: "the release") }

    func run() throws {
        guard FolderEntries.resolved(release).map(FolderEntries.isFolder) ?? false else {
            throw Failure(
                Finding(
                    .inputOutput, at: SourcePosition(file: release), value: release,
                    "there is no such folder; name the folder that plan-atlas export has written"))
        }
        let verification = Verification(ReleaseFolder(release))
        guard verification.findings.isEmpty else { throw Failure(.findings, verification.findings) }
        let tables =
            verification.rows.map { "\($0) rows" } ?? "no \(Verification.description), so bytes alone were checked"
        try Console.write(["\(release): \(verification.files) files, \(tables): whole"])
    }
}
