import PlanModel

/// The codebook: what each code means, where it ends, and how far two people agree on it.
struct CodebookView: ReportView {
    static let name = "codebook"
    static let title = Label("コードブック", "Codebook")
    static let filters: [ReportFilter] = []
    static let words: [String: Label] = [:]

    let introduction: String
    /// Links to the lists of codes, and the lists.
    let html: HTML
    let edition: String
    let citation: String

    init(_ report: ReportModel) {
        let codebook = report.contents.codebook
        let words = CodebookWords(language: report.language)
        let page = CodebookPage(codebook: codebook, words: words, level: 3)
        introduction = words.introduction
        html = "\(page.navigation)\(page.sections)"
        edition = words.edition(codebook.edition)
        citation = words.citation(codebook.edition)
    }
}
