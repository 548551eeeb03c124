// swift-tools-version: 6.1
import PackageDescription

// The targets stand bottom-up: each may import only what stands above it (Tests/PlanAtlasTests/ImportOrderTests.swift).
let package = Package(
    name: "PlanAtlas",
    // Int128, in which fractions are added up.
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "PlanAtlas", targets: ["PlanAtlas"]),
        .executable(name: "plan-atlas", targets: ["plan-atlas"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // libcsv, as Debian ships it.
        .systemLibrary(name: "CLibcsv", providers: [.apt(["libcsv-dev"])]),
        // OpenSSL's libcrypto, as Debian ships it.
        .systemLibrary(name: "CLibcrypto", providers: [.apt(["libssl-dev"])]),
        // One function of many elements, on all processors and in order.
        .target(name: "Parallel"),
        // Bytes → the digest by which they are known; the only importer of libcrypto.
        .target(name: "Checksum", dependencies: ["CLibcrypto"]),
        // Where something is, what is wrong with it, and how to mend it.
        .target(name: "Diagnostics"),
        // Bytes ↔ records with positions; the only importer of libcsv.
        .target(name: "CSVText", dependencies: ["Parallel", "CLibcsv", "Diagnostics"]),
        // Municipalities, plans, initiatives, departments, the taxonomy and the crosswalk.
        .target(name: "PlanModel", dependencies: ["Diagnostics"]),
        // A city's document → candidate initiatives; the layout is a profile.
        .target(
            name: "PlanExtraction",
            dependencies: ["Checksum", "PlanModel", .product(name: "Yams", package: "Yams")]),
        // A published report against itself: one rule a file.
        .target(name: "PlanAudit", dependencies: ["PlanModel"]),
        // Headings, re-listings and the crosswalk → codes with their basis and evidence; how well two coders agree.
        .target(name: "PlanCoding", dependencies: ["Parallel", "PlanModel"]),
        // Tables on disk ↔ the model; keys, references and check digits.
        .target(name: "PlanDataset", dependencies: ["Parallel", "CSVText", "PlanModel"]),
        // The analyses: pure functions from the model to tidy rows.
        .target(name: "PlanAnalysis", dependencies: ["PlanModel"]),
        // Tidy rows → CSV files, pages and the terminal. Templates, style and scripts are part of the binary.
        .target(
            name: "PlanReport",
            dependencies: [
                "Parallel", "Checksum", "PlanAnalysis", "PlanCoding", "CSVText",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            resources: [.embedInCode("Page/Templates"), .embedInCode("Page/Style"), .embedInCode("Page/Scripts")]),
        // What is handed over: the release and its descriptions, how it is verified, and what changed since another.
        .target(
            name: "PlanExport",
            dependencies: [
                "Checksum", "PlanDataset", "PlanReport", .product(name: "GRDB", package: "GRDB.swift"),
            ], resources: [.embedInCode("SQL")]),
        // The façade: load, build, validate, analyse, write.
        .target(
            name: "PlanAtlas",
            dependencies: [
                "Parallel", "PlanExtraction", "PlanAudit", "PlanCoding", "PlanDataset", "PlanAnalysis", "PlanReport",
                "PlanExport",
            ]),
        // The command.
        .executableTarget(
            name: "plan-atlas",
            dependencies: [
                "PlanAtlas",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // The made-up nation, and how long the atlas takes over it beside other tools.
        .executableTarget(
            name: "plan-atlas-bench",
            dependencies: [
                "PlanAtlas",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // What several suites share: small atlases written in a few words, and seeded numbers.
        .target(name: "TestSupport", dependencies: ["PlanModel"], path: "Tests/TestSupport"),
        .testTarget(name: "ParallelTests", dependencies: ["Parallel"]),
        .testTarget(name: "ChecksumTests", dependencies: ["Checksum"]),
        .testTarget(name: "CSVTextTests", dependencies: ["CSVText"]),
        .testTarget(name: "PlanModelTests", dependencies: ["PlanModel"]),
        .testTarget(name: "PlanExtractionTests", dependencies: ["PlanExtraction", "TestSupport"]),
        .testTarget(name: "PlanAuditTests", dependencies: ["PlanAudit", "TestSupport"]),
        .testTarget(name: "PlanCodingTests", dependencies: ["PlanCoding", "TestSupport"]),
        .testTarget(name: "PlanDatasetTests", dependencies: ["PlanDataset", "TestSupport"]),
        .testTarget(name: "PlanAnalysisTests", dependencies: ["PlanAnalysis", "PlanDataset", "TestSupport"]),
        .testTarget(
            name: "PlanReportTests",
            dependencies: ["Checksum", "PlanReport", "PlanCoding", "TestSupport"]),
        .testTarget(
            name: "PlanExportTests",
            dependencies: ["Checksum", "PlanAtlas", .product(name: "GRDB", package: "GRDB.swift")]),
        .testTarget(name: "PlanAtlasTests", dependencies: ["Checksum", "PlanAtlas", "PlanExtraction"]),
        // What holds for every input of a reader, on the inputs that are kept; Tests/fuzz makes others.
        .testTarget(
            name: "FuzzedTests",
            dependencies: [
                "CSVText", "PlanExtraction", "PlanAudit", "PlanCoding", "PlanDataset", "PlanReport", "PlanExport",
            ]),
        // The command as it is run: arguments, output, exit codes.
        .testTarget(
            name: "CommandTests", dependencies: ["PlanAtlas", "PlanExtraction", "plan-atlas", "plan-atlas-bench"]),
    ],
    swiftLanguageModes: [.v6]
)
