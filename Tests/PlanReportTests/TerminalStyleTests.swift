import PlanModel
import Testing

@testable import PlanReport

/// Cells, cuts and colours.
@Suite struct TerminalStyleTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("漢字", 4), ("ｱｲｳ", 3), ("ＡＢ", 4), ("が", 2), ("か\u{3099}", 2), ("e\u{301}", 1),
        ("\u{301}", 0),
        ("…", 1), ("①", 1), ("㍿", 2), ("\u{3000}", 2), ("𠮟", 2), ("🚀", 2), ("🧠", 2), ("⏰", 2), ("🩺", 2), ("🇯🇵", 2),
        ("☎", 1),
        ("\u{3248}", 1), ("〈〉", 4), ("🈂", 2), ("\u{200D}", 0), ("\u{1B}", 0),
    ])
    func widthsAreTheStandards(_ text: String, cells: Int) {
        #expect(text.displayWidth == cells)
    }

    @Test(arguments: [
        ("漢字", 6, "漢字  "), ("漢字", 5, "漢字 "), ("漢字", 4, "漢字"), ("漢字", 3, "漢字"), ("e\u{301}", 3, "e\u{301}  "),
        ("", 2, "  "), ("🚀", 3, "🚀 "),
    ])
    func paddingFillsCells(_ text: String, width: Int, expected: String) {
        #expect(text.padded(to: width) == expected)
    }

    @Test func paddingFillsOnTheLeftForNumbers() {
        #expect("7".padded(to: 3, right: true) == "  7")
        #expect("件".padded(to: 3, right: true) == " 件")
    }

    @Test(arguments: [
        ("漢字漢字", 8, "漢字漢字"), ("漢字漢字", 7, "漢字漢…"), ("漢字漢字", 6, "漢字…"), ("漢字漢字", 5, "漢字…"), ("漢字漢字", 2, "…"),
        ("漢字漢字", 1, "…"), ("abcdef", 4, "abc…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
        ("か\u{3099}か\u{3099}", 3, "か\u{3099}…"), ("🚀🚀", 3, "🚀…"),
    ])
    func cuttingKeepsWholeCharacters(_ text: String, width: Int, expected: String) {
        let cut = text.truncated(to: width)
        #expect(Array(cut.utf8) == Array(expected.utf8))
        #expect(cut.displayWidth <= width)
    }

    @Test(arguments: [
        ("相談", "相談"), ("a\nb\tc\u{85}d\u{2028}e", "a b c d e"), ("\u{1B}[2J", "\u{FFFD}[2J"),
        ("\u{7F}\u{9B}", "\u{FFFD}\u{FFFD}"),
        ("\u{202E}x\u{2069}\u{200F}", "\u{FFFD}x\u{FFFD}\u{FFFD}"), ("👩‍👧", "👩‍👧"), ("か\u{3099}", "か\u{3099}"),
    ])
    func whatSteersATerminalIsShownInstead(_ text: String, expected: String) {
        #expect(Array(text.printable.utf8) == Array(expected.utf8))
    }

    /// The ranges that the code names are the standard's properties, over every scalar.
    @Test func nothingThatSteersATerminalIsPrintable() {
        let steering = Set(
            (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init).filter { scalar in
                scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
                    || [.lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
            })
        let refused = Set((UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init).filter { !$0.isPrintable })
        #expect(refused == steering)
    }

    /// What is taken to be wide without a look at its properties is none of the marks that take no cell.
    @Test func noMarkIsWide() {
        let marks = (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init).filter { scalar in
            [.nonspacingMark, .enclosingMark, .format].contains(scalar.properties.generalCategory)
        }
        #expect(marks.allSatisfy { $0.value < 0x300 || $0.displayWidth == 0 })
    }

    @Test func aShadeIsABackgroundOfItsOwn() {
        let colour = TerminalStyle(hasColour: true, width: 80, language: .english)
        #expect(colour.shaded("3", level: 0) == "3")
        #expect(colour.shaded("3", level: 1) == "\u{1B}[48;5;195;38;5;16m3\u{1B}[0m")
        #expect(colour.shaded("3", level: 3) == "\u{1B}[48;5;111;38;5;16m3\u{1B}[0m")
        #expect(colour.shaded("3", level: 4) == "\u{1B}[48;5;68;38;5;16m3\u{1B}[0m")
        #expect(colour.shaded("3", level: 5) == colour.shaded("3", level: 6))
        #expect(Set((1...5).map { colour.shaded("3", level: $0) }).count == 5)
        let plain = TerminalStyle(hasColour: false, width: 80, language: .english)
        #expect(plain.shaded("3", level: 5) == "3")
        #expect(plain.bold("3") == "3")
    }
}
