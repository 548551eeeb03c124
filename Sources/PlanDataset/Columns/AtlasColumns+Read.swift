import CSVText
import PlanModel

extension AtlasColumns {
    /// Reads the columns of merged tables block by block, without ever holding a table.
    ///
    /// Everything that the counts rest on is checked on the way: the files' form, every key and reference of headings,
    /// departments, initiatives, codes, responsibilities and progress, codes and their ranks, re-listings, line numbers and
    /// grades. Where anything is in doubt nothing is returned; ``DatasetReader`` and ``Integrity`` say what it is.
    ///
    /// - Parameter threads: the number of threads, at least 1. What is read does not depend on it, but for the order of
    ///   initiatives and departments.
    /// - Returns: nil where something is in doubt, or the folder does not hold merged tables.
    /// - Complexity: O(*n*) in the bytes of the tables. The memory is that of ids and codes, not of texts.
    public static func read(_ folder: DatasetFolder, threads: Int) -> AtlasColumns? {
        FolderLock.whileReading(folder.path) {
            FileSet.isInterrupted(in: folder.path) ? nil : columns(of: folder, threads: threads)
        }
    }

    private static func columns(of folder: DatasetFolder, threads: Int) -> AtlasColumns? {
        guard folder.isMerged, let registers = RegisterColumns(folder, threads: threads) else { return nil }
        func read<Row: TableRow, Worker: BlockWorker>(
            _: Row.Type, _ makeWorker: @escaping @Sendable ([String], Int) -> Worker?
        ) -> Bool {
            CSVReader().readBlocks(atPath: folder.file("\(Row.table).csv"), threads: threads, makeWorker)
        }

        let (headings, departments, initiatives) = (KeyTable(), KeyTable(), InitiativeTable())
        guard read(Heading.self, { header, _ in HeadingWorker(header, registers, into: headings) }),
            read(Department.self, { header, _ in DepartmentWorker(header, registers, into: departments) })
        else { return nil }
        let headingRows = headings.contents
        guard
            read(
                Initiative.self,
                { InitiativeWorker($0, size: $1, registers, headings: headingRows, into: initiatives) })
        else { return nil }
        let (known, offices) = (initiatives.contents, departments.contents)
        guard known.areRestatementsSound else { return nil }

        // Each table is given up before the next is read.
        func bases() -> CodeTable.Bases? {
            let codes = CodeTable(initiatives: known.plans.count)
            let isRead = read(InitiativeCode.self) { header, _ in CodeWorker(header, registers, known, into: codes) }
            return isRead ? codes.bases : nil
        }
        func areGradesSound() -> Bool {
            let years = GradedYears(initiatives: known.plans.count)
            return read(Progress.self) { header, _ in ProgressWorker(header, registers, known, into: years) }
        }
        func parts() -> PartTable.Grouped? {
            let parts = PartTable()
            let isRead = read(Responsibility.self) {
                PartWorker($0, size: $1, registers, known, departments: offices, into: parts)
            }
            return isRead ? parts.grouped(initiatives: known.plans.count) : nil
        }
        guard areGradesSound(), let bases = bases(), let parts = parts() else { return nil }
        var columns = registers.columns
        columns.departments = offices.keys.texts.map { Department.ID($0) }
        columns.departmentMunicipality = offices.owners
        (columns.plan, columns.isRelisting) = (known.plans, known.isRelisting)
        (columns.areaBases, columns.groupBases) = (bases.areas, bases.groups)
        (columns.partStarts, columns.parts) = (parts.starts, parts.parts)
        return columns
    }
}
