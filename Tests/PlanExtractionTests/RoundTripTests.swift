import PlanModel
import Testing

/// Random plans come back as they were printed. The seed is the argument, so that a failure can be run again.
@Suite struct RoundTripTests {
    /// Without the two departments of one name: only the anchored layout prints the bureau that tells them apart.
    private func departments(alike: Bool = false) throws -> [Department] {
        try FixtureCity.departments().filter { alike || $0.nameJa != "庶務課" }
    }

    private func expectSame(
        _ printed: PrintedPlan, _ layout: String, _ location: SourceLocation = #_sourceLocation
    ) throws {
        let reading = Reading(try DocumentFixture.extractor(layout).reading(of: printed.text, name: "printed"))
        let expected = printed.reading
        #expect(reading.headings == expected.headings, "\(printed.text)", sourceLocation: location)
        #expect(reading.rows == expected.rows, "\(printed.text)", sourceLocation: location)
        #expect(reading.findings == expected.findings, "\(printed.text)", sourceLocation: location)
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func wrappedColumnsComeBack(seed: UInt64) throws {
        try expectSame(WrappedPrinter.print(seed: seed, departments: departments()), "wrapped-columns")
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func delimitedRowsComeBack(seed: UInt64) throws {
        try expectSame(DelimitedPrinter.print(seed: seed, departments: departments()), "delimited-rows")
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func anchoredRowsComeBack(seed: UInt64) throws {
        try expectSame(AnchoredPrinter.print(seed: seed, departments: departments(alike: true)), "anchored-rows")
    }

    @Test(arguments: 1...120 as ClosedRange<UInt64>)
    func numberedRowsComeBack(seed: UInt64) throws {
        let printer = try NumberedPrinter.print(seed: seed, departments: departments())
        try expectSame(printer.plan, "numbered-rows")
        let reading = try DocumentFixture.extractor("numbered-rows").reading(of: printer.plan.text, name: "printed")
        #expect(NumberedRowsTests.details(reading) == printer.details, "\(printer.plan.text)")
    }

    /// The printers print what is hard to read: over all seeds every form comes up.
    @Test func theSeedsCoverTheForms() throws {
        let departments = try departments()
        let wrapped = (1...60).map { WrappedPrinter.print(seed: $0, departments: departments).text }.joined()
        for form in ["【新】\n", " ア ", " エ ", "※", "27\n", "。   図書館", "支援課"] { #expect(wrapped.contains(form)) }
        let delimited = (1...60).map { DelimitedPrinter.print(seed: $0, departments: departments).text }.joined()
        for form in ["<b>", "------", "\t\n", "\n所管\n", "\t所管\t", "③"] { #expect(delimited.contains(form)) }
        let anchored = (1...60).map { AnchoredPrinter.print(seed: $0, departments: departments) }
        for form in ["継続\n", "‐３", "‐3", "方針５", "市民部\n"] { #expect(anchored.contains { $0.text.contains(form) }) }
        #expect(anchored.contains { !$0.findings.isEmpty })
        let numbered = try (1...120).map { NumberedPrinter.print(seed: $0, departments: try self.departments()).plan }
        for form in ["【再掲", "★新", "<br>", "\n\t\t\t", "\t方向\t", "\t二年度\n", "\n------\n", "  1-1-3\t"] {
            #expect(numbered.contains { $0.text.contains(form) })
        }
        #expect(Set(numbered.flatMap { $0.findings.map(\.text) }) == ["PA037", "PA039"])
    }
}
