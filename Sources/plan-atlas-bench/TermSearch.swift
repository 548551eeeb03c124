import Foundation
import PlanAtlas

/// The search for terms in texts, as the coder does it before rules are weighed.
struct TermSearch {
    let texts: MadeUpTexts
    let terms: [[Letter]]
    private let automaton: TermAutomaton
    private let folded: [[Letter]]

    init(texts: MadeUpTexts, terms: [[Letter]]) {
        (self.texts, self.terms) = (texts, terms)
        automaton = TermAutomaton(terms)
        var folded: [[Letter]] = []
        texts.withEach { text in
            var letters: [Letter] = []
            TextFolding.append(text, to: &letters)
            folded.append(letters)
        }
        self.folded = folded
    }

    /// Terms of the rules' patterns, each once, taken evenly from all of them.
    static func terms(_ count: Int, of rules: [CodingRule]) -> [[Letter]] {
        var seen: Set<[Letter]> = []
        let all = rules.flatMap { $0.pattern.split { "／…^$".contains($0) } }.map { TextFolding.letters(of: $0) }
            .filter { !$0.isEmpty && seen.insert($0).inserted }
        return (0..<min(count, all.count)).map { all[$0 * all.count / min(count, all.count)] }
    }

    /// Writes the folded texts and the terms, one a line.
    func write(texts: String, terms: String) throws {
        for (path, lines) in [(texts, folded), (terms, self.terms)] {
            var bytes: [UInt8] = []
            for letters in lines {
                for letter in letters { bytes += UTF8.encode(Unicode.Scalar(letter)!)! }
                bytes.append(UInt8(ascii: "\n"))
            }
            try Data(bytes).write(to: URL(fileURLWithPath: path))
        }
    }

    func searchingAlone() -> (found: Int, seconds: Double) {
        var found = 0
        var hits: [TermAutomaton.Occurrence] = []
        let time = ContinuousClock().measure {
            for letters in folded {
                hits.removeAll(keepingCapacity: true)
                automaton.appendOccurrences(in: letters, to: &hits)
                found += hits.count
            }
        }
        return (found, time / .seconds(1))
    }

    func foldingAndSearching() -> (found: Int, seconds: Double) {
        var found = 0
        var letters: [Letter] = []
        var hits: [TermAutomaton.Occurrence] = []
        let time = ContinuousClock().measure {
            texts.withEach { text in
                letters.removeAll(keepingCapacity: true)
                hits.removeAll(keepingCapacity: true)
                TextFolding.append(text, to: &letters)
                automaton.appendOccurrences(in: letters, to: &hits)
                found += hits.count
            }
        }
        return (found, time / .seconds(1))
    }
}
