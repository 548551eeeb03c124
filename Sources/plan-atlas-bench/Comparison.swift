import Foundation
import PlanAtlas

/// The contenders' runs over one nation, and whether all of them made the same tables.
struct Comparison {
    let nation: String
    /// The bytes of the nation's tables.
    let bytes: Int
    private let contenders: [Contender]
    private var runs: [[MeasuredRun]]
    /// The tables that differ from PlanAtlas', by contender.
    private(set) var differences: [String] = []

    /// Runs every contender in turn, as often as is asked for, so that what else the machine does falls on all alike.
    init(_ contenders: [Contender], nation: String, runs count: Int, scratch: String) throws {
        (self.contenders, self.nation) = (contenders, nation)
        runs = contenders.map { _ in [] }
        bytes = try Self.size(of: nation)
        for round in 0..<count {
            for (place, contender) in contenders.enumerated() {
                let output = "\(scratch)/\(place)"
                try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
                runs[place].append(try MeasuredRun(contender.command(nation, output)))
                FileHandle.standardError.write(
                    Data("\(nation): round \(round + 1) of \(count), \(contender.name)\n".utf8))
            }
        }
        let first = contenders.firstIndex(where: \.writesTables)!
        for place in contenders.indices where contenders[place].writesTables {
            for table in TallyTables.Table.allCases.map(\.file) {
                let isEqual = FileManager.default.contentsEqual(
                    atPath: "\(scratch)/\(first)/\(table)", andPath: "\(scratch)/\(place)/\(table)")
                if !isEqual { differences.append("\(contenders[place].name): \(table) differs from PlanAtlas'") }
            }
        }
    }

    private static func size(of folder: String) throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: folder).reduce(0) { sum, name in
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
            return sum + ((attributes[.size] as? Int) ?? 0)
        }
    }

    /// The median of a contender's times, in seconds.
    func median(_ contender: Int) -> Double {
        Median.of(runs[contender].map(\.seconds))
    }

    /// A Markdown table: a row a contender, ratios to the first one's median.
    var table: [String] {
        let floor = median(0)
        let rows = contenders.indices.map { place in
            let processor = runs[place].map(\.processorSeconds).sorted()[runs[place].count / 2]
            let peak = runs[place].map(\.peakMemory).max()! / 1_000_000
            let figures = [median(place), runs[place].map(\.seconds).min()!, median(place) / floor, processor]
                .map(Median.twoDecimals)
            return "| \(contenders[place].name) | \(figures.joined(separator: " | ")) | \(peak) |"
        }
        return [
            "\(URL(fileURLWithPath: nation).lastPathComponent): \(bytes / 1_000_000) MB, \(runs[0].count) rounds", "",
            "| program | median s | least s | × floor | processor s | peak MB |",
            "| --- | --- | --- | --- | --- | --- |",
        ] + rows
    }
}
