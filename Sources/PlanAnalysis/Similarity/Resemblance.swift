import PlanModel

/// How much two initiatives resemble each other, and why.
public struct Resemblance: Sendable {
    public let initiative: Int
    public let other: Int
    /// From 0 to 1, in ten-thousandths: six tenths of ``text`` and four tenths of the codes.
    public let score: ExactDecimal
    /// What the names and summaries alone give.
    public let text: ExactDecimal
    /// The policy areas that both have, whichever rank, in the order of their list.
    public let areas: [Int]
    public let groups: [Int]
    public let instruments: [Int]

    /// Whether it is near enough to be shown: ``Similarity/threshold``.
    public var isMatch: Bool { score >= Similarity.threshold }
    /// Whether it is near enough that the initiative may be the other one under another name: ``Similarity/strong``.
    public var isStrong: Bool { score >= Similarity.strong }
}
