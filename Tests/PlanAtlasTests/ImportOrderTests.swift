import Foundation
import Testing

/// The order of the targets is the law of imports: each imports only what stands above it.
@Suite struct ImportOrderTests {
    /// Each target with the targets that it may import.
    static let allowed: [String: Set<String>] = [
        "CLibcsv": [],
        "CLibcrypto": [],
        "Parallel": [],
        "Checksum": ["CLibcrypto"],
        "Diagnostics": [],
        "CSVText": ["Parallel", "CLibcsv", "Diagnostics"],
        "PlanModel": ["Diagnostics"],
        "PlanExtraction": ["Checksum", "Diagnostics", "PlanModel"],
        "PlanAudit": ["Diagnostics", "PlanModel"],
        "PlanCoding": ["Parallel", "Diagnostics", "PlanModel"],
        "PlanDataset": ["Parallel", "Diagnostics", "CSVText", "PlanModel"],
        "PlanAnalysis": ["Diagnostics", "PlanModel"],
        "PlanReport": ["Parallel", "Checksum", "Diagnostics", "CSVText", "PlanModel", "PlanCoding", "PlanAnalysis"],
        "PlanExport": [
            "Checksum", "Diagnostics", "CSVText", "PlanModel", "PlanCoding", "PlanDataset", "PlanAnalysis",
            "PlanReport",
        ],
        "PlanAtlas": [
            "Parallel", "Checksum", "Diagnostics", "CSVText", "PlanModel", "PlanExtraction", "PlanAudit", "PlanCoding",
            "PlanDataset", "PlanAnalysis", "PlanReport", "PlanExport",
        ],
        "plan-atlas": ["Diagnostics", "CSVText", "PlanAtlas"],
        "plan-atlas-bench": ["PlanAtlas"],
    ]

    /// What may be imported from outside the package: the pure middle touches no file, and takes of Foundation the
    /// compatibility forms of Unicode alone.
    static let outside: [String: Set<String>] = [
        "Parallel": ["Dispatch"],
        "CSVText": ["Glibc", "Darwin", "Synchronization"],
        "PlanExtraction": ["Foundation", "Yams"],
        "PlanCoding": ["Foundation"],
        "PlanDataset": ["Glibc", "Darwin", "Synchronization"],
        "PlanReport": ["Foundation", "Mustache"],
        "PlanExport": ["Foundation", "GRDB"],
        "PlanAtlas": ["Foundation", "Synchronization"],
        "plan-atlas": ["ArgumentParser", "Foundation", "Synchronization"],
        "plan-atlas-bench": ["ArgumentParser", "Foundation", "Glibc", "Darwin"],
    ]

    static func imports(of target: String) throws -> [(file: String, module: String)] {
        let folder = "\(Repository.root)/Sources/\(target)"
        let files = FileManager.default.enumerator(atPath: folder)!.compactMap { $0 as? String }
        return try files.filter { $0.hasSuffix(".swift") }.flatMap { file in
            try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8).split(separator: "\n").compactMap { line in
                let words = line.split(separator: " ")
                guard let index = words.firstIndex(of: "import"), index <= 2, index + 1 < words.count,
                    words[..<index].allSatisfy({ ["public", "internal", "private", "@_exported"].contains($0) })
                else { return nil }
                return (file, String(words[index + 1]))
            }
        }
    }

    @Test(arguments: allowed.keys.sorted())
    func aTargetImportsOnlyWhatStandsAboveIt(_ target: String) throws {
        let imports = try Self.imports(of: target)
        let permitted = Self.allowed[target]!.union(Self.outside[target] ?? [])
        for (file, module) in imports {
            #expect(permitted.contains(module), "\(target)/\(file) imports \(module)")
        }
        if target == "CSVText" { #expect(imports.contains { $0.module == "CLibcsv" }) }
    }

    @Test func everyTargetIsInTheList() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: "\(Repository.root)/Sources")
        #expect(Set(folders) == Set(Self.allowed.keys))
    }

    /// The top level holds what the design names and nothing else.
    @Test func theTopLevelIsAsDrawn() throws {
        let names = [
            "Package.swift", "Sources", "Tests", "Datasets", "Notebooks", "README.md", "LICENSE", "Package.resolved",
        ]
        let found = try FileManager.default.contentsOfDirectory(atPath: Repository.root)
            .filter { !$0.hasPrefix(".") && $0 != "atlas" }
        #expect(Set(found).subtracting(names) == [])
    }
}
