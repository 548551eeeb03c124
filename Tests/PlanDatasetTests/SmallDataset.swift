import Diagnostics
import Foundation
import PlanDataset
import PlanModel

/// A copy of `Fixtures/datasets/small` in a folder of its own, to spoil and to read.
///
/// The dataset has two cities, 札幌市 (read whole) and 那覇市 (an excerpt), and every table of the schema; it is free of errors.
final class SmallDataset {
    let path: String

    /// The folder of the test targets.
    static let tests = "\(#filePath)".split(separator: "/").dropLast(2).map { "/" + $0 }.joined()

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("planatlas-\(UUID().uuidString)").path
        try FileManager.default.copyItem(atPath: Self.tests + "/Fixtures/datasets/small", toPath: path)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

    func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: file(name))) }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: file(name)) }

    /// The paths of all tables, below the folder, in order.
    var tables: [String] {
        let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".csv") }.sorted()
    }

    /// Everything that is wrong with the dataset, as `validate` finds it.
    func findings() -> [Finding] {
        let (dataset, form) = DatasetReader.read(DatasetFolder(path))
        return (form + Integrity.findings(in: dataset, form: form)).sorted()
    }

    /// `file:line:column code` of each finding, the file below the folder.
    func places() -> [String] {
        findings().map { finding in
            let file = finding.position.file.replacingOccurrences(of: path + "/", with: "")
            return "\(file):\(finding.position.line):\(finding.position.column) \(finding.code.rawValue)"
        }
    }
}
