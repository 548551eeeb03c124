import Foundation

/// A letter of a folded text: the value of a Unicode scalar.
package typealias Letter = UInt32

/// Folds texts into letters as rules compare them.
///
/// Folding is NFKC (Unicode Standard Annex #15) one grapheme cluster at a time, lower case, and no white space: a word that a
/// column's width broke in two is one word, `ＤＶ` is `dv`, and `ｶﾞ` is `ガ`.
package enum TextFolding {
    /// For every scalar of the Basic Multilingual Plane what it folds to beside others of its kind, or one of the marks below.
    ///
    /// Kana and ASCII of either width, the common ideographs, their punctuation and digits in circles stand by themselves, whatever
    /// stands beside them, unless it is a scalar ``inContext``.
    private static let table: [UInt16] = {
        var table = [UInt16](repeating: inContext, count: 0x1_0000)
        let unchanged: [ClosedRange<Int>] = [
            0x21...0x40, 0x5B...0x7E, 0x203B...0x203B, 0x25A0...0x25FF, 0x3001...0x301C, 0x3041...0x3096,
            0x30A1...0x30FE, 0x4E00...0x9FFF,
        ]
        for value in unchanged.joined() { table[value] = UInt16(value) }
        for value in 0xFF01...0xFF5E { table[value] = UInt16(value - 0xFEE0) }
        for (place, letter) in halfWidth.utf16.enumerated() { table[0xFF61 + place] = letter }
        for value in 0x2460...0x2468 { table[value] = UInt16(value - 0x2460 + 0x31) }
        for value in 0x41...0x5A {
            table[value] = UInt16(value + 0x20)
            table[value + 0xFEE0] = table[value]
        }
        for value in table.indices where Unicode.Scalar(UInt16(value))?.properties.isWhitespace == true {
            table[value] = leftOut
        }
        return table
    }()

    /// What the signs of half width from U+FF61 on fold to; the voicing marks behind them are ``inContext``.
    private static let halfWidth = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"

    private static let leftOut: UInt16 = 0
    /// What such a scalar folds to hangs on its neighbours, or is more than one letter.
    private static let inContext: UInt16 = 1

    /// The letters of a text.
    package static func letters(of text: some StringProtocol) -> [Letter] {
        var text = String(text)
        var letters: [Letter] = []
        letters.reserveCapacity(text.utf8.count)
        text.withUTF8 { append($0, to: &letters) }
        return letters
    }

    /// Adds the letters of a text.
    ///
    /// - Parameter utf8: the text, valid UTF-8.
    package static func append(_ utf8: UnsafeBufferPointer<UInt8>, to letters: inout [Letter]) {
        table.withUnsafeBufferPointer { table in
            withUnsafeTemporaryAllocation(of: Letter.self, capacity: 256) { run in
                var offset = 0
                // Where the last letter begins, which a mark behind it would change.
                var last: Int?
                while offset < utf8.count {
                    var count = 0
                    var isInContext = false
                    while offset < utf8.count, count < run.count {
                        let (folded, length) = scalar(at: offset, of: utf8, table)
                        isInContext = folded == inContext
                        if isInContext { break }
                        run[count] = Letter(folded)
                        if folded != leftOut {
                            count += 1
                            last = offset
                        }
                        offset += length
                    }
                    letters.append(contentsOf: run[..<count])
                    guard isInContext else { continue }
                    if last != nil { letters.removeLast() }
                    let end = endOfContext(from: offset, of: utf8, table)
                    let context = UnsafeBufferPointer(rebasing: utf8[(last ?? offset)..<end])
                    forEachCluster(of: String(decoding: context, as: UTF8.self)) { letters += folded($1) }
                    last = nil
                    offset = end
                }
            }
        }
    }

    /// What stands in the table for the scalar at an offset, and its bytes; longer scalars are looked at in context.
    @inline(__always)
    private static func scalar(
        at offset: Int, of utf8: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<UInt16>
    ) -> (folded: UInt16, length: Int) {
        let first = utf8[offset]
        if first & 0xF0 == 0xE0 {
            let value =
                Int(first & 0x0F) << 12 | Int(utf8[offset + 1] & 0x3F) << 6 | Int(utf8[offset + 2] & 0x3F)
            return (table[value], 3)
        }
        if first < 0x80 { return (table[Int(first)], 1) }
        return (inContext, first < 0xE0 ? 2 : 4)
    }

    /// Behind the first letter that nothing behind it can change.
    private static func endOfContext(
        from offset: Int, of utf8: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<UInt16>
    ) -> Int {
        var end = offset
        var offset = offset
        var isFree = false
        while offset < utf8.count {
            let (folded, length) = scalar(at: offset, of: utf8, table)
            offset += length
            if folded == leftOut { continue }
            if folded > inContext, isFree { return end }
            isFree = folded > inContext
            end = offset
        }
        return utf8.count
    }

    /// Calls back with every cluster of a text, white space left out, and where it stands in the text's UTF-8.
    static func forEachCluster(of text: String, _ body: (Range<Int>, Character) -> Void) {
        var kept = String.UnicodeScalarView()
        var places: [Range<Int>] = []
        var offset = 0
        for scalar in text.unicodeScalars {
            let end = offset + UTF8.width(scalar)
            if !scalar.properties.isWhitespace {
                kept.append(scalar)
                places.append(offset..<end)
            }
            offset = end
        }
        var first = 0
        for cluster in String(kept) {
            let next = first + cluster.unicodeScalars.count
            body(places[first].lowerBound..<places[next - 1].upperBound, cluster)
            first = next
        }
    }

    /// The letters of a cluster, without the table.
    static func folded(_ cluster: Character) -> [Letter] {
        var composed = String(cluster).precomposedStringWithCompatibilityMapping
        // Foundation's compatibility mapping leaves the voicing mark that was ﾞ beside its kana on Linux; the canonical one puts
        // them together.
        if composed.unicodeScalars.count > 1 { composed = composed.precomposedStringWithCanonicalMapping }
        return composed.lowercased().unicodeScalars.map(\.value)
    }
}
