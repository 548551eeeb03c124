import ArgumentParser
import CSVText
import Diagnostics
import Foundation
import PlanAtlas

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes all tables and analyses as a release that says what it is and proves that it is whole.",
        discussion: """
            EXAMPLE
              plan-atlas export --output atlas-release
              plan-atlas export --format sqlite --output atlas.sqlite

            The folder holds the tables merged over all plans, analyses/, a Data Package (datapackage.json), CSV on the Web \
            metadata, the codebook, CITATION.cff, CHANGES and SHA256SUMS. It takes the place of an earlier release as a \
            whole, and every command reads it with --datasets.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case csv
        case sqlite
    }

    enum Column: String, CaseIterable, ExpressibleByArgument {
        case municipality = "municipality_code"
        case plan = "plan_id"
    }

    @Option(help: "csv: a folder; sqlite: one file with keys, the analyses as views, and a full-text index.")
    var format: Format = .csv

    @Option(
        name: .shortAndLong,
        help: "The folder to write, which may hold an earlier release and nothing else; the file, for sqlite.",
        completion: .file())
    var output: String

    @Option(help: "Split the tables by a column, for engines that prune by folder: municipality_code or plan_id.")
    var partitionBy: Column?

    @OptionGroup var datasets: DatasetOptions

    func validate() throws {
        if output.isEmpty { throw ValidationError("--output is empty; name a folder, or a file for sqlite") }
        if output == "-" {
            throw ValidationError("--output is -, and a release is no stream; name a folder, or a file for sqlite")
        }
        if format == .sqlite && partitionBy != nil {
            throw ValidationError("--partition-by splits CSV; an SQLite file is one whole")
        }
    }

    func run() throws {
        let atlas = try datasets.usableAtlas()
        try checkPlace(beside: atlas)
        let release: Release
        do throws(ReleaseError) {
            release = try atlas.release(version: PlanAtlasCommand.version)
        } catch {
            throw Failure(.badInput, error.findings)
        }
        do throws(Finding) {
            switch (format, partitionBy) {
            case (.sqlite, _): try SQLiteRelease(release).write(to: output)
            case (.csv, nil): try ReleaseFolder(output).write(release.files)
            case (.csv, .some(let column)):
                try ReleaseFolder(output).write(PartitionedRelease(release, by: column.rawValue).files)
            }
        } catch {
            throw Failure(error)
        }
        Console.note(
            "\(output): \(release.tables.count) tables, \(release.tables.map(\.rows.count).reduce(0, +)) rows, version "
                + release.edition.version)
    }

    /// A release inside the datasets would be taken for one of their cities.
    private func checkPlace(beside atlas: Atlas) throws {
        let above = URL(fileURLWithPath: output).deletingLastPathComponent().path
        guard !atlas.folder.isMerged, let place = FolderEntries.resolved(above),
            let datasets = FolderEntries.resolved(atlas.folder.path), "\(place)/".hasPrefix("\(datasets)/")
        else { return }
        throw Failure(
            Finding(
                .foreignFile, at: SourcePosition(file: output), value: output,
                "the release would lie inside the datasets, and be read as a part of them; name a folder elsewhere"))
    }
}
