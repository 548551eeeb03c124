import CSVText
import PlanModel

extension DatasetFolder {
    /// The newest edition of the code lists by `taxonomy/CHANGES`; nil where there is no such file or it names none.
    public var edition: Taxonomy.Edition? {
        Taxonomy.Edition(history: history)
    }

    /// The text of `taxonomy/CHANGES`; empty where there is no such file.
    public var history: String {
        let name = isMerged ? "CHANGES" : "taxonomy/CHANGES"
        guard isFile(name), let bytes = try? InputFile.bytes(atPath: file(name)) else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }
}
