import CSVText
import Foundation
import Testing

/// The numbers of the golden summaries, counted once more from the tables without the code under test.
@Suite struct RecountTests {
    private typealias Row = [String: String]

    private struct City {
        let folder: String
        let plan: String
        let name: String
        let count: Int
    }

    private static let cities = [
        City(folder: "akiruno", plan: "suicide-2", name: "Akiruno", count: 70),
        City(folder: "kamakura", plan: "suicide-2024", name: "Kamakura", count: 14),
        City(folder: "atsugi", plan: "suicide-2024", name: "Atsugi", count: 110),
    ]

    private func rows(_ file: String) throws -> [Row] {
        let table = try CSVReader().table(atPath: "\(Command.datasets)/\(file)")
        return table.records.map { record in
            Dictionary(uniqueKeysWithValues: zip(table.header, record.fields.map(\.text)))
        }
    }

    /// The ids of a city's initiatives, re-listings left out, by code; `P` and `G` stand for those without one.
    private func members(_ city: City) throws -> [String: Set<String>] {
        let folder = "\(city.folder)/\(city.plan)"
        let listed = try rows("\(folder)/initiatives.csv").filter { $0["restates"] == "" }
        let all = Set(listed.map { $0["initiative_id"]! })
        #expect(all.count == city.count)
        var members: [String: Set<String>] = ["P": all, "G": all]
        for row in try rows("\(folder)/codes.csv") {
            let (code, id) = (row["code"]!, row["initiative_id"]!)
            members[code, default: []].insert(id)
            members[String(code.prefix(1))]?.remove(id)
        }
        return members
    }

    @Test func areasAndGroups() throws {
        let lines = try Command.run(["analyze", "--lang", "en", "--family", "suicide"]).lines
        let counts = try Self.cities.map(members)
        let codes = try (rows("taxonomy/policy_areas.csv") + rows("taxonomy/priority_groups.csv")).map { $0["code"]! }
        let uncoded = ["P": "No policy area yet", "G": "No group named"]
        for code in codes + ["P", "G"] {
            let line = try #require(lines.first { $0.hasPrefix("  \(uncoded[code] ?? code) ") })
            // * behind a number: some of it is inferred, or all of it is.
            let cells = line.split(separator: " ").suffix(3).map { String($0.replacing("*", with: "")) }
            let expected = zip(Self.cities, counts).map { city, members in
                let count = members[code]?.count ?? 0
                return count > 0 || uncoded[code] != nil ? String(count) : city.name == "Kamakura" ? "?" : "-"
            }
            #expect(cells == expected, "\(line)")
        }
    }

    /// An initiative of several departments is shared out in equal parts, here counted in sixtieths; each function has it once.
    @Test func functions() throws {
        let lines = try Command.run(["analyze", "--lang", "en", "--family", "suicide"]).lines
        for city in Self.cities {
            let own = Set(try members(city).values.joined())
            let departments = try rows("\(city.folder)/departments.csv")
            let function = Dictionary(
                uniqueKeysWithValues: departments.map { ($0["department_id"]!, $0["function_code"]!) })
            let parts = try rows("\(city.folder)/\(city.plan)/responsibilities.csv").filter {
                own.contains($0["initiative_id"]!)
            }
            var load: [String: Int] = [:]
            var full: [String: Int] = [:]
            for (_, shared) in Dictionary(grouping: parts, by: { $0["initiative_id"]! }) {
                let functions = shared.map { function[$0["department_id"]!]! }
                for function in functions { load[function, default: 0] += 60 / shared.count }
                for function in Set(functions) { full[function, default: 0] += 1 }
            }
            let start = try #require(lines.firstIndex { $0.hasPrefix("  \(city.name)  n=\(city.count) ") })
            // Below the heads of the columns, the long labels in two lines.
            let block = lines[(start + 2)...].prefix { $0.hasPrefix("  F") || $0.hasPrefix("      ") }
            let printed = block.filter { $0.hasPrefix("  F") }.map { line in
                let words = line.split(separator: " ")
                let place = words.firstIndex { $0.contains(".") }!
                return "\(words[0]) \(words[place]) \(words[place + 1])"
            }
            let expected = load.map { "\($0) \($1 / 60).\($1 % 60 / 6) \(full[$0]!)" }
            #expect(printed.sorted() == expected.sorted(), "\(city.name)")
        }
    }
}
