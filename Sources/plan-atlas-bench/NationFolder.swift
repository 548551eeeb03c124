import Foundation
import PlanAtlas

/// Writes a made-up nation as merged tables, one municipality after another, so that no more than one is held.
struct NationFolder {
    private let path: String

    init(_ path: String) { self.path = path }

    func write(_ nation: MadeUpNation) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        var files: [String: FileHandle] = [:]
        for table in nation.shared.mergedTables {
            let file = URL(fileURLWithPath: "\(path)/\(table.schema.file)")
            var writer = CSVWriter()
            writer.append(table.schema.columns.map(\.name))
            for row in table.rows { writer.append(row) }
            try Data(writer.bytes).write(to: file)
            let handle = try FileHandle(forWritingTo: file)
            try handle.seekToEnd()
            files[table.schema.file] = handle
        }
        for city in nation.cities {
            for table in city.mergedTables where !table.rows.isEmpty {
                var writer = CSVWriter()
                for row in table.rows { writer.append(row) }
                try files[table.schema.file]?.write(contentsOf: Data(writer.bytes))
            }
        }
        for file in files.values { try file.close() }
    }
}
