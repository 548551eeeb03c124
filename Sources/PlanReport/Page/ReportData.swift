import Foundation
import PlanAnalysis
import PlanModel

/// What the script needs and the page does not show: the matrix for each choice of bases, and the words it prints.
struct ReportData: Encodable {
    struct City: Encodable {
        let city: String
        let family: String
        let name: String
    }

    struct Choice: Encodable {
        let bases: [String]
        /// For each row of `coverage_matrix.csv` the number and a letter of its state: `4s`, `0n`, `0u`; `0n*3` stands for three
        /// such rows.
        let cells: String
    }

    /// The cities with a kind of plan, in the order of the matrix.
    let pairs: [City]
    /// The codes of the matrix's rows and columns, in its order, with their names.
    let areas: [[String]]
    let groups: [[String]]
    /// The largest number of a single area or group, which is the darkest cell.
    let largest: Int
    /// By the key of ``BasisChoice``; without a choice under the empty key.
    let choices: [String: Choice]
    let words: [String: String]

    init(_ report: ReportModel) {
        let (index, matrix) = (report.index, report.contents.matrix)
        pairs = report.pairs.map { city, family in
            City(
                city: HTML.anchor(index.municipalities[city].code.text), family: index.families[family].rawValue,
                name: report.pair(city, family))
        }
        areas = matrix.areas.map { key in
            [CodeKeys.text(key, index.areas), Self.name(key, report.names.area, report)]
        }
        groups = matrix.groups.map { key in
            [CodeKeys.text(key, index.groups), Self.name(key, report.names.group, report)]
        }
        largest = MatrixCells(report).largest
        let all = Choice(bases: Basis.allCases.map(\.rawValue), cells: Self.cells(matrix))
        choices = Dictionary(
            uniqueKeysWithValues: [("", all)]
                + report.contents.matrices.map { choice, matrix in
                    let bases = Basis.allCases.filter(choice.bases.contains).map(\.rawValue)
                    return (choice.key, Choice(bases: bases, cells: Self.cells(matrix)))
                })
        words = ScriptWords.table.mapValues { $0.text(in: report.language) }
    }

    /// The JSON as it can stand in a script element: no `<` in it, so that nothing can end the element.
    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Texts and numbers always encode.
        let text = String(decoding: try! encoder.encode(self), as: UTF8.self)
        return text.printable.replacing("<", with: "\\u003c")
    }

    private static func cells(_ matrix: CoverageMatrix) -> String {
        var runs: [(cell: String, length: Int)] = []
        for row in matrix.rows {
            let cell = "\(row.count.initiatives)\(row.state.letter)"
            if runs.last?.cell == cell { runs[runs.count - 1].length += 1 } else { runs.append((cell, 1)) }
        }
        return runs.map { $0.length == 1 ? $0.cell : "\($0.cell)*\($0.length)" }.joined(separator: " ")
    }

    private static func name(_ key: CoverageKey, _ code: (Int) -> String, _ report: ReportModel) -> String {
        switch key {
        case .code(let position): code(position)
        case .uncoded: report.text("コードなし", "no code")
        case .all: report.text("すべて", "all")
        }
    }
}

extension CoverageState {
    /// One letter a state, for the script.
    fileprivate var letter: String {
        switch self {
        case .stated: "s"
        case .inferred: "i"
        case .none: "n"
        case .unknown: "u"
        case .notAssessed: "a"
        }
    }
}

/// The words that the script prints, by their keys there.
enum ScriptWords {
    static let table: [String: Label] = [
        "initiatives": Label("取組 {n} 件", "{n} initiatives"),
        "shown": Label("{all} 件中 {n} 件を表示", "{n} of {all} shown"),
        "found": Label("「{q}」を含む {n} 件", "{n} contain “{q}”"),
        "near": Label("似た語を含む {n} 件", "{n} have words like it"),
        "nothing": Label(
            "当てはまるものはない。絞り込みを解除するか、別の語で試す。", "Nothing fits. Clear a filter, or try another word."),
        "picked": Label("{n} 件を選択", "{n} picked"),
        "unpicked": Label(
            "他市の取組を選ぶと、ここから書き出せる。", "Pick initiatives of peers to export them from here."),
        "each": Label("すべて選ぶ", "Pick all"),
        "eachof": Label("{lot}のすべてを選ぶ", "Pick all of {lot}"),
        "partial": Label(
            "この報告に載らない取組がある欄を含む。", "Some of these cells have more initiatives than this report holds."),
        "gapsof": Label("{lot}：見当たらないもの", "{lot}: what is not listed"),
        "ignored": Label("この画面では効かない", "has no effect in this view"),
    ]
}
