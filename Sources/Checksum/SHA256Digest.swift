import CLibcrypto

/// The SHA-256 of some bytes (FIPS 180-4), by which a document or a released file is known whatever its name.
public struct SHA256Digest: Hashable, Sendable {
    /// 32 bytes.
    public let bytes: [UInt8]

    init(bytes: [UInt8]) { self.bytes = bytes }

    public init(of data: some Collection<UInt8>) {
        let copied = data.withContiguousStorageIfAvailable(Self.digest)
        bytes = copied ?? Array(data).withUnsafeBufferPointer(Self.digest)
    }

    /// 64 lower-case hexadecimal digits.
    public var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static func digest(_ data: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
            let isDone = EVP_Digest(data.baseAddress, data.count, digest.baseAddress, nil, EVP_sha256(), nil)
            precondition(isDone == 1, "libcrypto gave no SHA-256: out of memory, or the digest is forbidden here")
            count = 32
        }
    }
}
