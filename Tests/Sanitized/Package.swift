// swift-tools-version: 6.1
import PackageDescription

// The targets around libcsv alone, so that they build under a sanitizer without the rest of the package.
let package = Package(
    name: "Sanitized",
    targets: [
        .systemLibrary(name: "CLibcsv", path: "Sources/CLibcsv", providers: [.apt(["libcsv-dev"])]),
        .target(name: "Parallel", path: "Sources/Parallel"),
        .target(name: "Diagnostics", path: "Sources/Diagnostics"),
        .target(name: "CSVText", dependencies: ["Parallel", "CLibcsv", "Diagnostics"], path: "Sources/CSVText"),
        .testTarget(name: "CSVTextTests", dependencies: ["CSVText"], path: "CSVTextTests"),
    ],
    swiftLanguageModes: [.v6]
)
