/// Text whose line breaks became spaces.
enum WrappedText {
    /// The text without the spaces that stand for line breaks: those that do not part two words of ASCII letters or digits.
    static func joined(_ text: some StringProtocol) -> String {
        var joined = ""
        var isPending = false
        for character in text.trimmed {
            if character.isWhitespace {
                isPending = true
                continue
            }
            if isPending, let last = joined.last, isWordPart(last), isWordPart(character) { joined.append(" ") }
            isPending = false
            joined.append(character)
        }
        return joined
    }

    private static func isWordPart(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber)
    }
}
