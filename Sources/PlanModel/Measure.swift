/// One figure in a report: what was counted, how much, and for which year.
///
/// `Datasets/taxonomy/FIGURES.md` says what counts as a figure and how each field is filled.
public struct Measure: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// What was there before the plan began (初期値).
        case baseline
        case target
        case actual
    }

    public enum Qualifier: String, Sendable, CaseIterable {
        /// 延べ, 計, 合計
        case total
        /// 実人数, 実利用者
        case distinct
        /// うち
        case ofWhich = "of_which"
        /// 約, 程度
        case about
        /// A difference from another year: 704件増
        case change
    }

    public let initiative: Initiative.ID
    /// The year that begins in April.
    public let fiscalYear: Int
    public let kind: Kind
    /// The department in whose block the figure stands; nil when the cell has no blocks.
    public let department: Department.ID?
    /// What is counted, as printed; empty when nothing is printed.
    public let labelJa: String
    public let value: ExactDecimal
    /// The upper end of a range.
    public let valueTo: ExactDecimal?
    /// The counter as printed: 件, 人, 回, %.
    public let unit: String
    public let qualifier: Qualifier?
    public let source: SourceDocument.ID
    public let sourceLine: Int

    public init(
        initiative: Initiative.ID, fiscalYear: Int, kind: Kind, department: Department.ID? = nil, labelJa: String,
        value: ExactDecimal, valueTo: ExactDecimal? = nil, unit: String, qualifier: Qualifier? = nil,
        source: SourceDocument.ID, sourceLine: Int
    ) {
        self.initiative = initiative
        self.fiscalYear = fiscalYear
        self.kind = kind
        self.department = department
        self.labelJa = labelJa
        self.value = value
        self.valueTo = valueTo
        self.unit = unit
        self.qualifier = qualifier
        self.source = source
        self.sourceLine = sourceLine
    }
}
