import Foundation
import PlanAtlas
import Testing

#if os(Linux)
    /// Colours and width follow the terminal, and a pipe gets none.
    @Suite struct TerminalTests {
        /// Runs a command over the small dataset with a terminal of so many columns as its standard output.
        private func onTerminal(
            _ arguments: [String] = ["analyze", "--lang", "en"], columns: UInt16, _ environment: [String: String]
        ) throws -> String {
            let terminal = try #require(PseudoTerminal(columns: columns))
            let run = try Command.run(
                arguments + ["--datasets", Command.small], environment: environment, output: terminal.terminal)
            #expect(run.status == 0)
            return terminal.written()
        }

        private func withoutColours(_ text: String) -> String { text.replacing(/\u{1B}\[[0-9;]*m/, with: "") }

        @Test func coloursOnATerminal() throws {
            let plain = try Command.small("analyze", "--lang", "en").text
            let coloured = try onTerminal(columns: 80, ["TERM": "xterm-256color"])
            #expect(coloured.contains("\u{1B}[1mInitiatives by policy area\u{1B}[0m"))
            // 札幌市 has 2 of 3 initiatives in P01: above 40 per cent, the darkest shade.
            #expect(coloured.contains("\u{1B}[48;5;25;38;5;231m"))
            #expect(withoutColours(coloured) == plain)
            #expect(try onTerminal(columns: 80, ["TERM": "xterm", "NO_COLOR": ""]) == coloured)
        }

        @Test(arguments: [["TERM": "xterm", "NO_COLOR": "1"], ["TERM": "dumb"]])
        func noColours(_ environment: [String: String]) throws {
            let plain = try Command.small("analyze", "--lang", "en").text
            #expect(try onTerminal(columns: 80, environment) == plain)
        }

        private static let drawing = [
            ["analyze"], ["compare", "札幌", "那覇", "--area", "P01"], ["gaps", "--for", "札幌"],
        ]

        /// In a window of any width no line is wider, but for windows below 40 columns, which are written to as 40.
        @Test(arguments: drawing, [30, 40, 60, 120] as [UInt16])
        func everyLineFitsTheWindow(_ arguments: [String], columns: UInt16) throws {
            for language in ["ja", "en"] {
                let shown = try onTerminal(
                    arguments + ["--lang", language], columns: columns, ["TERM": "xterm-256color"])
                let lines = withoutColours(shown).split(separator: "\n")
                #expect(lines.count > 4)
                for line in lines { #expect(line.displayWidth <= max(40, Int(columns)), "\(line)") }
            }
        }

        @Test(arguments: drawing)
        func onlyATerminalGetsColours(_ arguments: [String]) throws {
            let run = try Command.run(
                arguments + ["--datasets", Command.small], environment: ["TERM": "xterm-256color"])
            #expect(!run.output.contains(0x1B))
            #expect(try onTerminal(arguments, columns: 80, ["TERM": "xterm-256color"]).contains("\u{1B}[1m"))
        }

        @Test func noColoursInAPipe() throws {
            for environment in [["TERM": "xterm-256color"], ["CLICOLOR_FORCE": "1"], [:]] {
                let run = try Command.small("analyze", environment: environment)
                #expect(!run.output.contains(0x1B))
            }
        }

        /// Both functions of 札幌市 and the one of 那覇市 that carries its initiative. The partner beside it carries nothing, and
        /// what stands for nothing does not grow.
        @Test func theBarsFillTheWidth() throws {
            let isBar = { (line: String) in line.contains("█") && !line.hasSuffix(" 0.0") }
            let wide = try onTerminal(columns: 120, ["TERM": "xterm", "NO_COLOR": "1"])
            let bars = wide.split(separator: "\n").map(String.init).filter(isBar)
            let narrow = try Command.small("analyze", "--lang", "en").lines.filter(isBar)
            #expect(bars.count == 3)
            #expect(bars.map(\.count) == narrow.map { $0.count + 40 })
        }
    }
#endif
