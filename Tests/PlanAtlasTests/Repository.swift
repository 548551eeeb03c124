import Foundation
import PlanAtlas

/// Where the project's own files and the municipal documents are.
enum Repository {
    static let root = "/" + "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
    static let datasets = DatasetFolder("\(root)/Datasets")

    /// The folder of the municipal documents, which are no part of the project: `PLAN_ATLAS_SOURCES`, else
    /// `../shared/sources`; nil when they are not there, which is said once.
    static let sources: String? = {
        let environment = ProcessInfo.processInfo.environment["PLAN_ATLAS_SOURCES"].flatMap { $0.isEmpty ? nil : $0 }
        let folder = environment ?? "\(root)/../shared/sources"
        if FileManager.default.fileExists(atPath: folder) { return folder }
        print("SKIPPED: the municipal documents are not in \(folder); set PLAN_ATLAS_SOURCES to run the tests on them")
        return nil
    }()

    static func text(_ path: String) throws -> String { try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8) }
}
