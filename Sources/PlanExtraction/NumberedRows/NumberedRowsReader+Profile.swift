import Diagnostics
import PlanModel

/// What a profile must say for numbered rows.
extension NumberedRowsReader {
    static func rowNumber(_ context: LayoutContext) throws(Finding) -> LinePattern {
        let sections = context.sections.sections
        guard sections.count == 1, context.sections.first == 0, (1...3).contains(sections[0].headings.count) else {
            throw Finding(
                .profile, at: SourcePosition(file: context.profileFile), field: "sections",
                "the layout numbered-rows has one section, which begins with the document and has headings of one to three "
                    + "depths; leave out begin and the others")
        }
        let text = try context.required(context.profile.rowNumber, "rowNumber")
        let pattern = try LinePattern(text, file: context.profileFile)
        guard (1...sections[0].headings.count).contains(pattern.captureCount) else {
            throw Finding(
                .profile, at: SourcePosition(file: context.profileFile), field: "rowNumber", value: text,
                "“\(text)” has \(pattern.captureCount) captures; capture the number of each heading above the row, outermost "
                    + "first, and those of the section's \(sections[0].headings.count) depths only")
        }
        return pattern
    }

    static func relisting(_ context: LayoutContext) throws(Finding) -> LinePattern? {
        guard let text = context.profile.relisting else { return nil }
        let pattern = try LinePattern(text, file: context.profileFile)
        guard pattern.captureCount == 1 else {
            throw Finding(
                .profile, at: SourcePosition(file: context.profileFile), field: "relisting", value: text,
                "“\(text)” has \(pattern.captureCount) captures; it needs one, the number of the original")
        }
        return pattern
    }

    static func tables(_ context: LayoutContext) throws(Finding) -> [NumberedTable] {
        var tables: [NumberedTable] = []
        for table in try context.required(context.profile.tables, "tables") {
            tables.append(try NumberedTable(table, file: context.profileFile))
        }
        guard !tables.isEmpty else {
            throw Finding(
                .profile, at: SourcePosition(file: context.profileFile), field: "tables",
                "tables is empty; give each table's header and columns")
        }
        if context.profile.fiscalYear == nil, tables.contains(where: { $0.resultYear == nil }) {
            throw Finding(
                .profile, at: SourcePosition(file: context.profileFile), field: "fiscalYear",
                "a table has grades and no column result YEAR; say in fiscalYear which year they are about")
        }
        return tables
    }
}
