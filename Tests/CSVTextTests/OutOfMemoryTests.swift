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
    /// Which of the blocks that are asked for are not granted, and how many were asked for. A C function carries no context, so
    /// they stand outside; the suite is serialised.
    nonisolated(unsafe) private static var refused = 0..<0
    nonisolated(unsafe) private static var asked = 0

    private static let reallocate: Reallocate = { block, size in
        defer { OutOfMemoryTests.asked += 1 }
        return OutOfMemoryTests.refused.contains(OutOfMemoryTests.asked) ? nil : realloc(block, size)
    }

    /// The blocks asked for: libcsv's first buffer, the arena's bytes and slots; then a field of 200,000 bytes needs three more
    /// buffers of 65,536 and one of the arena's, and the field behind it one more of these; then 100 fields need more slots.
    private static let input =
        "a,b\n\(String(repeating: "x", count: 200_000)),1\n\(String(repeating: ",", count: 99))\n"
    private static let blocks = 9
    private static let arenaBlocks = [1, 2, 6, 7, 8]

    /// From some block on none is granted.
    @Test(arguments: 0..<blocks)
    func isAnError(block: Int) {
        (Self.refused, Self.asked) = (block..<Int.max, 0)
        var records = 0
        let error = #expect(throws: CSVError.self) { try Self.read { _ in records += 1 } }
        #expect(error?.finding.code == .limit)
        #expect(error?.finding.message.hasPrefix("no memory for the record that starts in line ") == true)
        let expected = block < 3 ? 0 : block < 8 ? 1 : 2
        #expect(records == expected)
        #expect(error?.finding.position.line == expected + 1)
    }

    /// Each block in turn is refused, and those after it are granted: libcsv asks for a smaller one then, and reads on.
    @Test(arguments: 0..<blocks)
    func oneRefusalLosesNothing(block: Int) throws {
        (Self.refused, Self.asked) = (block..<block + 1, 0)
        var lengths: [Int] = []
        let read: () throws -> Void = { try Self.read { lengths += $0 } }
        if Self.arenaBlocks.contains(block) {
            let error = #expect(throws: CSVError.self, performing: read)
            #expect(error?.finding.code == .limit)
        } else {
            try read()
            #expect(lengths == [1, 1, 200_000, 1] + Array(repeating: 0, count: 100))
        }
    }

    @Test func enoughMemoryIsEnough() throws {
        (Self.refused, Self.asked) = (0..<0, 0)
        var lengths: [Int] = []
        try Self.read { lengths += $0 }
        #expect(lengths == [1, 1, 200_000, 1] + Array(repeating: 0, count: 100))
        #expect(Self.asked == Self.blocks)
    }

    /// Hands over the lengths of each record's fields.
    private static func read(_ body: ([Int]) -> Void) throws(CSVError) {
        let bytes = Array(input.utf8)
        try bytes.withUnsafeBufferPointer { (buffer) throws(CSVError) in
            let text = DecodedText(utf8: UnsafeRawBufferPointer(buffer))
            let pass = RecordPass(text, file: "f", options: CSVOptions(), reallocate: reallocate)
            try pass.run { (record) throws(CSVError) in
                body((0..<record.count).map { record[$0].bytes.count })
            }
        }
    }
}
