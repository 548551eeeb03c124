/// The language of a label or a report.
public enum Language: String, Sendable, CaseIterable {
    case japanese = "ja"
    case english = "en"
}

/// A name in both languages of the atlas.
public struct Label: Hashable, Sendable {
    public let japanese: String
    public let english: String

    public init(_ japanese: String, _ english: String) {
        self.japanese = japanese
        self.english = english
    }

    public func text(in language: Language) -> String { language == .japanese ? japanese : english }
}
