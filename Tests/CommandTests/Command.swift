import Foundation
import Testing

/// What a run of `plan-atlas` gave.
struct Run {
    let status: Int32
    let output: Data
    /// Standard error, line by line.
    let findings: [String]

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}

/// The built executable, run as its users run it.
enum Command {
    /// The folder of the package.
    static let package = "\(#filePath)".split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    static let datasets = package + "/Datasets"
    static let small = package + "/Tests/Fixtures/datasets/small"

    /// The executable that PLAN_ATLAS names, or else the one beside the bundle of the tests.
    static let executable: String = {
        if let named = ProcessInfo.processInfo.environment["PLAN_ATLAS"], !named.isEmpty { return named }
        return built("plan-atlas")
    }()

    /// An executable of this build, which lies beside the bundle of the tests.
    static func built(_ name: String) -> String {
        let starts = [CommandLine.arguments[0], Bundle.main.bundlePath] + Bundle.allBundles.map(\.bundlePath)
        for start in starts {
            var folder = URL(fileURLWithPath: start).deletingLastPathComponent()
            while folder.path != "/" {
                let candidate = folder.appendingPathComponent(name).path
                var isFolder: ObjCBool = false
                if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder), !isFolder.boolValue {
                    return candidate
                }
                folder.deleteLastPathComponent()
            }
        }
        fatalError("\(name) was not found above \(starts)")
    }

    /// Runs the command to its end.
    ///
    /// - Parameters:
    ///   - folder: the working directory.
    ///   - environment: what is set beside ``inherited``; nothing else is.
    ///   - program: another executable, such as a shell.
    ///   - output: where standard output goes instead of into the result.
    static func run(
        _ arguments: [String], in folder: String = package, environment: [String: String] = [:],
        program: String = executable, output: FileHandle? = nil
    ) throws -> Run {
        let scratch = try Scratch()
        _ = FileManager.default.createFile(atPath: scratch["stderr"], contents: nil)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = inherited.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        let errors = FileHandle(forWritingAtPath: scratch["stderr"])!
        process.standardError = errors
        let pipe = Pipe()
        process.standardOutput = output ?? pipe.fileHandleForWriting
        try process.run()
        try pipe.fileHandleForWriting.close()
        let bytes = output == nil ? pipe.fileHandleForReading.readDataToEndOfFile() : Data()
        process.waitUntilExit()
        try errors.close()
        return Run(
            status: process.terminationStatus, output: bytes,
            findings: try scratch.text("stderr").split(separator: "\n").map(String.init))
    }

    /// Runs the command over the small dataset.
    static func small(_ arguments: String..., environment: [String: String] = [:]) throws -> Run {
        try run(arguments + ["--datasets", small], environment: environment)
    }

    /// What a program needs to be found, and what `Tests/coverage` and `Tests/Defects/run` tell every program that they built.
    static let inherited = ProcessInfo.processInfo.environment.filter {
        ["PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LLVM_PROFILE_FILE", "SEEDED_DEFECT"].contains($0.key)
    }
}

/// A folder of its own for one test, deleted with what is in it.
final class Scratch {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        path = folder.appendingPathComponent("planatlas-command-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    subscript(name: String) -> String { "\(path)/\(name)" }

    func data(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: self[name])) }

    func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }

    func create(_ name: String, _ text: String = "") throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: self[name]))
    }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: self[name], withIntermediateDirectories: true)
    }

    /// The names of what is in a folder, in order.
    func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: self[folder]).sorted()
    }

    /// A copy of the small dataset.
    func smallDataset() throws -> String {
        try FileManager.default.copyItem(atPath: Command.small, toPath: self["data"])
        return self["data"]
    }

    /// A copy of the small dataset in which one text is replaced by another.
    func spoiledDataset(_ file: String, _ old: String, _ new: String) throws -> String {
        let data = try smallDataset()
        let text = try text("data/\(file)")
        try #require(text.contains(old), "“\(old)” in \(file)")
        try create("data/\(file)", text.replacingOccurrences(of: old, with: new))
        return data
    }
}
