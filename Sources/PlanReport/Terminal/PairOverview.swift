import CSVText
import PlanAnalysis
import PlanModel

/// How well the measures of similarity tell labelled pairs apart: the area under each curve, and points of the curve used.
public struct PairOverview {
    private let judgement: PairJudgement
    private let style: TerminalStyle

    public init(_ judgement: PairJudgement, style: TerminalStyle) {
        (self.judgement, self.style) = (judgement, style)
    }

    private func text(_ japanese: String, _ english: String) -> String {
        style.language == .japanese ? japanese : english
    }

    public var lines: [String] {
        let labels = LabelledPair.Label.allCases.map { "\($0.rawValue) \(judgement.labels[$0] ?? 0)" }
        let count = judgement.labels.values.reduce(0, +)
        return [
            text("\(count)組（\(labels.joined(separator: "、"))）", "\(count) pairs (\(labels.joined(separator: ", ")))"),
            text(
                "same と variant を related と different から見分ける：", "Telling same and variant from related and different:"),
            "",
        ] + areas.lines(style) + [""] + points.lines(style)
    }

    private var areas: TextTable {
        let header = text("尺度,AUC,95%区間", "measure,AUC,95 % interval").split(separator: ",").map(String.init)
        return TextTable(
            header: header,
            rows: PairJudgement.Measure.allCases.map { measure in
                let curve = judgement.curve(measure)
                let interval = curve.interval()
                return [
                    measure.label.text(in: style.language), curve.area?.decimal(places: 3) ?? "-",
                    interval.map { "\($0.low.decimal(places: 3))–\($0.high.decimal(places: 3))" } ?? "-",
                ]
            }, numeric: [false, true, true])
    }

    /// The curve of the similarity at round thresholds; `*` marks the one of a possible match, `**` that of a strong one.
    private var points: TextTable {
        let curve = judgement.curve(.similarity)
        let header = text("閾値,TPR,FPR,見つけた組,誤った組", "threshold,TPR,FPR,found,mistaken").split(separator: ",")
        return TextTable(
            header: header.map(String.init),
            rows: stride(from: 90, through: 20, by: -5).map { hundredths in
                let point = curve.point(at: ExactDecimal(mantissa: Int64(hundredths) * 100, decimals: 4))
                let mark =
                    point.threshold == Similarity.strong ? " **" : point.threshold == Similarity.threshold ? " *" : ""
                return [
                    ExactDecimal(mantissa: Int64(hundredths), decimals: 2).description + mark,
                    Self.rate(point.found, of: curve.wantedCount), Self.rate(point.mistaken, of: curve.otherCount),
                    "\(point.found)/\(curve.wantedCount)", "\(point.mistaken)/\(curve.otherCount)",
                ]
            }, numeric: [false, true, true, true, true])
    }

    private static func rate(_ part: Int, of whole: Int) -> String {
        Ratio(part).share(of: whole)?.decimal(places: 2) ?? "-"
    }
}

extension PairJudgement {
    /// One row a measure and score that occurs, highest first.
    public var table: TidyTable {
        TidyTable(
            name: "roc",
            columns: ["measure", "threshold", "tpr", "fpr", "found", "wanted", "mistaken", "others", "auc"],
            rows: Measure.allCases.flatMap { measure in
                let curve = curve(measure)
                return curve.points.map { point in
                    [
                        .text(measure.rawValue), .number(point.threshold.description),
                        CSVCell(Ratio(point.found).share(of: curve.wantedCount)),
                        CSVCell(Ratio(point.mistaken).share(of: curve.otherCount)), CSVCell(point.found),
                        CSVCell(curve.wantedCount), CSVCell(point.mistaken), CSVCell(curve.otherCount),
                        CSVCell(curve.area),
                    ]
                }
            })
    }
}
