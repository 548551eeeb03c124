extension CSVWriter {
    /// A text as the spreadsheet dialect writes it: with a leading apostrophe if a spreadsheet would take it for a
    /// formula.
    ///
    /// That is a text which, after any apostrophes at its start, starts with a tab, CR or LF, or whose first
    /// character other than white space is one of `= + - @ ＝ ＋ － ＠`. The list is OWASP's ("CSV Injection") with the
    /// full-width forms, which a Japanese spreadsheet takes for the narrow ones. A text that already has its
    /// apostrophe gets another one: else `restored` could not tell the two apart.
    ///
    /// - Complexity: O(*n*) in the text.
    public static func neutralised(_ text: String) -> String {
        isFormula(text) ? "'" + text : text
    }

    /// The inverse of `neutralised`: `restored(neutralised(text))` is `text`, for every text.
    ///
    /// One apostrophe is taken away if what follows it would have been given one.
    public static func restored(_ text: String) -> String {
        // An apostrophe more or less at its start makes no text a formula, and none another.
        guard text.utf8.first == Byte.apostrophe, isFormula(text) else { return text }
        return String(text.unicodeScalars.dropFirst())
    }

    /// Whether a string is a decimal number as programs write it: `-12`, `3.50`, `+1e-9`; no spaces, no separators.
    static func isNumber(_ text: String) -> Bool {
        var rest = text.utf8[...]
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest.removeFirst() }
        guard takeDigits(&rest) else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            guard takeDigits(&rest) else { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest.removeFirst()
            if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest.removeFirst() }
            guard takeDigits(&rest) else { return false }
        }
        return rest.isEmpty
    }

    private static func takeDigits(_ rest: inout Substring.UTF8View) -> Bool {
        let digits = rest.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        rest.removeFirst(digits.count)
        return !digits.isEmpty
    }

    private static func isFormula(_ text: String) -> Bool {
        var isStart = true
        for scalar in text.unicodeScalars {
            switch scalar {
            case "'" where isStart: continue
            case "\t" where isStart, "\r" where isStart, "\n" where isStart: return true
            case "=", "+", "-", "@", "＝", "＋", "－", "＠": return true
            default: if !isBlank(scalar) { return false }
            }
            isStart = false
        }
        return false
    }

    /// White space (White_Space in Unicode's PropList.txt), and the marks that show as nothing: U+200B and U+FEFF.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF:
            true
        default: false
        }
    }
}
