import CSVText
import Checksum
import Diagnostics

@testable import PlanExport

/// What holds of a release's description for every one that somebody could write: what is read names files inside the folder
/// or is refused, its tables are checked without a trap, and a list of digests that is read is written the same.
///
/// An input is a `datapackage.json`, and behind the first NUL the bytes of every table that it describes.
enum ReadDescription {
    /// - Returns: what is broken, or nil.
    static func broken(by input: [UInt8]) -> String? {
        if let text = String(validating: input, as: UTF8.self), let list = ChecksumList(text: text),
            !list.text.utf8.elementsEqual(text.utf8)
        {
            return "the list of digests is written otherwise: \(list.text)"
        }
        let end = input.firstIndex(of: 0) ?? input.count
        let table = Array(input[min(end + 1, input.count)...])
        guard let package = try? DataPackage(Array(input[..<end]), file: DataPackage.file) else { return nil }
        var tables = ReleaseTables(ReleaseFolder("release"))
        let digest = SHA256Digest(of: table).hexadecimal
        for resource in package.resources {
            if SafePath.isInside(resource.path), !staysInside(resource.path) { return "\(resource.path) leads outside" }
            tables.read(resource, size: table.count, digest: digest) { (path) throws(CSVError) in
                try CSVReader().table(from: table, file: path)
            }
        }
        tables.checkReferences()
        let isPlaced = tables.findings.allSatisfy { $0.position.file.utf8.starts(with: "release/".utf8) }
        return isPlaced ? nil : "a finding stands nowhere: \(tables.findings)"
    }

    /// Whether a path, walked step by step from a folder, never leaves it and ends below it.
    private static func staysInside(_ path: String) -> Bool {
        guard !path.hasPrefix("/"), !path.contains("\\"), !path.contains(":") else { return false }
        var depth = 0
        for step in path.split(separator: "/") where step != "." {
            depth += step == ".." ? -1 : 1
            if depth < 0 { return false }
        }
        return depth > 0
    }
}
