import Checksum
import Testing

/// The examples that NIST publishes with FIPS 180-4.
@Suite struct SHA256DigestTests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func theDigestOfATextIsThePublishedOne(_ text: String, _ hexadecimal: String) {
        #expect(SHA256Digest(of: Array(text.utf8)).hexadecimal == hexadecimal)
        #expect(SHA256Digest(of: Array(text.utf8)).bytes.count == 32)
    }

    @Test func bytesThatDoNotLieTogetherGiveTheSameDigest() {
        let text = "abc".utf8.reversed().reversed() as ReversedCollection<ReversedCollection<String.UTF8View>>
        #expect(SHA256Digest(of: text) == SHA256Digest(of: Array("abc".utf8)))
    }

    /// NIST's example of a million times `a`, in pieces of every kind.
    @Test(arguments: [1_000_000, 64, 63, 999])
    func piecesGiveTheDigestOfTheWhole(_ size: Int) {
        var pieces = SHA256Pieces()
        let text = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
        for start in stride(from: 0, to: text.count, by: size) {
            text[start..<min(start + size, text.count)].withUnsafeBytes { pieces.append($0) }
        }
        pieces.append(UnsafeRawBufferPointer(start: nil, count: 0))
        #expect(
            pieces.digest().hexadecimal == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }
}
