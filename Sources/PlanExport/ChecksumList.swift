import CSVText
import Diagnostics

/// The digest of every file of a release, in the form that `sha256sum --check` reads: `SHA256SUMS`.
///
/// The list itself has no digest: a byte changed in it makes a line disagree with its file, or no line at all.
struct ChecksumList {
    static let file = "SHA256SUMS"

    /// Digests by path, in the order of the paths' bytes.
    let entries: [(path: String, digest: String)]

    init(_ files: [ReleaseFile]) {
        entries = files.map { ($0.path, $0.digest.hexadecimal) }
            .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// Reads the list at a path.
    ///
    /// - Throws: `FindingCode.badDescriptor` where it is none, and what ``InputFile`` throws; a list past 16 MiB is refused.
    init(readFrom path: String) throws(Finding) {
        let bytes: [UInt8]
        do throws(CSVError) {
            bytes = try InputFile.bytes(atPath: path, limit: DataPackage.largest)
        } catch {
            throw error.finding
        }
        guard let text = String(validating: bytes, as: UTF8.self), let list = ChecksumList(text: text) else {
            throw Finding(
                .badDescriptor, at: SourcePosition(file: path),
                "a line is no digest and path as sha256sum writes them; get the release again")
        }
        self = list
    }

    /// - Returns: nil where a line is not as ``text`` writes it.
    init?(text: String) {
        guard text.utf8.last == UInt8(ascii: "\n") else { return nil }
        var entries: [(path: String, digest: String)] = []
        for line in text.utf8.dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let (digest, rest) = (line.prefix(64), line.dropFirst(64))
            let isDigest = digest.count == 64 && digest.allSatisfy(Self.isHexadecimal)
            guard isDigest, rest.starts(with: "  ".utf8), rest.count > 2 else { return nil }
            entries.append(
                (String(decoding: rest.dropFirst(2), as: UTF8.self), String(decoding: digest, as: UTF8.self)))
        }
        self.entries = entries
    }

    /// Files with the list of their digests behind them.
    static func closing(_ files: [ReleaseFile]) -> [ReleaseFile] {
        files + [ReleaseFile(file, ChecksumList(files).text)]
    }

    var text: String { entries.map { "\($0.digest)  \($0.path)\n" }.joined() }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }
}
