import Diagnostics
import PlanModel

/// Reads a plan's document with its profile.
public struct PlanExtractor {
    private let profile: PlanProfile
    private let context: LayoutContext

    /// - Parameters:
    ///   - profile: the text of `profile.yaml`.
    ///   - profileFile: its path, for findings about it.
    ///   - departments: the city's departments.
    /// - Throws: a finding when the profile cannot be used.
    public init(profile: String, profileFile: String, departments: [Department]) throws(Finding) {
        self.profile = try PlanProfile.parse(profile, file: profileFile)
        context = try LayoutContext(profile: self.profile, profileFile: profileFile, departments: departments)
    }

    /// The plan and the document that the profile is about.
    public var plan: Plan.ID { Plan.ID(profile.plan) }
    public var source: SourceDocument.ID { SourceDocument.ID(profile.source) }

    /// Reads the document's text into headings, initiatives and responsibilities.
    ///
    /// - Parameters:
    ///   - text: the document, UTF-8 decoded.
    ///   - name: the file name under which the datasets know it; findings carry it.
    /// - Returns: the tables in document order. What could not be read is an error among the findings; nothing is dropped
    ///   in silence.
    public func tables(from text: String, name: String) throws(Finding) -> PlanTables {
        let document = DocumentText(name: name, text: text)
        let draft =
            switch profile.layout {
            case .delimitedRows: try DelimitedRowsReader.read(document, in: context)
            case .wrappedColumns: try WrappedColumnsReader.read(document, in: context)
            case .anchoredRows: try AnchoredRowsReader.read(document, in: context)
            }
        return draft.tables(plan: plan, source: source)
    }
}
