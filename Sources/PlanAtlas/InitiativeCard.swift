import Diagnostics
import PlanExtraction
import PlanModel

/// Everything that is known of one initiative, ready to print.
public struct InitiativeCard: Sendable {
    let initiative: Initiative
    let dataset: Dataset
    private let language: Language

    public init(_ initiative: Initiative, in atlas: Atlas, language: Language = .japanese) {
        self.initiative = initiative
        dataset = atlas.dataset
        self.language = language
    }

    public var lines: [String] {
        let plan = dataset.plans.first { $0.id == initiative.plan }
        let municipality = dataset.municipalities.first { $0.code == plan?.municipality }
        var lines = ["\(initiative.nameJa)  [\(initiative.id)]"]
        let (city, title) = (municipality?.name.text(in: language) ?? "", plan?.title.text(in: language) ?? "")
        let words = language == .japanese ? initiative.summaryJa : initiative.nameEn
        if let words { lines.append("\(text("要約（PlanAtlas）", "In English (PlanAtlas)")): \(words)") }
        lines.append(title.hasPrefix(city) ? title : "\(city) \(title)")
        lines += headings.map {
            "\(text("見出し", "Heading")): \($0.number) \($0.nameJa) (\(line($0.source, $0.sourceLine)))"
        }
        lines += departments
        if let number = initiative.number { lines.append("\(text("番号", "Number")): \(number)") }
        if let page = initiative.page { lines.append("\(text("計画書の頁", "Page of the plan")): \(page)") }
        if initiative.isNew == true { lines.append(text("計画に【新】の印", "Marked as new (【新】)")) }
        if let commitment = initiative.commitment {
            lines.append("\(text("進め方", "Commitment")): \(commitment.word.text(in: language))")
        }
        lines.append("\(text("文書", "Document")): \(source?.titleJa ?? "") (\(range(initiative)))")
        return lines + progress + codes + restatements
    }

    /// The initiative's lines from the document itself.
    ///
    /// - Parameter folder: the folder of the documents.
    /// - Throws: a finding when the document is not there.
    public func passage(in folder: String) throws(Finding) -> [String] { try passage(in: SourceFolder(folder)) }

    func passage(in documents: SourceFolder) throws(Finding) -> [String] {
        guard let source, let file = documents.file(sha256: source.sha256) else {
            throw Finding(
                .missingDocument, at: SourcePosition(file: documents.path), value: source?.sha256 ?? "",
                "no file here has the SHA-256 of \(source?.fileName ?? initiative.source.text)")
        }
        // By bytes: a CRLF is one character.
        let lines = try file.text().utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        let (first, last) = (initiative.lines.lowerBound - 1, initiative.lines.upperBound)
        return lines[min(first, lines.count)..<min(last, lines.count)].map { line in
            String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
        }
    }

    private var source: SourceDocument? { dataset.sources.first { $0.id == initiative.source }?.value }

    func text(_ japanese: String, _ english: String) -> String {
        language == .japanese ? japanese : english
    }

    private func line(_ source: SourceDocument.ID, _ number: Int) -> String {
        "\(dataset.sources.first { $0.id == source }?.fileName ?? source.text):\(number)"
    }

    private func range(_ initiative: Initiative) -> String {
        "\(line(initiative.source, initiative.lines.lowerBound))-\(initiative.lines.upperBound)"
    }

    /// The headings above the initiative, outermost first.
    private var headings: [Heading] {
        var chain: [Heading] = []
        var next: Heading.ID? = initiative.heading
        while let id = next, let heading = dataset.headings.first(where: { $0.id == id })?.value, chain.count < 16 {
            chain.insert(heading, at: 0)
            next = heading.parent
        }
        return chain
    }

    private var departments: [String] {
        dataset.responsibilities.filter { $0.initiative == initiative.id }.map { part in
            let department = dataset.departments.first { $0.id == part.department }
            let function = department?.function.flatMap { id in
                dataset.taxonomy.codes(on: .function).first { $0.id == id }
            }
            let printed = part.asPrinted == department?.nameJa ? "" : "（\(text("印字", "printed")): \(part.asPrinted)）"
            let name = [department?.bureauJa, department?.nameJa].compactMap { $0 }.joined(separator: " ")
            return "\(text("担当", "Department")): \(name)\(printed)  \(part.role.label.text(in: language))"
                + (function.map { "  \($0.id) \($0.label.text(in: language))" } ?? "")
        }
    }

    private var codes: [String] {
        let counted = initiative.restates ?? initiative.id
        let rows = dataset.codes.filter { $0.initiative == counted }
        guard !rows.isEmpty else { return [text("分類: まだない", "Codes: none yet")] }
        let title =
            initiative.restates == nil
            ? text("分類", "Codes") : text("分類（再掲元の取組による）", "Codes (of the original)")
        return ["\(title):"]
            + rows.map { row in
                let label = dataset.taxonomy.codes(on: row.axis).first { $0.id == row.code }?.label.text(in: language)
                return
                    "  \(row.code) \(label ?? "")  \(row.rank.label.text(in: language))  \(row.basis.label.text(in: language))"
                    + "  \(text("根拠", "evidence")): \(row.isRelisted ? text("再掲", "relisted") : row.evidence) (\(line(row.source, row.sourceLine)); \(row.rule))"
            }
    }

    private var restatements: [String] {
        if let original = initiative.restates {
            let row = dataset.initiatives.first { $0.id == original }
            return ["\(text("再掲元", "Lists again")): \(original) \(row?.nameJa ?? "")"]
        }
        return dataset.initiatives.filter { $0.restates == initiative.id }.map { row in
            let heading = dataset.headings.first { $0.id == row.heading }?.nameJa ?? row.heading.text
            return "\(text("再掲", "Listed again")): \(row.id) \(heading) (\(range(row.value)))"
        }
    }
}
