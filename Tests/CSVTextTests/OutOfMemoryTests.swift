import Diagnostics
import Testing

@testable import CSVText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Running out of memory, at every point where memory is asked for, is an error and not a trap.
@Suite(.serialized) struct OutOfMemoryTests {
    /// The blocks that are still granted. A C function carries no context, so it stands outside; the suite is
    /// serialised.
    nonisolated(unsafe) private static var granted = 0

    private static let reallocate: Reallocate = { block, size in
        guard OutOfMemoryTests.granted > 0 else { return nil }
        OutOfMemoryTests.granted -= 1
        return realloc(block, size)
    }

    /// The blocks asked for: libcsv's first buffer, the arena's bytes and slots; then a field of 200,000 bytes needs
    /// three more buffers of 65,536 and one of the arena's; then 100 fields need more slots.
    private static let input =
        "a,b\n\(String(repeating: "x", count: 200_000)),1\n\(String(repeating: ",", count: 99))\n"

    @Test(arguments: 0...6)
    func isAnError(granted: Int) {
        Self.granted = granted
        var records = 0
        let error = #expect(throws: CSVError.self) {
            records = 0
            try Self.read { records += 1 }
        }
        #expect(error?.finding.code == .limit)
        #expect(error?.finding.message.hasPrefix("no memory for the record that starts in line ") == true)
        let expected = granted < 3 ? 0 : 1
        #expect(records == expected)
        #expect(error?.finding.position.line == expected + 1)
    }

    @Test func enoughMemoryIsEnough() throws {
        Self.granted = 1_000
        var records = 0
        try Self.read { records += 1 }
        #expect(records == 3)
    }

    private static func read(_ count: () -> Void) throws(CSVError) {
        let bytes = Array(input.utf8)
        try bytes.withUnsafeBufferPointer { (buffer) throws(CSVError) in
            let text = DecodedText(utf8: UnsafeRawBufferPointer(buffer))
            let pass = RecordPass(text, file: "f", options: CSVOptions(), reallocate: reallocate)
            try pass.run { (_) throws(CSVError) in count() }
        }
    }
}
