import Diagnostics
import PlanModel

/// What a column of a summary table, or a capture of a sentence, holds.
enum SummaryColumn {
    /// The number of the goal that the row is about.
    case goal
    /// The mark that the row is about; its count and share are those of the mark.
    case mark
    case claim(ReportText.Claim)
    /// `52/54 96%`: points, maximum and share.
    case points
    case share
    case text

    /// Reads `goal`, `count`, `rated A`, `share A`, `points`, `grade`, `text`.
    init?(_ words: String) {
        let parts = words.split(separator: " ").map(String.init)
        switch (parts.first, parts.count) {
        case ("goal", 1): self = .goal
        case ("mark", 1): self = .mark
        case ("count", 1): self = .claim(.count)
        case ("grade", 1): self = .claim(.grade)
        case ("points", 1): self = .points
        case ("share", 1): self = .share
        case ("text", 1): self = .text
        case ("rated", 2): self = .claim(.rated(parts[1]))
        case ("share", 2): self = .claim(.share(parts[1]))
        default: return nil
        }
    }

    /// Whether it says what the row is about.
    var isSubject: Bool {
        switch self {
        case .goal, .mark: true
        case .claim, .points, .share, .text: false
        }
    }

    /// Whether it holds what the row says.
    var isClaim: Bool {
        switch self {
        case .claim, .points, .share: true
        case .goal, .mark, .text: false
        }
    }

    static func columns(_ words: [String], file: String) throws(Finding) -> [SummaryColumn] {
        var columns: [SummaryColumn] = []
        for word in words {
            guard let column = SummaryColumn(word) else {
                throw Finding(
                    .profile, at: SourcePosition(file: file), field: "columns", value: word,
                    "“\(word)” is no column of a summary; expected goal, mark, count, rated MARK, share, share MARK, points, "
                        + "grade or text")
            }
            columns.append(column)
        }
        return columns
    }

    /// Puts the cells of a row under its columns.
    static func summary(
        _ cells: [String], _ columns: [SummaryColumn], table: String?, subject: ReportText.Subject, goals: [String],
        isTotal: Bool, line: Int
    ) -> ReportText.Summary {
        var goals = goals
        var claims: [ReportText.Claim: String] = [:]
        var mark: String?
        for (cell, column) in zip(cells, columns) where !cell.isEmpty {
            switch column {
            case .goal: if !isTotal { goals = [cell] }
            case .mark: if !isTotal { mark = cell }
            case .claim(.count): claims[mark.map { .rated($0) } ?? .count] = cell
            case .claim(let claim): claims[claim] = cell
            case .share: if let mark { claims[.share(mark)] = cell }
            case .points:
                let parts = cell.split { $0 == "/" || $0 == "／" || $0.isWhitespace }.map(String.init)
                for (claim, part) in zip([ReportText.Claim.points, .maximum, .pointShare], parts) {
                    claims[claim] = part
                }
            case .text: break
            }
        }
        return ReportText.Summary(
            table: table, subject: subject, goals: goals, isTotal: isTotal, claims: claims, line: line)
    }
}
