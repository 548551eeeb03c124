import Diagnostics
import Foundation
import PlanExtraction
import PlanModel

/// A small document of our own making in `Fixtures/documents`, one for each trap of a layout.
///
/// In its text `⟦PA043⟧` says that a reading must find PA043 on that line, and `⟦PA045 note⟧` that it must find it with
/// another severity than the code's own. The marks are taken out before the text is read; where no mark stands, nothing
/// may be found.
struct DocumentFixture {
    let layout: String
    let name: String
    /// The document without its marks.
    let text: String
    /// What the marks say, in the notation of ``Reading/findings``.
    let marks: [String]

    static let folder =
        "\(#filePath)".split(separator: "/").dropLast(2).map { "/" + $0 }.joined() + "/Fixtures/documents/"

    init(_ layout: String, _ name: String) throws {
        self.layout = layout
        self.name = name
        let marked = try Self.file("\(layout)/\(name).txt")
        var text = ""
        var marks: [String] = []
        var line = 1
        var rest = Substring(marked)
        while let scalar = rest.unicodeScalars.first {
            if scalar == "⟦", let end = rest.firstIndex(of: "⟧") {
                marks.append("\(line) \(rest[rest.index(after: rest.startIndex)..<end])")
                rest = rest[rest.index(after: end)...]
                continue
            }
            if scalar == "\n" { line += 1 }
            text.unicodeScalars.append(scalar)
            rest.unicodeScalars.removeFirst()
        }
        self.text = text
        self.marks = marks
    }

    /// The bytes of a file as text, line ends and all.
    static func file(_ path: String) throws -> String {
        try SourceFile(path: path, bytes: Array(Data(contentsOf: URL(fileURLWithPath: folder + path)))).text()
    }

    static func extractor(_ layout: String) throws -> PlanExtractor {
        try PlanExtractor(
            profile: file("\(layout)/profile.yaml"), profileFile: "profile.yaml",
            departments: FixtureCity.departments(), ratingMarks: FixtureCity.ratingMarks)
    }

    /// The names of a layout's documents, in order.
    static func names(_ layout: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder + layout)
            .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
    }

    func tables() throws -> PlanTables { try Self.extractor(layout).reading(of: text, name: name).tables }

    func reading() throws -> Reading {
        Reading(try Self.extractor(layout).reading(of: text, name: name))
    }
}

/// The departments of the city in the fixtures.
enum FixtureCity {
    static let municipality: Municipality.ID = "011002"

    /// A scale of four marks, each granted from so many per cent of a target.
    static let ratingMarks = zip(["S", "A", "B", "C"], [100, 75, 50, 25]).enumerated().map { index, mark in
        RatingMark(
            scale: "sapporo-snow", kind: .achievement, mark: mark.0, order: index + 1, points: 3 - index,
            threshold: ExactDecimal(mark.1), meaning: Label("", ""), source: nil, sourceLine: nil)
    }

    static func departments() throws -> [Department] {
        try DocumentFixture.file("departments.csv").split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return Department(
                id: Department.ID(cells[0]), municipality: municipality, bureauJa: cells[1].isEmpty ? nil : cells[1],
                nameJa: cells[2], function: nil, kind: Department.Kind(rawValue: cells[3])!)
        }
    }
}
