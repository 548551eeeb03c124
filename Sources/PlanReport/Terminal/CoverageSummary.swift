import PlanAnalysis
import PlanModel

/// The summary that `analyze` draws in the terminal.
public struct CoverageSummary {
    private let index: AtlasIndex
    private let matrix: CoverageMatrix
    private let functions: FunctionLoad
    private let style: TerminalStyle

    public init(
        _ index: AtlasIndex, matrix: CoverageMatrix, functions: FunctionLoad,
        style: TerminalStyle
    ) {
        self.index = index
        self.matrix = matrix
        self.functions = functions
        self.style = style
    }

    public var lines: [String] {
        var lines: [String] = []
        for family in index.families.indices {
            lines.append(style.bold(index.families[family].label.text(in: style.language)))
            for section in [read(family), areas(family), groupTable(family)] { lines += section + [""] }
        }
        return lines + FunctionBars(index, functions, style: style).lines + [""]
            + legend.flatMap { $0.wrapped(to: style.width) }
    }

    private func text(_ japanese: String, _ english: String) -> String {
        style.language == .japanese ? japanese : english
    }

    private func name(_ municipality: Int) -> String {
        index.municipalities[municipality].name.text(in: style.language).printable
    }

    private func read(_ family: Int) -> [String] {
        index.reported.flatMap { municipality -> [String] in
            let count = matrix.count(municipality: municipality, family: family, area: .all, group: .all).initiatives
            let noun = count == 1 ? "initiative" : "initiatives"
            let said =
                switch index.assessment(municipality: municipality, family: family) {
                case .full: text("\(count)件（全体を収録）", "\(count) \(noun) (read whole)")
                case .excerpt:
                    text(
                        "\(count)件（抜粋：載っていないことは「なし」を意味しない）",
                        "\(count) \(noun) (excerpt: what it does not show is unknown)")
                case .notAssessed: text("未収録", "not assessed")
                }
            return said.hanging(under: "  \(name(municipality))  ", to: style.width)
        }
    }

    // MARK: - Policy areas and groups

    private func areas(_ family: Int) -> [String] {
        let keys = matrix.areas.filter { $0 != .all }
        return table(
            text("政策分野別の取組数", "Initiatives by policy area"), keys, family,
            label: { label($0, in: index.areas, otherwise: withoutArea) },
            cell: { ($0, .all) })
    }

    private func groupTable(_ family: Int) -> [String] {
        let keys = matrix.groups.filter { $0 != .all }
        return table(
            text("対象者別の取組数", "Initiatives by priority group"), keys, family,
            label: { label($0, in: index.groups, otherwise: withoutGroup) },
            cell: { (.all, $0) })
    }

    private var withoutArea: String {
        index.isNarrowed
            ? text("数えるコードのないもの", "None of the codes counted") : text("分野未定", "No policy area yet")
    }

    private var withoutGroup: String {
        index.isNarrowed
            ? text("数えるコードのないもの", "None of the codes counted") : text("対象の記載なし", "No group named")
    }

    private func label(
        _ key: CoverageKey, in codes: [Taxonomy.Code], otherwise: String
    ) -> (code: String, label: String) {
        guard case .code(let place) = key else { return ("", otherwise) }
        return ("\(codes[place].id) ".printable, codes[place].label.text(in: style.language).printable)
    }

    private func table(
        _ title: String, _ keys: [CoverageKey], _ family: Int, label: (CoverageKey) -> (code: String, label: String),
        cell: (CoverageKey) -> (area: CoverageKey, group: CoverageKey)
    ) -> [String] {
        let rows = keys.map { key in
            let (place, label) = (cell(key), label(key))
            return CityMatrix.Row(
                code: label.code, label: label.label,
                cells: index.reported.map { self.cell($0, family, place.area, place.group, isCode: key != .uncoded) })
        }
        return CityMatrix(title: title, cities: index.reported.map(name), rows: rows, style: style).lines
    }

    private func cell(
        _ municipality: Int, _ family: Int, _ area: CoverageKey, _ group: CoverageKey, isCode: Bool
    ) -> CityMatrix.Cell {
        let count = matrix.count(municipality: municipality, family: family, area: area, group: group).initiatives
        let total = matrix.count(municipality: municipality, family: family, area: .all, group: .all).initiatives
        let state = matrix.state(municipality: municipality, family: family, area: area, group: group)
        return CityMatrix.Cell(text: mark(count, state, isCode: isCode), level: Self.level(count, of: total))
    }

    private func mark(_ count: Int, _ state: CoverageState, isCode: Bool) -> String {
        switch state {
        case .stated: String(count)
        case .inferred: "\(count)*"
        case .none: isCode ? "-" : "0"
        case .unknown: isCode ? "?" : "0"
        case .notAssessed: CityMatrix.notAssessed
        }
    }

    /// Five shades by the share of the plan's initiatives: up to 5, 10, 20, 40 per cent, and above.
    private static func level(_ count: Int, of total: Int) -> Int {
        guard count > 0, total > 0 else { return 0 }
        return 1 + [5, 10, 20, 40].filter { count * 100 > $0 * total }.count
    }

    private var legend: [String] {
        let narrowed =
            index.isNarrowed
            ? [
                text(
                    "絞り込み：コードの一部（根拠の種類または再掲）を数えていない。",
                    "Narrowed: some codes are not counted, by their basis or because a re-listing gave them.")
            ] : []
        return narrowed + [
            text(
                "記号　数：計画の記載・見出しに根拠、*：語からの推定のみ、-：全体を読んだ計画に該当する取組なし、?：抜粋または絞り込みのため不明、n/a：未収録",
                "Marks: number = stated or derived, * = inferred only, - = no initiative of a plan read whole "
                    + "has the code, ? = unknown (excerpt, or left out by a filter), n/a = not assessed"
            ),
            text(
                "再掲は1件と数える。分野と対象者は見出し・再掲・取組名と本文の語・人の判断による。「-」は plan-atlas gaps で、別の名称や"
                    + "別の計画の取組を確かめてから空白とみる。",
                "A re-listing counts once. Areas and groups follow from headings, re-listings, terms in names and texts, and "
                    + "people's decisions. Before calling a - a gap, look with plan-atlas gaps for the same under another name "
                    + "or in another plan."),
        ]
    }
}
