/// Text as the rules compare it: letters, digits and signs of full width in half width, one kind of hyphen, and no white
/// space but between two digits, so that neither the printer's width nor his line breaks count, and two numbers stay two.
///
/// Two texts are equal when their scalars are.
struct FoldedText: Hashable {
    let scalars: [Unicode.Scalar]

    init(_ text: some StringProtocol) {
        var scalars: [Unicode.Scalar] = []
        var isBehindSpace = false
        for scalar in text.unicodeScalars {
            guard let folded = Self.folded(scalar) else {
                isBehindSpace = true
                continue
            }
            if isBehindSpace, folded.isDigit, scalars.last?.isDigit ?? false { scalars.append(" ") }
            isBehindSpace = false
            scalars.append(folded)
        }
        self.scalars = scalars
    }

    init(scalars: some Sequence<Unicode.Scalar>) {
        self.scalars = Array(scalars)
    }

    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
        case 0x2010...0x2015, 0x2212: "-"
        case 0x301C: "~"
        case 0x21...0x7E, 0x3001...0x9FFF: scalar
        default: scalar.properties.isWhitespace ? nil : scalar
        }
    }

    var text: String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    var isEmpty: Bool { scalars.isEmpty }
}

extension FoldedText {
    func contains(_ part: FoldedText) -> Bool { firstIndex(of: part) != nil }

    func contains(_ part: String) -> Bool { contains(FoldedText(part)) }

    func hasSuffix(_ part: FoldedText) -> Bool { scalars.suffix(part.scalars.count).elementsEqual(part.scalars) }

    func hasPrefix(_ part: FoldedText) -> Bool { scalars.starts(with: part.scalars) }

    /// Where a text begins in this one for the first time from an index on; nil for an empty text.
    func firstIndex(of part: FoldedText, from start: Int = 0) -> Int? {
        let count = part.scalars.count
        guard count > 0, scalars.count >= start + count else { return nil }
        return (start...(scalars.count - count)).first { index in
            scalars[index] == part.scalars[0] && scalars[index..<(index + count)].elementsEqual(part.scalars)
        }
    }

    /// The length of the longest run of scalars that both texts hold.
    ///
    /// - Complexity: O(*n* · *m*).
    func longestCommonRun(with other: FoldedText) -> Int {
        var longest = 0
        var previous = [Int](repeating: 0, count: other.scalars.count + 1)
        for scalar in scalars {
            var current = [Int](repeating: 0, count: other.scalars.count + 1)
            for (index, candidate) in other.scalars.enumerated() where candidate == scalar {
                current[index + 1] = previous[index] + 1
                longest = max(longest, current[index + 1])
            }
            previous = current
        }
        return longest
    }
}

extension Unicode.Scalar {
    /// Whether it is one of 0–9 in half width.
    var isDigit: Bool { (0x30...0x39).contains(value) }
}
