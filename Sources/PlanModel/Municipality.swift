/// A municipality (市区町村), named by the national code list.
public struct Municipality: Sendable {
    public typealias ID = Identifier<Municipality>

    /// Six digits of 全国地方公共団体コード, check digit included; text, since 札幌市 is 011002.
    public let code: ID
    public let name: Label
    public let prefectureJa: String
    /// 市, 区, 町 or 村, as the list groups them.
    public let kind: String
    /// The date of the code list.
    public let asOf: String

    public init(code: ID, name: Label, prefectureJa: String, kind: String, asOf: String) {
        self.code = code
        self.name = name
        self.prefectureJa = prefectureJa
        self.kind = kind
        self.asOf = asOf
    }
}

extension Municipality {
    /// The check digit that belongs to the first five digits of a code, or nil if they are not five digits.
    ///
    /// Weights 6, 5, 4, 3, 2 over the five digits; the digit is the last digit of 11 − (sum mod 11). A sum below 11 gives
    /// 11 − sum by the same formula. Source: 総務省「都道府県コード及び市区町村コード」, 検査数字を算出する算式.
    public static func checkDigit(of digits: some Collection<UInt8>) -> UInt8? {
        guard digits.count == 5, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let sum = zip([6, 5, 4, 3, 2], digits).reduce(0) { $0 + $1.0 * Int($1.1 - 0x30) }
        return 0x30 + UInt8((11 - sum % 11) % 10)
    }

    /// Whether a text is six digits whose last one checks the others.
    public static func isValid(code: ID) -> Bool {
        let bytes = Array(code.text.utf8)
        guard bytes.count == 6, let digit = checkDigit(of: bytes.prefix(5)) else { return false }
        return bytes[5] == digit
    }
}
