import CSVText
import Diagnostics
import Parallel
import PlanModel

/// Reads all tables of a dataset folder, in either layout, and collects every finding about their form.
///
/// Tables that another process replaces meanwhile are read all as they were or all as they will be. Where a process that replaced
/// them was killed none is read, and that is the one finding.
public enum DatasetReader {
    /// - Returns: the tables and what is wrong with the form of their files; keys and references are ``Integrity``'s.
    public static func read(_ folder: DatasetFolder) -> (dataset: Dataset, findings: [Finding]) {
        read(DatasetPart.registers + DatasetPart.others, of: folder)
    }

    /// Reads only the tables that people keep by hand, which is what a build starts from: taxonomy, crosswalk,
    /// coding rules, decisions, rating scales, municipalities, plans, departments and sources.
    public static func readRegisters(_ folder: DatasetFolder) -> (dataset: Dataset, findings: [Finding]) {
        read(DatasetPart.registers, of: folder)
    }

    private static func read(
        _ parts: [DatasetPart], of folder: DatasetFolder
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
            let files = TableFiles(folder)
            return DatasetPart.dataset(of: parts.concurrentMap { $0.read(files) })
        }
    }
}
