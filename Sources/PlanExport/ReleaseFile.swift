import Checksum

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
