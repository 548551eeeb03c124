import CSVText
import Diagnostics
import PlanAudit
import PlanCoding
import PlanDataset
import PlanExtraction
import PlanModel

/// The plans of a dataset rebuilt from their documents.
///
/// A plan is rebuilt when its folder holds a `profile.yaml`. What people keep by hand (taxonomy, crosswalk, departments,
/// sources, profiles) is read; headings, initiatives, responsibilities, codes and findings are made anew, and the
/// departments' functions follow the crosswalk.
public struct Build: Sendable {
    /// A file as it should be: its name as a path in the datasets folder, the path by which it is opened, and its bytes.
    public struct File: Sendable {
        public let name: String
        public let path: String
        public let bytes: [UInt8]

        init(_ name: String, in folder: DatasetFolder, bytes: [UInt8]) {
            (self.name, path, self.bytes) = (name, folder.file(name), bytes)
        }
    }

    /// The files of every plan that could be rebuilt without an error.
    public private(set) var files: [File] = []
    /// What is wrong with the input, and what the documents hold that a reader should know.
    public private(set) var findings: [Finding] = []

    /// Whether a table that people keep could not be read.
    private var hasUnreadableTables = false
    let folder: DatasetFolder
    private let registers: Dataset
    private let sources: SourceFolder
    private let rules: RuleBook
    private let applyingDecisions: Bool
    /// What the coder made of each initiative of the plans that could be read, and why.
    public private(set) var codings: [InitiativeCoding] = []

    /// Rebuilds the plans; one with an error leaves its files alone and the others go on.
    ///
    /// - Parameters:
    ///   - folder: the tree of plans.
    ///   - sources: the folder of the documents; each is found by its SHA-256, whatever its name.
    ///   - plans: the plans to rebuild, whose documents alone are needed; all when nil.
    ///   - applyingDecisions: whether people's decisions outrank headings and rules, or are left out.
    /// - Throws: a finding when the folder cannot be read.
    public init(
        _ folder: DatasetFolder, sources: String, plans: Set<Plan.ID>? = nil, applyingDecisions: Bool = true
    ) throws(Finding) {
        self.folder = folder
        self.sources = try SourceFolder(sources)
        self.applyingDecisions = applyingDecisions
        let (registers, form) = DatasetReader.readRegisters(folder)
        self.registers = registers
        rules = RuleBook(registers.codingRules)
        findings = form + rules.findings
        guard !findings.contains(where: { $0.severity == .error }) else {
            hasUnreadableTables = true
            return
        }
        guard !folder.isMerged, !folder.planFolders.isEmpty else {
            throw Finding(
                .profile, at: SourcePosition(file: folder.path),
                "there is no plan to rebuild here: a build needs the tree of plans with their profiles, not merged tables"
            )
        }
        var read: Set<String> = []
        for plan in folder.planFolders where isAsked(plan, among: plans) {
            let profiles = folder.profiles(of: plan)
            guard !profiles.isEmpty else {
                findings.append(
                    Finding(
                        .profile, at: SourcePosition(file: folder.file(plan)), severity: .warning,
                        "the plan has no profile (*.yaml); its tables were neither rebuilt nor compared"))
                continue
            }
            do {
                try rebuild(plan, profiles, read: &read)
            } catch {
                findings.append(error)
            }
        }
        rebuildDepartments()
        reportUnread(read)
        findings.sort()
    }

    private func isAsked(_ folder: String, among plans: Set<Plan.ID>?) -> Bool {
        guard let plans else { return true }
        let file = self.folder.file("\(folder)/sources.csv")
        return registers.sources.contains { $0.place.file == file && plans.contains($0.plan) }
    }

    public var hasErrors: Bool { findings.contains { $0.severity == .error } }

    /// Whether a document, a profile or a table could not be read at all, as against a table that does not agree with them.
    public var lacksInput: Bool {
        if hasUnreadableTables { return true }
        let codes: [FindingCode] = [
            .missingDocument, .unknownDocument, .missingTable, .encoding, .inputOutput, .profile,
        ]
        return findings.contains { $0.severity == .error && codes.contains($0.code) }
    }

    private mutating func rebuild(_ plan: String, _ profiles: [String], read: inout Set<String>) throws(Finding) {
        let departmentsFile = folder.file("\(plan.split(separator: "/")[0])/departments.csv")
        let departments = registers.departments.filter { $0.place.file == departmentsFile }
        var tables = PlanTables()
        var cells: [ReportText.Cell] = []
        for profile in profiles {
            let reading = try reading(of: folder.file(profile), departments.map(\.value), read: &read)
            tables.append(reading.tables)
            cells += reading.text.cells
        }
        let decisionsFile = folder.file("\(plan)/decisions.csv")
        let coding = PlanCodes(
            tables, cells: cells, registers: registers, rules: rules,
            decisions: applyingDecisions ? registers.decisions.filter { $0.place.file == decisionsFile } : [])
        codings += coding.codings
        tables.codes = coding.codes
        tables.findings += coding.findings
        tables.findings.sort()
        tables.findings += CrosswalkChecks.lacking(tables.headings, departments, in: registers.crosswalk) { heading in
            let source = registers.sources.first { $0.id == heading.source }
            return SourcePosition(file: source?.fileName ?? "", line: heading.sourceLine)
        }
        findings += coding.decisionFindings
        giveWords(to: &tables, folder.file("\(plan)/words.csv"))
        let carrying = Set(tables.responsibilities.map(\.department))
        // One row of the register can be wrong for many lines of the document: the first of them is enough.
        var registerRows: Set<SourcePosition> = []
        findings += tables.findings.map { Self.inRegister($0, departments, carrying: carrying) }
            .filter { $0.code != .unknownDepartment || registerRows.insert($0.position).inserted }
        guard !tables.findings.contains(where: { $0.severity == .error }) else { return }
        files += tables.files.map { File("\(plan)/\($0.name)", in: folder, bytes: $0.bytes) }
    }

    /// Reads the document of one profile, and checks it against itself.
    private func reading(
        of profileFile: String, _ departments: [Department], read: inout Set<String>
    ) throws(Finding) -> DocumentReading {
        let extractor = try PlanExtractor(
            profile: try Self.text(atPath: profileFile), profileFile: profileFile, departments: departments,
            ratingMarks: registers.ratingMarks.map(\.value))
        guard let source = registers.sources.first(where: { $0.id == extractor.source && $0.plan == extractor.plan })
        else {
            throw Finding(
                .danglingReference, at: SourcePosition(file: profileFile), field: "source",
                value: extractor.source.text,
                "the profile reads \(extractor.source) for \(extractor.plan), which no sources.csv has")
        }
        guard let file = sources.file(sha256: source.sha256) else {
            throw source.finding(
                .missingDocument, "sha256", value: source.sha256,
                "no file in \(sources.path) has this SHA-256: \(source.titleJa) (\(source.fileName)) is missing there")
        }
        read.insert(source.sha256)
        let text = try file.text()
        var reading = try extractor.reading(of: text, name: source.fileName)
        if reading.text.lines.count != source.lines {
            reading.tables.findings.append(
                source.finding(
                    .datasetDiffers, "lines", value: "\(source.lines)",
                    "lines is \(source.lines), and the document has \(reading.text.lines.count); mend it"))
        }
        let report = AuditedReport(
            file: source.fileName, tables: reading.tables, text: reading.text, scale: reading.scale,
            departmentNames: Dictionary(
                departments.map { ($0.id, $0.nameJa) }, uniquingKeysWith: { first, _ in first }),
            isExcerpt: source.completeness == .excerpt)
        reading.tables.findings += Audit.findings(in: report)
        return reading
    }

    /// Puts our own words and the commitment that was coded into the initiatives' rows.
    private mutating func giveWords(to tables: inout PlanTables, _ file: String) {
        let words = registers.words.filter { $0.place.file == file }
        let known = Set(tables.initiatives.map(\.id))
        findings += words.filter { !known.contains($0.initiative) }.map { row in
            row.finding(
                .danglingReference, "initiative_id", value: row.initiative.text,
                "\(row.initiative) is no initiative of the plan any more; take the row out or give it the new id")
        }
        let own = Dictionary(words.map { ($0.initiative, $0.value) }, uniquingKeysWith: { first, _ in first })
        let commitments = Dictionary(
            tables.codes.filter { $0.axis == .commitment }.map { ($0.initiative, Commitment(rawValue: $0.code.text)) },
            uniquingKeysWith: { first, _ in first })
        for index in tables.initiatives.indices {
            let original = tables.initiatives[index].restates ?? tables.initiatives[index].id
            tables.initiatives[index].nameEn = own[original]?.nameEn
            tables.initiatives[index].summaryJa = own[original]?.summaryJa
            tables.initiatives[index].commitment = commitments[original] ?? nil
        }
    }

    /// Moves a finding about an unknown department to the row of the city's table that it most likely means: the one of
    /// that name, or the one of nearly that name that carries nothing.
    private static func inRegister(
        _ finding: Finding, _ departments: [Placed<Department>], carrying: Set<Department.ID>
    ) -> Finding {
        guard finding.code == .unknownDepartment else { return finding }
        let printed = "\(finding.position.file):\(finding.position.line)"
        if finding.field == "bureau_ja", let row = departments.first(where: { $0.nameJa == finding.value }) {
            return row.finding(
                .unknownDepartment, "bureau_ja", value: row.bureauJa ?? "", "\(finding.message) (\(printed))")
        }
        let idle = departments.filter { !carrying.contains($0.id) }
        guard let near = Suggestion.nearest(to: finding.value, among: idle.map(\.nameJa)),
            let row = idle.first(where: { $0.nameJa == near })
        else { return finding }
        return row.finding(
            .unknownDepartment, "name_ja", value: near,
            "name_ja is “\(near)”, which carries nothing; the document prints “\(finding.value)” (\(printed))")
    }

    /// Gives every department the function that the crosswalk has for it.
    private mutating func rebuildDepartments() {
        let functions = Dictionary(
            registers.crosswalk.compactMap { row -> (Department.ID, Taxonomy.Code.ID)? in
                if case .department(let id) = row.subject { (id, row.code) } else { nil }
            }, uniquingKeysWith: { first, _ in first })
        for municipality in folder.municipalityFolders {
            let name = "\(municipality)/departments.csv"
            let rows = registers.departments.filter { $0.place.file == folder.file(name) }.map { row in
                Department(
                    id: row.id, municipality: row.municipality, bureauJa: row.bureauJa, nameJa: row.nameJa,
                    function: functions[row.id] ?? row.function, kind: row.kind)
            }
            files.append(File(name, in: folder, bytes: rows.tableFile))
        }
    }

    /// Says of every document that no plan reads what it is closest to; an error where it looks like another edition.
    private mutating func reportUnread(_ read: Set<String>) {
        let (dataset, _) = DatasetReader.read(folder)
        let names = Dictionary(grouping: dataset.initiatives.map(\.value), by: \.plan)
            .sorted { $0.key < $1.key }.map { (plan: $0.key, names: $0.value.map(\.nameJa)) }
        for file in sources.files where !read.contains(file.sha256) {
            let position = SourcePosition(file: file.path)
            let known = registers.sources.contains { $0.sha256 == file.sha256 }
            guard !known else { continue }
            let closest = (try? file.text()).flatMap { DocumentLikeness.closest(to: $0, among: names) }
            guard let closest else {
                findings.append(
                    Finding(
                        .unknownDocument, at: position, severity: .note, value: file.sha256,
                        "no plan reads this document, and it is close to none; it was left unread"))
                continue
            }
            let isEdition = closest.found * 2 >= closest.names
            findings.append(
                Finding(
                    .unknownDocument, at: position, severity: isEdition ? .error : .note, value: file.sha256,
                    "no plan reads this document; it is closest to \(closest.plan) (\(closest.found) of its "
                        + "\(closest.names) names). "
                        + (isEdition
                            ? "If it is another edition, give it a row in that plan's sources.csv with SHA-256 "
                                + file.sha256 : "It was left unread")))
        }
    }

    private static func text(atPath path: String) throws(Finding) -> String {
        let bytes: [UInt8]
        do {
            bytes = try InputFile.bytes(atPath: path)
        } catch {
            throw error.finding
        }
        return try SourceFile(path: path, bytes: bytes).text()
    }
}
