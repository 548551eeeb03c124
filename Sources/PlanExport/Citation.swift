/// How to cite a release: `CITATION.cff` in the Citation File Format 1.2.0.
struct Citation {
    static let file = "CITATION.cff"

    let text: String

    init(_ edition: Edition) {
        let date = edition.date.map { ["date-released: \"\($0)\""] } ?? []
        text =
            ([
                "cff-version: 1.2.0",
                "message: \"Please cite the version of the data that you used.\"",
                "type: dataset",
                "title: \"\(DataPackage.title.english)\"",
                "abstract: \"\(DataPackage.description.english)\"",
                "authors:",
                "  - name: \"The PlanAtlas authors\"",
                "version: \"\(edition.version)\"",
            ] + date + [
                "license: \(DataPackage.License.mit.name)",
                "keywords:",
                "  - municipal plans",
                "  - suicide prevention",
                "  - community welfare",
                "  - Japan",
            ]).map { $0 + "\n" }.joined()
    }
}
