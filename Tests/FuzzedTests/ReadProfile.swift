import Diagnostics
import PlanExtraction
import PlanModel

/// What holds of the reading of a profile for every text: it is read, and then reads documents, or it is refused by a finding
/// about the profile in one line.
enum ReadProfile {
    private static let departments = (try? FixtureCity.departments()) ?? []

    /// Lines on which the patterns of the fixtures' profiles can match.
    private static let document = "第１章\n目標1 雪に強いまち\n1-1-1\t砂まき\t雪対策課\n12\n【新】\n"

    /// - Returns: what is broken, or nil.
    static func broken(by input: [UInt8]) -> String? {
        guard let text = String(validating: input, as: UTF8.self) else { return nil }
        do throws(Finding) {
            let extractor = try PlanExtractor(
                profile: text, profileFile: "profile.yaml", departments: departments,
                ratingMarks: FixtureCity.ratingMarks)
            _ = try extractor.reading(of: document, name: "document")
            return nil
        } catch {
            let isFine = error.code == .profile && error.position.file == "profile.yaml" && !error.message.isEmpty
            return isFine && !error.message.contains("\n") ? nil : "this is no finding about a profile: \(error)"
        }
    }
}
