import CSVText
import Checksum
import Diagnostics
import PlanModel

/// Whether a folder holds a release as it was written: bytes, digests, schema, keys and references.
///
/// Any changed byte is found: each file's bytes are in the list of digests, and a list that was changed itself agrees with its
/// files no longer. Nothing outside the folder is read: a path that leads out of it is a finding.
public struct Verification: Sendable {
    /// The file of a release that describes its tables.
    public static let description = DataPackage.file

    /// All findings, in the order of their places.
    public let findings: [Finding]
    /// How many files and rows were looked at.
    public let files: Int
    /// Nil for a partitioned release, which has no description to hold its tables against: its bytes alone are checked.
    public let rows: Int?

    /// Verifies a release, the whole of the one or the whole of the other where an export replaces it meanwhile.
    public init(_ folder: ReleaseFolder) {
        self = FolderLock.whileReading(folder.path) { Verification(reading: folder) }
    }

    private init(reading folder: ReleaseFolder) {
        var findings: [Finding] = []
        let list = Self.list(folder, &findings)
        let names = Set((list?.entries.map(\.path) ?? []) + folder.names)
        let isDescribed = names.contains(DataPackage.file)
        let package = isDescribed ? Self.package(folder, &findings) : nil
        var tables = ReleaseTables(folder)
        for entry in list?.entries ?? [] {
            guard let (size, digest) = Self.contents(of: entry, in: folder, &findings) else { continue }
            for resource in package?.resources ?? [] where resource.path == entry.path {
                tables.read(resource, size: size, digest: digest) { (path) throws(CSVError) in
                    try CSVReader().table(atPath: path)
                }
            }
        }
        tables.checkReferences()
        if let list {
            let needed =
                isDescribed
                ? Release.describing + (package?.resources ?? []).map(\.path) : PartitionedRelease.describing
            Self.checkNames(list, needed, in: folder, &findings)
        }
        findings += tables.findings
        self.findings = Array(Set(findings)).sorted()
        files = list?.entries.count ?? 0
        rows = isDescribed ? tables.rows : nil
    }

    /// The list of digests, unless it lies elsewhere or is none.
    private static func list(_ folder: ReleaseFolder, _ findings: inout [Finding]) -> ChecksumList? {
        let path = folder.file(ChecksumList.file)
        do throws(Finding) {
            try checkPlace(of: ChecksumList.file, in: folder)
            return try ChecksumList(readFrom: path)
        } catch {
            findings.append(error)
            return nil
        }
    }

    /// A file that describes the release must lie in its folder before it is opened: a pipe would be waited for.
    private static func checkPlace(of name: String, in folder: ReleaseFolder) throws(Finding) {
        if SafePath.leavesByLink(name, of: folder.path) { throw SafePath.finding(name, in: folder.file(name)) }
    }

    /// The size of a file that the list names and its digest, whether or not it is what the list says.
    private static func contents(
        of entry: (path: String, digest: String), in folder: ReleaseFolder, _ findings: inout [Finding]
    ) -> (size: Int, digest: String)? {
        guard SafePath.isInside(entry.path), !SafePath.leavesByLink(entry.path, of: folder.path) else {
            findings.append(SafePath.finding(entry.path, in: folder.file(ChecksumList.file)))
            return nil
        }
        let path = folder.file(entry.path)
        do throws(CSVError) {
            let (size, digest) = try SHA256Digest.ofFile(atPath: path)
            if !digest.utf8.elementsEqual(entry.digest.utf8) {
                findings.append(
                    Finding(
                        .changedFile, at: SourcePosition(file: path), value: digest,
                        "the file's SHA-256 is \(digest), and \(ChecksumList.file) says \(entry.digest); get it again"))
            }
            return (size, digest)
        } catch {
            findings += error.findings
            return nil
        }
    }

    /// The list names every file of the folder, each once, and the folder has every file that it needs.
    private static func checkNames(
        _ list: ChecksumList, _ needed: [String], in folder: ReleaseFolder, _ findings: inout [Finding]
    ) {
        let file = folder.file(ChecksumList.file)
        let known = Set(list.entries.map { Identifier<ChecksumList>($0.path) })
        for name in folder.names where !known.contains(Identifier(name)) && name != ChecksumList.file {
            findings.append(
                Finding(
                    .foreignFile, at: SourcePosition(file: folder.file(name)), value: name,
                    "\(ChecksumList.file) does not name this file; move it elsewhere"))
        }
        for name in needed where !known.contains(Identifier(name)) {
            findings.append(
                Finding(
                    .badDescriptor, at: SourcePosition(file: file), value: name,
                    "the list does not name \(name), which the release is to have; get the release again"))
        }
        var twins: [String: String] = [:]
        for entry in list.entries {
            guard let other = twins.updateValue(entry.path, forKey: entry.path.lowercased()) else { continue }
            findings.append(
                Finding(
                    .badDescriptor, at: SourcePosition(file: file), value: entry.path,
                    "the list names \(other) and \(entry.path), which are one file where case does not count; "
                        + "get the release again"))
        }
    }

    private static func package(_ folder: ReleaseFolder, _ findings: inout [Finding]) -> DataPackage? {
        let path = folder.file(DataPackage.file)
        do throws(Finding) {
            try checkPlace(of: DataPackage.file, in: folder)
            let package = try DataPackage(readFrom: path)
            for resource in package.resources where !SafePath.isInside(resource.path) {
                findings.append(SafePath.finding(resource.path, in: path))
            }
            return package
        } catch {
            findings.append(error)
            return nil
        }
    }
}
