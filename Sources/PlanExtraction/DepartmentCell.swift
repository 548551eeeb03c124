import Diagnostics
import PlanModel

/// Reads the departments of a cell in which only blanks stand between names and between the halves of a wrapped name.
struct DepartmentCell {
    private let lexicon: DepartmentLexicon
    /// Words that name no department, such as the year since which one is in charge.
    private let remarks: [LinePattern]

    init(_ context: LayoutContext) throws(Finding) {
        lexicon = context.lexicon
        var remarks: [LinePattern] = []
        for pattern in context.profile.departmentRemarks ?? [] {
            remarks.append(try LinePattern(pattern, file: context.profileFile))
        }
        self.remarks = remarks
    }

    /// The departments in the order of the cell; what is neither a department nor a remark is reported.
    func departments(in cell: String, line: Int, reporting draft: inout PlanDraft) -> [DraftRow.PrintedDepartment] {
        var departments: [DraftRow.PrintedDepartment] = []
        var words = cell.split(whereSeparator: \.isWhitespace).map(String.init)[...]
        while let first = words.first {
            if let match = lexicon.match(words) {
                departments.append(.init(department: match.department, printed: match.printed))
                words.removeFirst(match.pieces)
            } else if let count = remark(at: words) {
                draft.report(
                    .departmentRemark, line: line, field: "department_id", value: words.prefix(count).joined(),
                    "“\(words.prefix(count).joined())” stands among the departments and names none; it is left out")
                words.removeFirst(count)
            } else {
                draft.reportUnknownDepartment(first, line: line, lexicon: lexicon)
                words.removeFirst()
            }
        }
        if departments.isEmpty {
            draft.report(.incompleteRow, line: line, field: "department_id", "the row names no department")
        }
        return departments
    }

    /// Whether a cell names departments and nothing else.
    func isDepartments(_ cell: String) -> Bool {
        var words = cell.split(whereSeparator: \.isWhitespace).map(String.init)[...]
        guard !words.isEmpty else { return false }
        while !words.isEmpty {
            guard let count = lexicon.match(words)?.pieces ?? remark(at: words) else { return false }
            words.removeFirst(count)
        }
        return true
    }

    /// How many words a remark takes, the longest reading first.
    private func remark(at words: ArraySlice<String>) -> Int? {
        (1...max(1, min(4, words.count))).reversed().first { remarks.matchAny(words.prefix($0).joined()) }
    }
}
