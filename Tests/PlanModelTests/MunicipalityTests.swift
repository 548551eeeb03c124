import PlanModel
import Testing

/// The check digit of 全国地方公共団体コード.
@Suite struct MunicipalityTests {
    /// Codes as the national list has them, and each once more with one digit or its length spoilt.
    static let codes: [(code: String, name: String, isValid: Bool)] = [
        ("011002", "札幌市", true), ("142042", "鎌倉市", true), ("142123", "厚木市", true), ("132284", "あきる野市", true),
        ("131016", "千代田区", true), ("142051", "藤沢市", true), ("271004", "大阪市", true), ("472018", "那覇市", true),
        ("011003", "札幌市 with another check digit", false), ("142402", "鎌倉市 with two digits in turn", false),
        ("143123", "厚木市 with another digit", false), ("132248", "あきる野市 with two digits in turn", false),
        ("11002", "札幌市 without its zero", false), ("0110020", "札幌市 with a digit too many", false),
        ("01100", "札幌市 without its check digit", false), ("", "nothing", false),
        ("01100２", "a full-width digit", false),
        ("０11002", "a full-width zero", false), ("01100x", "a letter", false), (" 11002", "a blank", false),
        ("-11002", "a sign", false), ("011002\n", "a line end", false),
    ]

    @Test(arguments: codes)
    func aCodeIsCheckedByItsLastDigit(_ code: String, _ name: String, _ isValid: Bool) {
        #expect(Municipality.isValid(code: Municipality.ID(code)) == isValid, "\(name)")
    }

    /// By hand: 6·0 + 5·1 + 4·1 = 9 and 11 − 9 = 2; a sum of 0 gives 11, whose last digit is 1; a sum of 12 leaves 1 and
    /// gives 10, whose last digit is 0.
    @Test func theDigitIsTheLastOfElevenLessTheRest() {
        #expect(Municipality.checkDigit(of: Array("01100".utf8)) == UInt8(ascii: "2"))
        #expect(Municipality.checkDigit(of: Array("00000".utf8)) == UInt8(ascii: "1"))
        #expect(Municipality.checkDigit(of: Array("20000".utf8)) == UInt8(ascii: "0"))
        #expect(Municipality.checkDigit(of: Array("0110".utf8)) == nil)
        #expect(Municipality.checkDigit(of: Array("011002".utf8)) == nil)
        #expect(Municipality.checkDigit(of: Array("0110/".utf8)) == nil)
        #expect(Municipality.checkDigit(of: Array("0110:".utf8)) == nil)
    }

    /// Every change of one digit of these codes is refused: their check digits are not 1.
    @Test(arguments: codes.filter { $0.isValid && !$0.code.hasSuffix("1") }.map(\.code))
    func everyChangeOfOneDigitIsSeen(code: String) {
        #expect(changes(of: code) == [])
    }

    /// What the scheme cannot see: a rest of 0 gives 11 and a rest of 10 gives 1, and both end in 1. So a code that ends in
    /// 1 may turn into another one by a change of one of its first five digits.
    ///
    /// 142051 has the sum 6 + 20 + 8 + 0 + 10 = 44, rest 0. A 6 for its 4 adds 10 and a 7 for its 0 adds 21: both leave the
    /// rest 10. A change of its 1, 2 or 5 would need a digit below 0 or above 9.
    @Test func someChangesOfACodeThatEndsInOneAreNotSeen() {
        #expect(changes(of: "142051") == ["142751", "162051"])
    }

    /// A change of one of the first five digits goes unseen only between the rests 0 and 10; one of the last digit never.
    @Test func nothingElseGoesUnseen() {
        for number in stride(from: 0, to: 100_000, by: 97) {
            let digits = String(100_000 + number).dropFirst()
            let code = digits + String(UnicodeScalar(Municipality.checkDigit(of: Array(digits.utf8))!))
            let unseen = changes(of: String(code))
            if !code.hasSuffix("1") { #expect(unseen == []) }
            #expect(unseen.allSatisfy { $0.hasSuffix("1") && Set([rest($0), rest(String(code))]) == [0, 10] })
        }
    }

    /// The valid codes that differ from a code in one digit, in order.
    private func changes(of code: String) -> [String] {
        let bytes = Array(code.utf8)
        var found: [String] = []
        for place in bytes.indices {
            for digit in UInt8(ascii: "0")...UInt8(ascii: "9") where digit != bytes[place] {
                var changed = bytes
                changed[place] = digit
                let text = String(decoding: changed, as: UTF8.self)
                if Municipality.isValid(code: Municipality.ID(text)) { found.append(text) }
            }
        }
        return found.sorted()
    }

    private func rest(_ code: String) -> Int {
        zip([6, 5, 4, 3, 2], code.utf8).reduce(0) { $0 + $1.0 * Int($1.1 - 48) } % 11
    }
}
