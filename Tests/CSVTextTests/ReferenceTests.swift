import CSVText
import Testing

/// The reader agrees with a second one, written from the rules alone: byte by byte, without lines, blocks or libcsv.
@Suite struct ReferenceTests {
    private static let alphabet = Array(",\"\n\r a".utf8)

    /// All inputs of 0 to 5 bytes: 1 + 6 + 36 + 216 + 1296 + 7776.
    @Test func everyShortInput() {
        var (inputs, longest) = ([[UInt8]()], [[UInt8]()])
        for _ in 1...5 {
            longest = longest.flatMap { input in Self.alphabet.map { input + [$0] } }
            inputs += longest
        }
        #expect(inputs.count == 9_331)
        #expect(inputs.filter { (try? allRecords($0)) != Self.records($0) } == [])
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func longerInputs(seed: UInt64) {
        var generator = SplitMix(state: seed)
        let pieces = [
            "a", " ", ",", "\n", "\r\n", "\r", "\"a\"", "\" \"", "\"\n\"", "\"\"", "\",\"", "\"\r\"",
        ].map { Array($0.utf8) }
        for _ in 0..<300 {
            let count = Int.random(in: 0...12, using: &generator)
            let input = (0..<count).flatMap { _ in pieces.randomElement(using: &generator) ?? [] }
            #expect((try? allRecords(input)) == Self.records(input), "\(input)")
        }
    }

    /// The records of an input, or nil when it is to be refused.
    static func records(_ input: [UInt8]) -> [[CSVField]]? {
        var (records, fields, rest) = ([[CSVField]](), [CSVField](), input[...])
        var firstWidth: Int?
        while let first = rest.first {
            let isEmptyLine = fields.isEmpty && isLineEnd(first)
            guard let field = takeField(&rest) else { return nil }
            fields.append(field)
            if let delimiter = rest.first, delimiter == UInt8(ascii: ",") {
                rest.removeFirst()
                if !rest.isEmpty, !isLineEnd(rest[rest.startIndex]) { continue }
                fields.append(CSVField(nil))
            }
            takeLineEnd(&rest)
            if !isEmptyLine { firstWidth = firstWidth ?? fields.count }
            if !isEmptyLine || (firstWidth ?? 1) == 1 { records.append(fields) }
            fields = []
        }
        return records
    }

    /// Takes a field up to the delimiter, line end or end of input behind it; nil when it is to be refused.
    private static func takeField(_ rest: inout ArraySlice<UInt8>) -> CSVField? {
        guard rest.first == UInt8(ascii: "\"") else {
            let text = rest.prefix { $0 != UInt8(ascii: ",") && !isLineEnd($0) }
            rest.removeFirst(text.count)
            if text.contains(UInt8(ascii: "\"")) { return nil }
            return CSVField(text.isEmpty ? nil : String(decoding: text, as: UTF8.self))
        }
        var text: [UInt8] = []
        rest.removeFirst()
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\"") {
                guard rest.first == byte else {
                    let isEnded = rest.first.map { $0 == UInt8(ascii: ",") || isLineEnd($0) } ?? true
                    return isEnded ? CSVField(String(decoding: text, as: UTF8.self)) : nil
                }
                rest.removeFirst()
            }
            text.append(byte)
        }
        return nil
    }

    private static func takeLineEnd(_ rest: inout ArraySlice<UInt8>) {
        guard let first = rest.popFirst() else { return }
        if first == UInt8(ascii: "\r"), rest.first == UInt8(ascii: "\n") { rest.removeFirst() }
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
}
