/// How figures stand in the text of minutes.
///
/// Two forms are read: figures side by side on a line, each behind what it counts (`来た人：30人 平均 6.1人`), and figures
/// within a sentence, for which the profile has a pattern each.
struct FigurePatterns {
    /// A number with its unit.
    let figure: LinePattern?
    let inSentences: [LinePattern]
    let textEnd: Character

    /// The figures of a sentence, as printed but for digits, which are half-width, and white space within a part.
    ///
    /// - Returns: what is counted, then the figure, the parts separated by one space: first those side by side, in order,
    ///   then those within the sentence.
    func figures(in sentence: MinutesSentence) -> [String] {
        let text = sentence.text
        let within = inSentences.flatMap { $0.all(in: text) }.map { match in
            match.captures.map(Self.squeezed).joined(separator: " ")
        }
        return sentence.pieces.flatMap { figures(onLine: $0.text) } + within
    }

    /// A figure counts as one of a row of figures when a colon or a space stands before it and nothing but a space or the
    /// sentence's end behind it. In `件数：令和２年度：50件 令和３年度：40件` the first label goes for both.
    private func figures(onLine text: String) -> [String] {
        var found: [String] = []
        var start = text.startIndex
        var head: String?
        for match in figure?.all(in: text) ?? [] {
            let label = text[start..<match.range.lowerBound]
            guard let before = label.last, before.isWhitespace || Self.isColon(before),
                isEnd(text[match.range.upperBound...].first),
                !label.contains(where: { $0 == textEnd || $0 == "、" })
            else { continue }
            var parts = label.split(whereSeparator: Self.isColon).map(Self.squeezed).filter { !$0.isEmpty }
            guard !parts.isEmpty else { continue }
            if parts.count > 1 {
                head = parts[0]
            } else if let head, Self.isColon(label.trimmed.last!) {
                parts.insert(head, at: 0)
            }
            start = match.range.upperBound
            found.append((parts + [Self.squeezed(text[match.range])]).joined(separator: " "))
        }
        return found
    }

    private func isEnd(_ character: Character?) -> Bool {
        character.map { $0.isWhitespace || $0 == textEnd } ?? true
    }

    private static func isColon(_ character: Character) -> Bool { character == "：" || character == ":" }

    /// The text without white space and with half-width digits.
    private static func squeezed(_ text: some StringProtocol) -> String {
        var squeezed = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            let isFullWidth = (0xFF10...0xFF19).contains(scalar.value)
            squeezed.append(isFullWidth ? Unicode.Scalar(scalar.value - 0xFF10 + 0x30)! : scalar)
        }
        return String(squeezed)
    }
}
