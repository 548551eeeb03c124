import Checksum
import PlanDataset
import PlanModel
import PlanReport

/// A file of a release: its path in the folder, its bytes and their digest.
public struct ReleaseFile: Sendable {
    public let path: String
    public let bytes: [UInt8]
    let digest: SHA256Digest

    init(_ path: String, _ bytes: [UInt8]) {
        (self.path, self.bytes, digest) = (path, bytes, SHA256Digest(of: bytes))
    }

    init(_ path: String, _ text: String) { self.init(path, Array(text.utf8)) }
}

extension DescribedTable {
    /// The table as a release writes it (``TableSchema/quoted``).
    var csv: [UInt8] {
        TidyTable(name: schema.name, columns: schema.columns.map(\.name), rows: rows)
            .csv(.plain, quoted: schema.quoted)
    }
}

extension TableSchema {
    /// The columns that are quoted throughout: texts, codes and numbers as printed. Tools that guess the delimiter find it by the
    /// quotes, and those that can take what is quoted for a text need no list of columns to keep the zero of 011002.
    var quoted: Set<String> {
        Set(columns.filter { [.text, .code, .number].contains($0.kind) }.map(\.name))
    }
}
