import ArgumentParser
import CSVText
import Diagnostics
import Foundation
import PlanAtlas

struct CSV: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "csv",
        abstract: "Shows a CSV file as PlanAtlas reads it, or says where it is damaged.",
        discussion: """
            EXAMPLE
              plan-atlas csv --encoding cp932 --format json meibo.csv

            json is an array of records, each an array of strings; a missing field is an empty one. csv is the file \
            written anew in the plain dialect. Nothing is printed of a file that is refused. In path:line:column the column \
            is the number of the field; a quote that is never closed has the line where its record starts.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case csv
        case tsv
        case json
        case ndjson
    }

    @Argument(help: "The file, or - for standard input.", completion: .file())
    var file: String

    @Option(help: "How to print it: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format: Format = .csv

    @Option(help: "What stands between two fields: one ASCII character, or tab.")
    var delimiter: Delimiter = Delimiter(byte: UInt8(ascii: ","))

    @Option(help: "The encoding of the file: \(CSVEncoding.allCases.map(\.rawValue).joined(separator: " or ")).")
    var encoding: CSVEncoding = .utf8

    func validate() throws {
        if file.isEmpty { throw ValidationError("the file's name is empty; name a file, or - for standard input") }
    }

    func run() throws {
        var options = CSVOptions()
        (options.delimiter, options.encoding) = (delimiter.byte, encoding)
        let table: CSVTable
        do throws(CSVError) {
            table = try CSVReader(options: options).table(atPath: file)
        } catch {
            throw Failure(error)
        }
        guard table.findings.isEmpty else { throw Failure(.badInput, table.findings) }
        try Console.write(bytes(of: [table.header] + table.records.map { $0.fields.map(\.text) }, table))
    }

    private func bytes(of records: [[String]], _ table: CSVTable) -> [UInt8] {
        switch format {
        case .csv, .tsv:
            var writer = CSVWriter(delimiter: UInt8(ascii: format == .csv ? "," : "\t"))
            writer.append(table.header)
            for record in table.records { writer.append(record.fields) }
            return writer.bytes
        case .json: return Array("[\n\(records.map { "  \(Self.json($0))" }.joined(separator: ",\n"))\n]\n".utf8)
        case .ndjson: return Array(records.map { "\(Self.json($0))\n" }.joined().utf8)
        }
    }

    private static func json(_ record: [String]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        // Strings always encode.
        return String(decoding: try! encoder.encode(record), as: UTF8.self)
    }
}

/// What stands between two fields, as an option names it.
struct Delimiter: ExpressibleByArgument {
    let byte: UInt8

    init(byte: UInt8) { self.byte = byte }

    init?(argument: String) {
        let text = ["tab": "\t", "\\t": "\t"][argument] ?? argument
        guard text.utf8.count == 1, let byte = text.utf8.first, CSVOptions.isUsable(delimiter: byte) else { return nil }
        self.byte = byte
    }

    var defaultValueDescription: String { String(UnicodeScalar(byte)) }
}

extension CSVEncoding: ExpressibleByArgument {}
