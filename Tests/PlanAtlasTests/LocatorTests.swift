import Foundation
import PlanAtlas
import Testing

/// Where the datasets are looked for, and in which order.
@Suite struct LocatorTests {
    @Test func theWorkingDirectoryComesFirstUpwards() throws {
        let folder = try DatasetLocator.find(
            nil, environment: [:], workingDirectory: "\(Repository.root)/Sources/PlanAtlas", executable: nil)
        #expect(folder.path == "\(Repository.root)/Datasets")
    }

    @Test func thenTheExecutablesPlace() throws {
        let folder = try DatasetLocator.find(
            nil, environment: [:], workingDirectory: "/", executable: "\(Repository.root)/.build/debug/plan-atlas")
        #expect(folder.path == "\(Repository.root)/Datasets")
    }

    @Test func aNamedFolderIsTheOnlyOneLookedAt() {
        #expect {
            try DatasetLocator.find(
                "/nowhere", environment: ["PLAN_ATLAS_DATASETS": "\(Repository.root)/Datasets"],
                workingDirectory: Repository.root, executable: nil)
        } throws: { error in
            let finding = error as? Finding
            return finding?.code == .missingDatasets && finding?.message.contains("looked in /nowhere. ") == true
        }
    }

    @Test func theEnvironmentComesBeforeTheWorkingDirectory() throws {
        let folder = try DatasetLocator.find(
            nil, environment: ["PLAN_ATLAS_DATASETS": "\(Repository.root)/Datasets"], workingDirectory: "/",
            executable: nil)
        #expect(folder.path == "\(Repository.root)/Datasets")
    }

    @Test func theErrorNamesEveryPlace() {
        #expect {
            try DatasetLocator.find(
                nil, environment: [:], workingDirectory: "/usr/share", executable: "/usr/bin/plan-atlas")
        } throws: { error in
            let message = (error as? Finding)?.message ?? ""
            return ["/usr/share/Datasets", "/usr/Datasets", "/Datasets", "/usr/bin/Datasets"].allSatisfy(
                message.contains)
        }
    }
}
