import Diagnostics
import Foundation
import PlanDataset
import PlanModel

/// Finds the datasets: where the caller says, or `Datasets/` from the working directory or the executable upwards.
public enum DatasetLocator {
    /// - Parameters:
    ///   - given: the folder that the caller names (`--datasets`), which is then the only one looked at.
    ///   - environment: `PLAN_ATLAS_DATASETS` is looked at next.
    ///   - workingDirectory: where the search for `Datasets/` begins.
    ///   - executable: where it begins anew.
    /// - Throws: a finding that names every place where it looked.
    public static func find(
        _ given: String?, environment: [String: String] = ProcessInfo.processInfo.environment,
        workingDirectory: String = FileManager.default.currentDirectoryPath,
        executable: String? = Bundle.main.executablePath
    ) throws(Finding) -> DatasetFolder {
        let named = given ?? environment["PLAN_ATLAS_DATASETS"].flatMap { $0.isEmpty ? nil : $0 }
        let places =
            named.map { [$0] }
            ?? (ancestors(of: workingDirectory) + ancestors(of: executable.map(folder) ?? workingDirectory))
            .map { $0.hasSuffix("/") ? "\($0)Datasets" : "\($0)/Datasets" }
        var looked: [String] = []
        for place in places where !looked.contains(place) {
            let folder = DatasetFolder(place)
            if folder.exists { return folder }
            looked.append(place)
        }
        throw Finding(
            .missingDatasets, at: SourcePosition(file: looked[0]),
            "no datasets (municipalities.csv and plans.csv) were found; looked in \(looked.joined(separator: ", ")). "
                + "Name the folder with --datasets or PLAN_ATLAS_DATASETS")
    }

    private static func folder(of path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent().path
    }

    /// A folder and all folders above it.
    private static func ancestors(of path: String) -> [String] {
        var url = URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL
        var ancestors = [url.path]
        while url.path != "/" {
            url.deleteLastPathComponent()
            url.standardize()
            ancestors.append(url.path)
        }
        return ancestors
    }
}
