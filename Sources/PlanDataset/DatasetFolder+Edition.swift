import CSVText
import PlanModel

extension DatasetFolder {
    /// The newest edition of the code lists by `taxonomy/CHANGES`; nil where there is no such file or it names none.
    public var edition: Taxonomy.Edition? {
        let name = isMerged ? "CHANGES" : "taxonomy/CHANGES"
        guard isFile(name), let bytes = try? InputFile.bytes(atPath: file(name)) else { return nil }
        return Taxonomy.Edition(history: String(decoding: bytes, as: UTF8.self))
    }
}
