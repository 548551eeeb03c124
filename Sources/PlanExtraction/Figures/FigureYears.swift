/// The fiscal year of each figure of a cell.
///
/// The year in a bracket right behind the figure; else the last year that its sentence names before it; else the year of
/// the section (`R6実績値`) that it stands in; else the column's. A year in a bracket that is closed again, and a year that only
/// tells when something began or what is compared, name none.
struct FigureYears {
    private enum Reach { case figure, sentence, section }
    private struct Mark {
        let place: Int
        let year: Int
        let reach: Reach
        /// The end of the bracket that the mark is shut in, or nil.
        let bracketEnd: Int?
    }

    private let text: FigureText
    private let spans: CalendarSpans
    private let blocks: DepartmentBlocks
    private let columnYear: Int
    private var marks: [Mark] = []
    /// Where sentences begin, in order.
    private var sentences: [Int]

    init(_ text: FigureText, spans: CalendarSpans, blocks: DepartmentBlocks, columnYear: Int) {
        self.text = text
        self.spans = spans
        self.blocks = blocks
        self.columnYear = columnYear
        sentences = Self.sentences(of: text, blocks)
        for span in spans.all {
            guard let year = span.fiscalYear, let reach = reach(of: span.range) else { continue }
            marks.append(
                Mark(place: span.range.lowerBound, year: year, reach: reach, bracketEnd: bracketEnd(span.range)))
        }
        marks += relativeYears()
        marks.sort { $0.place < $1.place }
    }

    func year(of amount: Amount) -> Int {
        if let behind = yearBehind(amount.end) { return behind }
        let sentence = sentences.last { $0 <= amount.start } ?? 0
        let block = blocks.starts.last { $0 <= amount.start } ?? 0
        let named = marks.last {
            (sentence..<amount.start).contains($0.place) && ($0.bracketEnd ?? amount.end) >= amount.start
                && ($0.reach != .figure || $0.place == amount.start - 1)
        }
        let section = marks.last { (block..<amount.start).contains($0.place) && $0.reach == .section }
        return named?.year ?? section?.year ?? columnYear
    }

    // MARK: - Sentences

    /// A sentence begins behind 。, at a paragraph, at a bullet and at a passage of a department.
    private static func sentences(of text: FigureText, _ blocks: DepartmentBlocks) -> [Int] {
        let ends = (0..<text.count).filter { text[$0] == "。" || text[$0] == FigureText.paragraph }
        let bullets = (0..<text.count).filter {
            text[$0] == "・" && (text[$0 - 1].map { " 。\u{2029}".unicodeScalars.contains($0) } ?? true)
        }
        return ([0] + ends.map { $0 + 1 } + bullets + blocks.starts).sorted()
    }

    // MARK: - What a year is for

    private static let began = [
        "から", "より", "以降", "以来", "以後", "開始", "設置", "開設", "開所", "開校", "開園", "開業", "施行", "新規", "新設", "発足", "創設", "制定",
        "策定",
        "改定", "改正", "版", "号", "生まれ", "に引き続", "に引続", "に続", "と同", "同様", "と比", "に比", "比", "並み", "までは", "以前",
    ]
    private static let beganVerbs = [
        "開設した", "設置した", "開始した", "創設した", "導入した", "制定した", "改正した", "発足した", "開所した", "開校した", "策定した", "施行した", "立ち上げた", "始めた",
        "始まった", "開設され", "設置され", "創設され",
    ]

    /// How far the year at a range reaches, or nil when it names the year of no figure.
    private func reach(of range: Range<Int>) -> Reach? {
        let place = text.skippingSpaces(from: range.upperBound)
        if text.first(of: Self.began, at: place) != nil { return nil }
        let result = text[place] == "の" ? place + 1 : place
        if let word = text.first(of: ["実績値", "実績"], at: result) {
            let end = result + word.unicodeScalars.count
            let next = text.endOfBracket(at: end) ?? end
            if text.first(of: Self.began + ["を", "に", "と"], at: next) != nil { return nil }
            if text.first(of: ["は", "が", "の", "で"], at: next) != nil { return .sentence }
            return .section
        }
        if text[place] == "に", beganIn(clauseAt: place + 1) { return nil }
        return .sentence
    }

    /// Whether a clause says that something began: 令和5年度に開設した窓口で….
    private func beganIn(clauseAt start: Int) -> Bool {
        for place in start..<min(text.count, start + 30) {
            if text[place]!.isASCIIDigit || "、。\u{2029}".unicodeScalars.contains(text[place]!) { return false }
            if text.first(of: Self.beganVerbs, at: place) != nil { return true }
        }
        return false
    }

    /// The years of 前年度は and 今年度は, and of 前年度 or 前年度の directly before a figure, which reaches no further.
    private func relativeYears() -> [Mark] {
        let words = [("前年度", -1), ("昨年度", -1), ("今年度", 0), ("本年度", 0)]
        return (0..<text.count).compactMap { place in
            guard let (word, difference) = words.first(where: { text.has($0.0, at: place) }) else { return nil }
            let end = place + word.unicodeScalars.count
            let tie = text[end] == ":" || text[end] == "の" ? 1 : 0
            let next = text.skippingSpaces(from: end + tie)
            let isDirect = text[next]?.isASCIIDigit ?? false
            guard isDirect || text.has("は", at: end) else { return nil }
            return Mark(
                place: isDirect ? next - 1 : place, year: columnYear + difference,
                reach: isDirect ? .figure : .sentence,
                bracketEnd: bracketEnd(place..<end))
        }
    }

    // MARK: - Brackets

    /// The end of the bracket around a range, or nil; a bracket at the head of a sentence, `(R5.7月末現在)`, is open to what follows.
    private func bracketEnd(_ range: Range<Int>) -> Int? {
        let sentence = sentences.last { $0 <= range.lowerBound } ?? 0
        guard
            let open = (sentence..<range.lowerBound).last(where: {
                text[$0] == "(" && text.endOfBracket(at: $0) ?? 0 > range.upperBound
            }),
            let end = text.endOfBracket(at: open)
        else { return nil }
        let isHead = text.skippingSpaces(from: sentence) == open
        return isHead && text.last(of: ["時点", "末", "現在"], before: end - 1) != nil ? nil : end
    }

    /// The year of `(R5.7月末時点)` behind a figure.
    private func yearBehind(_ end: Int) -> Int? {
        let word = text.first(of: ["以上", "程度"], at: end) ?? ""
        let open = text.skippingSpaces(from: end + word.unicodeScalars.count)
        guard text[open] == "(", let span = spans.all.first(where: { $0.range.lowerBound == open + 1 }),
            let year = span.fiscalYear
        else { return nil }
        var place = span.range.upperBound
        if text[place] == "の" { place += 1 }
        guard let word = text.first(of: ["末時点", "末日", "末現在", "末", "時点", "現在"], at: place) else { return nil }
        let next = text[text.skippingSpaces(from: place + word.unicodeScalars.count)]
        return next?.isASCIIDigit ?? false ? nil : year
    }
}
