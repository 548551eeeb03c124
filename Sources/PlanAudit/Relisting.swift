import Diagnostics
import PlanModel

/// A row that lists another one again, and that other one.
struct Relisting {
    let again: Initiative
    let original: Initiative

    static func all(in report: AuditedReport, _ index: ReportIndex) -> [Relisting] {
        report.tables.initiatives.compactMap { row in
            row.restates.flatMap { index.initiatives[$0] }.map { Relisting(again: row, original: $0) }
        }
    }

    /// Which of two statements the other listings of the same original share: the one that more of them give.
    ///
    /// - Parameters:
    ///   - all: the re-listings of the report.
    ///   - statement: what a row says of the matter; nil when it says nothing.
    func consistent<Value: Hashable>(
        among all: [Relisting], _ statement: (Initiative) -> Value?
    ) -> Counterpart.Consistent {
        let others = all.filter { $0.original.id == original.id && $0.again.id != again.id }.map(\.again)
        let values = others.compactMap(statement)
        let here = values.count { $0 == statement(again) }
        let there = values.count { $0 == statement(original) }
        return here > there ? .here : there > here ? .there : .unclear
    }
}
