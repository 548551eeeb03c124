import PlanModel

/// The numbers by which documents put headings and rows in order.
enum OrdinalNumber {
    private static let kana = Array("アイウエオカキクケコサシスセソタチツテト".unicodeScalars)

    /// The place that a heading's number gives it among its siblings: `４`, `(4)`, `④`, `エ`, and the last part of `6-4` are 4.
    ///
    /// - Returns: nil for other texts.
    static func place(_ printed: String) -> Int? {
        let text = FoldedText(printed)
        if text.scalars.count == 1 {
            let scalar = text.scalars[0]
            switch scalar.value {
            case 0x2460...0x2473: return Int(scalar.value - 0x2460) + 1
            case 0x2776...0x277F: return Int(scalar.value - 0x2776) + 1
            case 0x2780...0x2789: return Int(scalar.value - 0x2780) + 1
            default: if let index = kana.firstIndex(of: scalar) { return index + 1 }
            }
        }
        var scalars = text.scalars[...]
        if scalars.first == "(", scalars.last == ")" { scalars = scalars.dropFirst().dropLast() }
        guard let last = scalars.split(separator: "-", omittingEmptySubsequences: false).last else { return nil }
        return whole(last)
    }

    /// The parts of a row's number: `4-1-5-11` is 4, 1, 5, 11; nil for other texts.
    static func parts(_ printed: String) -> [Int]? {
        let parts = FoldedText(printed).scalars.split(separator: "-", omittingEmptySubsequences: false).map(whole)
        return parts.contains(nil) || parts.isEmpty ? nil : parts.compactMap(\.self)
    }

    private static func whole(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
        guard !scalars.isEmpty, scalars.count <= 4, scalars.allSatisfy(\.isDigit) else { return nil }
        return scalars.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
    }
}
