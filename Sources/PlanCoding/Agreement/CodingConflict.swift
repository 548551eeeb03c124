import PlanModel

/// An initiative to which two coders gave different codes on an axis: a row of the sheet on which they are resolved.
public struct CodingConflict: Sendable {
    public struct Given: Sendable {
        public let code: Taxonomy.Code.ID
        /// Nil where the sheet does not say.
        public let evidence: String?
    }

    public let initiative: Initiative.ID
    public let axis: ComparedAxis
    /// What A gave, in the order of the list; empty for no code.
    public let a: [Given]
    public let b: [Given]
}

extension SheetComparison {
    /// Where the coders differ, by initiative and then by axis.
    public var conflicts: [CodingConflict] {
        initiatives.indices.flatMap { position in
            axes.filter(\.isCompared).compactMap { axis -> CodingConflict? in
                let pair = axis.pairs[position]
                guard pair.a.map(\.code) != pair.b.map(\.code) else { return nil }
                let given = { (mark: Mark) in
                    CodingConflict.Given(code: axis.codes[mark.code].id, evidence: mark.evidence)
                }
                return CodingConflict(
                    initiative: initiatives[position], axis: axis.axis, a: pair.a.map(given), b: pair.b.map(given))
            }
        }
    }
}
