import CLibcrypto

/// A SHA-256 of bytes that come piece by piece, for files that are too large to be held.
public struct SHA256Pieces: ~Copyable {
    private let context: OpaquePointer

    public init() {
        guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            preconditionFailure("libcrypto gives no SHA-256: out of memory, or the digest is forbidden here")
        }
        self.context = context
    }

    deinit { EVP_MD_CTX_free(context) }

    /// Adds the bytes behind those before.
    public mutating func append(_ bytes: UnsafeRawBufferPointer) {
        precondition(EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1, "libcrypto takes no more bytes")
    }

    /// The digest of all bytes.
    public consuming func digest() -> SHA256Digest {
        SHA256Digest(
            bytes: [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
                precondition(EVP_DigestFinal_ex(context, digest.baseAddress, nil) == 1, "libcrypto gave no SHA-256")
                count = 32
            })
    }
}
