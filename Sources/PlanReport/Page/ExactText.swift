import CSVText

/// A text for the script that must come back byte for byte, such as a line of a CSV.
///
/// It is written as JSON writes the inside of a string, with a number for each character that the page would not show as it
/// is: control characters, line ends and what turns the direction of a line around. The script reads it with `JSON.parse`.
enum ExactText {
    static func encoded(_ text: String) -> String {
        var encoded = ""
        for scalar in text.unicodeScalars {
            if scalar == "\\" || scalar == "\"" {
                encoded += "\\\(scalar)"
            } else if scalar.isPrintable {
                encoded.unicodeScalars.append(scalar)
            } else {
                for unit in scalar.utf16 {
                    let digits = String(unit, radix: 16)
                    encoded += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
                }
            }
        }
        return encoded
    }

    /// One record of a CSV without its line end.
    static func record(_ cells: [CSVCell], _ dialect: CSVWriter.Dialect = .plain) -> String {
        var writer = CSVWriter(dialect: dialect)
        let mark = writer.bytes.count
        writer.append(cells)
        let end = dialect == .plain ? 1 : 2
        return encoded(String(decoding: writer.bytes[mark...].dropLast(end), as: UTF8.self))
    }
}
