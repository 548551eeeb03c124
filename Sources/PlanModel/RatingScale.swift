/// One mark of a scale on which plans' owners grade their own work.
///
/// A scale is the marks of one ``scale`` id. Marks of two cities are never averaged as if they were one scale.
public struct RatingMark: Sendable {
    /// What a scale's marks say.
    public enum Kind: String, Sendable, CaseIterable {
        /// How much of the aim was reached: A–D, 〇△×, 1–5.
        case achievement
        /// Where the work is to go, which is no grade: 継続, 拡充, 縮小.
        case direction
    }

    public typealias Scale = Identifier<RatingMark>

    public let scale: Scale
    public let kind: Kind
    public let mark: String
    /// 1 for the best mark of the scale, or for the first of a direction.
    public let order: Int
    /// The points that the report gives for the mark; nil when it gives none, and for directions.
    public let points: Int?
    /// The lowest share of the target, in per cent, that the report grants the mark for; nil when it does not say.
    public let threshold: ExactDecimal?
    public let meaning: Label
    /// The document that declares the scale.
    public let source: SourceDocument.ID?
    public let sourceLine: Int?

    public init(
        scale: Scale, kind: Kind, mark: String, order: Int, points: Int?, threshold: ExactDecimal?, meaning: Label,
        source: SourceDocument.ID?, sourceLine: Int?
    ) {
        self.scale = scale
        self.kind = kind
        self.mark = mark
        self.order = order
        self.points = points
        self.threshold = threshold
        self.meaning = meaning
        self.source = source
        self.sourceLine = sourceLine
    }
}

/// The marks of one scale, best first.
public struct RatingScale: Sendable {
    public let id: RatingMark.Scale
    public let marks: [RatingMark]

    /// - Parameter marks: marks of any scales; those of others are left out.
    /// - Returns: nil when the scale has no mark.
    public init?(_ id: RatingMark.Scale, in marks: [RatingMark]) {
        self.id = id
        self.marks = marks.filter { $0.scale == id }.sorted { $0.order < $1.order }
        if self.marks.isEmpty { return nil }
    }

    /// The mark of a printed text, compared by UTF-8 bytes.
    public func mark(_ printed: String) -> RatingMark? {
        marks.first { $0.mark.utf8.elementsEqual(printed.utf8) }
    }

    /// Whether the marks grade achievement.
    public var isGrade: Bool { marks.allSatisfy { $0.kind == .achievement } }

    /// What a mark counts and what the best one counts: by the report's own points (2 of at most 3) or, where it gives none,
    /// by the mark's place (the middle one of three is 1 of 2).
    ///
    /// - Returns: nil for marks of a direction, and for marks that the scale does not have.
    public func points(of printed: String) -> (part: Int, whole: Int)? {
        guard isGrade, let mark = mark(printed) else { return nil }
        let points = marks.map(\.points)
        let (part, whole) =
            points.contains(nil)
            ? (marks.count - mark.order, marks.count - 1) : (mark.points!, points.compactMap(\.self).max()!)
        return whole > 0 && part >= 0 ? (part, whole) : nil
    }

    /// The score of a mark between 0 and 1, rounded to four decimals: its ``points(of:)`` as a share, 0.6667 for 2 of 3.
    ///
    /// - Returns: nil for marks of a direction, and for marks that the scale does not have.
    public func score(of printed: String) -> ExactDecimal? {
        guard let (part, whole) = points(of: printed) else { return nil }
        return ExactDecimal(mantissa: Int64((part * 20_000 + whole) / (whole * 2)), decimals: 4)
    }

    /// The mark that the scale's thresholds give for a share of the target; nil when the scale has no thresholds, or the
    /// target is zero.
    public func mark(for actual: ExactDecimal, of target: ExactDecimal) -> RatingMark? {
        guard marks.allSatisfy({ $0.threshold != nil }) else { return nil }
        return marks.first { actual.isAtLeast($0.threshold!, percentOf: target) ?? false }
    }
}
