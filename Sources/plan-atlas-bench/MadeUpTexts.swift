import PlanAtlas

/// Texts as plans print them, one behind the other: sentences that say nothing, of which every tenth has signs of either width, a
/// digit in a circle and a line that breaks in a word, so that there is something to fold.
struct MadeUpTexts {
    /// UTF-8.
    let bytes: [UInt8]
    /// Where each text begins, and behind the last one.
    let bounds: [Int]

    init(count: Int, seed: UInt64) {
        var numbers = SplitMix64(state: seed)
        var bytes: [UInt8] = []
        var bounds = [0]
        for text in 0..<count {
            let sentence = MadeUpText.sentence(&numbers)
            if text.isMultiple(of: 10) {
                let half = sentence.index(sentence.startIndex, offsetBy: sentence.count / 2)
                bytes += "①ＮＰＯのｻﾛﾝｶﾞｲﾄﾞ、\(sentence[..<half])\n　\(sentence[half...])".utf8
            } else {
                bytes += sentence.utf8
            }
            bounds.append(bytes.count)
        }
        (self.bytes, self.bounds) = (bytes, bounds)
    }

    /// Calls back with each text.
    func withEach(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in
            for (start, end) in zip(bounds, bounds.dropFirst()) {
                body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
            }
        }
    }
}
