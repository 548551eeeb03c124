// swift-tools-version: 6.1
import PackageDescription

/// A command that runs libFuzzer over a property, with no more of the package than the property needs.
func fuzzed(_ name: String, _ dependencies: Target.Dependency...) -> Target {
    .executableTarget(name: name, dependencies: ["Fuzzing"] + dependencies, path: name)
}

// Tests/fuzz builds it under the sanitizers, which instrument the readers and link libFuzzer.
let package = Package(
    name: "Fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
    targets: [
        .systemLibrary(name: "CLibcsv", path: "Sources/CLibcsv", providers: [.apt(["libcsv-dev"])]),
        .systemLibrary(name: "CLibcrypto", path: "Sources/CLibcrypto", providers: [.apt(["libssl-dev"])]),
        .target(name: "Parallel", path: "Sources/Parallel"),
        .target(name: "Checksum", dependencies: ["CLibcrypto"], path: "Sources/Checksum"),
        .target(name: "Diagnostics", path: "Sources/Diagnostics"),
        .target(name: "CSVText", dependencies: ["Parallel", "CLibcsv", "Diagnostics"], path: "Sources/CSVText"),
        .target(name: "PlanModel", dependencies: ["Diagnostics"], path: "Sources/PlanModel"),
        .target(
            name: "PlanExtraction", dependencies: ["Checksum", "PlanModel", .product(name: "Yams", package: "Yams")],
            path: "Sources/PlanExtraction"),
        .target(name: "PlanAudit", dependencies: ["PlanModel"], path: "Sources/PlanAudit"),
        .target(name: "PlanCoding", dependencies: ["Parallel", "PlanModel"], path: "Sources/PlanCoding"),
        .target(
            name: "PlanDataset", dependencies: ["Parallel", "CSVText", "PlanModel"], path: "Sources/PlanDataset"),
        // Of these two only what escapes and what reads a description, without templates and SQLite.
        .target(name: "PlanReport", dependencies: ["PlanModel"], path: "PlanReport"),
        .target(name: "PlanExport", dependencies: ["Checksum", "CSVText", "PlanModel"], path: "PlanExport"),
        // The function of libFuzzer that runs another over and over.
        .systemLibrary(name: "CLibFuzzer", path: "CLibFuzzer"),
        .target(name: "Fuzzing", dependencies: ["CLibFuzzer"], path: "Fuzzing"),
        fuzzed("csv-reader", "CSVText", "Diagnostics"),
        fuzzed("csv-pieces", "CSVText"),
        // A million generated tables; the sanitizer looks on.
        .executableTarget(name: "round-trip", dependencies: ["CSVText"], path: "round-trip"),
        fuzzed("documents", "PlanExtraction", "PlanAudit"),
        fuzzed("profile", "PlanExtraction"),
        fuzzed("figures", "PlanExtraction"),
        fuzzed("coding-rules", "PlanCoding", "PlanDataset"),
        fuzzed("escaping", "PlanReport"),
        fuzzed("description", "PlanExport"),
    ],
    swiftLanguageModes: [.v6]
)
