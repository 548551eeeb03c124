import CSVText
import Diagnostics
import PlanDataset
import PlanModel

extension Build {
    /// Writes the files that differ from what is on the disk, all of them or none (``FileSet``).
    ///
    /// - Returns: the paths written.
    /// - Throws: the finding of the first file that cannot be written.
    public func write() throws(Finding) -> [String] {
        do throws(CSVError) {
            return try FileSet(in: folder.path).replace(files.map { ($0.name, $0.bytes) }, leavingEqual: true)
                .map(folder.file)
        } catch {
            throw error.finding
        }
    }

    /// Finishes what a build that was killed has begun to write. Until then the tables cannot be read
    /// (``FindingCode/interruptedWrite``), neither for an analysis nor for the next build.
    ///
    /// - Returns: the paths of the files that were still to be given their names; none where no build was interrupted.
    /// - Throws: the finding of a file that cannot be given its name.
    public static func finishInterrupted(in folder: DatasetFolder) throws(Finding) -> [String] {
        do throws(CSVError) {
            return try FileSet(in: folder.path).finish().map(folder.file)
        } catch {
            throw error.finding
        }
    }

    /// Compares the files with what is on the disk.
    ///
    /// - Returns: a finding for each row that differs, is missing or should not be there, at its line and first differing
    ///   column; none when the bytes are the same.
    public func differences() -> [Finding] {
        files.flatMap { file -> [Finding] in
            let bytes: [UInt8]
            do throws(CSVError) {
                bytes = try InputFile.bytes(atPath: file.path)
            } catch {
                return [error.finding]
            }
            guard bytes != file.bytes else { return [] }
            let found = Self.rowDifferences(on: bytes, expected: file.bytes, path: file.path)
            return found.isEmpty
                ? [
                    Finding(
                        .datasetDiffers, at: SourcePosition(file: file.path),
                        "the rows are the same, but the bytes are not; run plan-atlas build to write the table anew")
                ] : found
        }
    }

    private static func rowDifferences(on bytes: [UInt8], expected: [UInt8], path: String) -> [Finding] {
        let (here, there): (CSVTable, CSVTable)
        do {
            here = try CSVReader().table(from: bytes, file: path)
            there = try CSVReader().table(from: expected, file: path)
        } catch {
            return [error.finding]
        }
        var removed: [CSVRecord] = []
        var inserted: [CSVRecord] = []
        for change in there.records.map(\.fields).difference(from: here.records.map(\.fields)) {
            switch change {
            case .remove(let offset, _, _): removed.append(here.records[offset])
            case .insert(let offset, _, _): inserted.append(there.records[offset])
            }
        }
        var findings: [Finding] = []
        for row in removed {
            if let index = inserted.firstIndex(where: { $0.fields.first == row.fields.first }) {
                findings.append(difference(row, inserted.remove(at: index), header: there.header, path: path))
            } else {
                findings.append(
                    Finding(
                        .datasetDiffers, at: SourcePosition(file: path, line: row.line, column: 1),
                        value: row.fields.first?.text ?? "",
                        "the row “\(row.fields.first?.text ?? "")” does not follow from the document; take it out"))
            }
        }
        for row in inserted {
            findings.append(
                Finding(
                    .datasetDiffers, at: SourcePosition(file: path, line: row.line, column: 1),
                    value: row.fields.first?.text ?? "",
                    "the row “\(row.fields.first?.text ?? "")” of the document is missing here"))
        }
        if !here.header.elementsEqual(there.header, by: { $0.utf8.elementsEqual($1.utf8) }) {
            findings.append(
                Finding(
                    .datasetDiffers, at: SourcePosition(file: path, line: 1, column: 1),
                    "the header is \(here.header.joined(separator: ",")); expected \(there.header.joined(separator: ","))"
                ))
        }
        return findings.sorted()
    }

    private static func difference(_ here: CSVRecord, _ there: CSVRecord, header: [String], path: String) -> Finding {
        let column = zip(here.fields, there.fields).enumerated().first { $1.0 != $1.1 }?.offset ?? 0
        let (found, given) = (here.fields[column].text, there.fields[column].text)
        return Finding(
            .datasetDiffers, at: SourcePosition(file: path, line: here.line, column: column + 1),
            field: column < header.count ? header[column] : "", value: found,
            "\(column < header.count ? header[column] : "the field") is “\(found)”; the document gives “\(given)”")
    }
}
