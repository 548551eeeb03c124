import CSVText
import Diagnostics
import Parallel
import PlanModel

/// Reads all tables of a dataset folder, in either layout, and collects every finding about their form.
///
/// Tables that another process replaces meanwhile are read all as they were or all as they will be. Where a process that replaced
/// them was killed none is read, and that is the one finding.
public struct DatasetReader {
    private let folder: DatasetFolder
    private var findings: [Finding] = []

    private init(_ folder: DatasetFolder) {
        self.folder = folder
    }

    /// - Returns: the tables and what is wrong with the form of their files; keys and references are ``Integrity``'s.
    public static func read(_ folder: DatasetFolder) -> (dataset: Dataset, findings: [Finding]) {
        read(folder) { $0.dataset() }
    }

    /// Reads only the tables that people keep by hand, which is what a build starts from: taxonomy, crosswalk,
    /// coding rules, decisions, rating scales, municipalities, plans, departments and sources.
    public static func readRegisters(_ folder: DatasetFolder) -> (dataset: Dataset, findings: [Finding]) {
        read(folder) { $0.registers() }
    }

    private static func read(
        _ folder: DatasetFolder, _ tables: (inout DatasetReader) -> Dataset
    ) -> (dataset: Dataset, findings: [Finding]) {
        FolderLock.whileReading(folder.path) {
            guard !FileSet.isInterrupted(in: folder.path) else {
                return (
                    Dataset(),
                    [
                        Finding(
                            .interruptedWrite, at: SourcePosition(file: folder.path),
                            "a build was interrupted, and some tables are new and some are old; run plan-atlas build, which finishes it"
                        )
                    ]
                )
            }
            var reader = DatasetReader(folder)
            let dataset = tables(&reader)
            return (dataset, reader.findings)
        }
    }

    private mutating func registers() -> Dataset {
        var dataset = Dataset()
        dataset.taxonomy.policyAreas = rows(at: .taxonomy)
        dataset.taxonomy.priorityGroups = rows(at: .taxonomy)
        dataset.taxonomy.instruments = rows(at: .taxonomy)
        dataset.taxonomy.commitments = rows(at: .taxonomy)
        dataset.taxonomy.departmentFunctions = rows(at: .taxonomy)
        dataset.taxonomy.frameworkItems = rows(at: .taxonomy)
        dataset.taxonomy.synonyms = rows(at: .taxonomy)
        dataset.crosswalk = rows(at: .taxonomy)
        dataset.codingRules = rows(at: .taxonomy)
        dataset.frameworkCrosswalk = rows(at: .taxonomy)
        dataset.ratingMarks = rows(at: .taxonomy)
        dataset.municipalities = rows(at: .atlas)
        dataset.plans = rows(at: .atlas)
        dataset.departments = rows(at: .municipality)
        dataset.sources = rows(at: .plan)
        dataset.decisions = rows(at: .plan)
        dataset.words = rows(at: .plan)
        return dataset
    }

    private mutating func dataset() -> Dataset {
        var dataset = registers()
        dataset.taxonomy.examples = rows(at: .taxonomy)
        dataset.headings = rows(at: .plan)
        dataset.initiatives = rows(at: .plan)
        dataset.responsibilities = rows(at: .plan)
        dataset.codes = rows(at: .plan)
        dataset.progress = rows(at: .plan)
        dataset.targets = rows(at: .plan)
        dataset.measures = rows(at: .plan)
        dataset.indicators = rows(at: .plan)
        dataset.statements = rows(at: .plan)
        dataset.documentFindings = rows(at: .plan)
        return dataset
    }

    private mutating func rows<Row: TableRow>(at level: DatasetFolder.Level) -> [Placed<Row>] {
        let files = folder.files(of: Row.table, at: level).concurrentMap(TableFile<Row>.init(path:))
        findings += files.flatMap(\.findings)
        return files.flatMap(\.rows)
    }
}
