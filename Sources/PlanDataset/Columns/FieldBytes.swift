import CSVText

// The form that a field has, told from its bytes: what RowReader tells from its text, without its findings.
extension CSVFieldView {
    var isEmpty: Bool { bytes.isEmpty }

    /// A whole number as RowReader takes it, of at most nine digits.
    func wholeNumber(from minimum: Int) -> Int? {
        guard (1...9).contains(bytes.count), bytes[0] != UInt8(ascii: "0") || bytes.count == 1 else { return nil }
        var value = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value >= minimum ? value : nil
    }

    /// Whether there is nothing, or a whole number.
    func isOptionalNumber(from minimum: Int) -> Bool { isEmpty || wholeNumber(from: minimum) != nil }

    /// Whether there is nothing, `true` or `false`.
    var isOptionalFlag: Bool { isEmpty || isText("true") || isText("false") }

    func isText(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes.count == $0.count && bytes.elementsEqual($0) }
    }
}

/// Where the columns of a table stand in a file.
struct TableHeader {
    private let places: [String: Int]

    /// - Returns: nil where the header is not exactly the table's, in any order; merged tables have their plan in front.
    init?<Row: TableRow>(_ header: [String], of _: Row.Type) {
        let known = Row.columns + TableFile<Row>.mergedColumns
        guard header.allSatisfy(known.contains), Row.columns.allSatisfy(header.contains),
            Set(header).count == header.count
        else { return nil }
        places = Dictionary(uniqueKeysWithValues: header.enumerated().map { ($1, $0) })
    }

    /// - Precondition: `column` is one of the table's.
    subscript(column: String) -> Int { places[column]! }
}

extension ByteKeys {
    /// The texts in their order; nil where one stands twice.
    convenience init?(_ texts: some Sequence<String>) {
        self.init()
        for text in texts {
            var text = text
            guard text.withUTF8({ add(UnsafeRawBufferPointer($0)) }) != nil else { return nil }
        }
    }

    /// The words of an enumeration, in the order of its cases.
    convenience init<Choice: CaseIterable & RawRepresentable>(words _: Choice.Type) where Choice.RawValue == String {
        self.init()
        for choice in Choice.allCases {
            var word = choice.rawValue
            _ = word.withUTF8 { add(UnsafeRawBufferPointer($0)) }
        }
    }
}
