import CSVText
import Testing

/// Rows of codes and numbers are what the writer makes of them.
@Suite struct PlainRowsTests {
    @Test func rowsAreThoseOfTheWriter() {
        var rows = PlainRows(header: ["code", "count", "share"])
        for (text, count, share) in [
            ("011002", 0, 3_333), ("a,b", 10, 10_000), ("\"", 1_234_567, 25), (" x", 9, 12_345),
        ] {
            rows.append(PlainRows.field(text))
            rows.append(count)
            rows.append(tenThousandths: share)
            rows.endRow()
        }
        rows.append(PlainRows.field("z"))
        rows.append(7)
        rows.append(tenThousandths: nil)
        rows.endRow()
        let expected = [
            "code,count,share", "011002,0,0.3333", "\"a,b\",10,1.0000", "\"\"\"\",1234567,0.0025", "\" x\",9,1.2345",
            "z,7,", "",
        ]
        #expect(String(decoding: rows.bytes, as: UTF8.self) == expected.joined(separator: "\n"))
    }

    @Test func rowsWithoutAHeaderStartWithNothing() { #expect(PlainRows().bytes.isEmpty) }
}
