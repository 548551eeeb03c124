import Diagnostics
import PlanModel

/// What every layout's reader is given.
struct LayoutContext {
    let profile: PlanProfile
    /// The profile's own path, for findings about it.
    let profileFile: String
    let sections: SectionPatterns
    let ignored: [LinePattern]
    let header: [LinePattern]
    let lexicon: DepartmentLexicon

    init(profile: PlanProfile, profileFile: String, departments: [Department]) throws(Finding) {
        self.profile = profile
        self.profileFile = profileFile
        sections = try SectionPatterns(profile, file: profileFile)
        var ignored: [LinePattern] = []
        for pattern in profile.ignored ?? [] { ignored.append(try LinePattern(pattern, file: profileFile)) }
        self.ignored = ignored
        var header: [LinePattern] = []
        for pattern in profile.header ?? [] { header.append(try LinePattern(pattern, file: profileFile)) }
        self.header = header
        lexicon = DepartmentLexicon(departments, spellings: profile.departmentSpellings ?? [:])
    }

    /// A setting that a layout cannot do without.
    func required<Value>(_ value: Value?, _ name: String) throws(Finding) -> Value {
        if let value { return value }
        throw Finding(
            .profile, at: SourcePosition(file: profileFile), field: name,
            "the layout \(profile.layout.rawValue) needs the setting \(name)")
    }
}

/// Reads documents of one general layout.
protocol LayoutReader {
    /// - Throws: a finding when the profile cannot serve this layout.
    static func read(_ document: DocumentText, in context: LayoutContext) throws(Finding) -> PlanDraft
}
