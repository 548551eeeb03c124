import PlanModel

/// The outcome indicators (成果指標) of the plans, year by year: what is printed, and what follows from it.
public struct IndicatorSeries: Sendable {
    /// What stands where a year's actual value belongs.
    public enum ActualState: String, Sendable, CaseIterable {
        /// A number.
        case measured
        /// 未実施: the year's survey was not held.
        case notConducted = "not_conducted"
        /// A dash: the document says that there is none.
        case notSet = "not_set"
        /// Nothing is printed: the year is not over, or the value is missing.
        case blank
        /// Words that are no number.
        case other

        public var label: Label {
            switch self {
            case .measured: Label("実績あり", "Measured")
            case .notConducted: Label("未実施", "Not conducted")
            case .notSet: Label("設定なし", "Not set")
            case .blank: Label("空欄", "Blank")
            case .other: Label("その他の記載", "Other words")
            }
        }
    }

    /// What stands where a year's target belongs.
    public enum TargetState: String, Sendable, CaseIterable {
        /// A number.
        case set
        /// A dash or 設定なし: the document says that there is none.
        case notSet = "not_set"
        /// Nothing is printed.
        case blank
        /// Words that are no number, such as 検討中.
        case other

        public var label: Label {
            switch self {
            case .set: Label("目標あり", "Set")
            case .notSet: Label("設定なし", "Not set")
            case .blank: Label("空欄", "Blank")
            case .other: Label("その他の記載", "Other words")
            }
        }
    }

    public struct Row: Sendable {
        /// The index in ``AtlasIndex/plans``.
        public let plan: Int
        public let heading: Heading?
        public let indicator: Indicator
        public let actualState: ActualState
        public let targetState: TargetState
    }

    public let rows: [Row]

    /// The series of the plans that the index reports on, the reference series beside them included.
    ///
    /// An indicator that a document prints in several places has a series for each; ``Indicator/repeats`` names the first,
    /// and ``distinct(of:)`` counts it once.
    ///
    /// - Returns: by plan, then in the order of the tables' lines in their documents, and by year, the value before the plan
    ///   first.
    /// - Complexity: O(*n* log *n*).
    public init(_ index: AtlasIndex, _ dataset: Dataset) {
        let headings = Dictionary(
            dataset.headings.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
        let byPlan = Dictionary(grouping: dataset.indicators.map(\.value), by: \.plan)
        rows = index.plans.indices.flatMap { plan in
            (byPlan[index.plans[plan].id] ?? []).sorted(by: Self.precedes).map { indicator in
                Row(
                    plan: plan, heading: headings[indicator.heading], indicator: indicator,
                    actualState: Self.actualState(indicator.actual), targetState: Self.targetState(indicator.target))
            }
        }
    }

    /// The indicators of a plan, each once: reference series and repeated tables are left out.
    public func distinct(of plan: Int) -> [Indicator.ID] {
        var seen: Set<Indicator.ID> = []
        return rows.filter { $0.plan == plan && $0.indicator.role == .indicator && $0.indicator.repeats == nil }
            .map(\.indicator.id).filter { seen.insert($0).inserted }
    }

    private static func precedes(_ a: Indicator, _ b: Indicator) -> Bool {
        (a.source, a.sourceLine, a.id, a.fiscalYear ?? 0) < (b.source, b.sourceLine, b.id, b.fiscalYear ?? 0)
    }

    private static func actualState(_ printed: Indicator.Printed) -> ActualState {
        if printed.value != nil { return .measured }
        if printed.text.isEmpty { return .blank }
        if printed.isDash { return .notSet }
        return printed.text.utf8.elementsEqual("未実施".utf8) ? .notConducted : .other
    }

    private static func targetState(_ printed: Indicator.Printed) -> TargetState {
        if printed.value != nil { return .set }
        if printed.text.isEmpty { return .blank }
        return printed.isDash || printed.text.utf8.elementsEqual("設定なし".utf8) ? .notSet : .other
    }
}

extension Indicator.Printed {
    /// Whether a dash of any width stands there and nothing else.
    fileprivate var isDash: Bool {
        let dashes: [Unicode.Scalar] = [
            "-", "\u{2010}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}", "\u{30FC}", "\u{FF0D}",
        ]
        return !text.isEmpty && text.unicodeScalars.allSatisfy(dashes.contains)
    }
}
