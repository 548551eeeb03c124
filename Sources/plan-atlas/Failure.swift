import CSVText
import Diagnostics
import Foundation

/// Why a command ends: the findings to print, and the exit code.
struct Failure: Error {
    enum Code: Int32 {
        case findings = 1
        case badInput = 2
        case inputOutput = 74
    }

    let code: Code
    let findings: [Finding]
    var isSilent = false

    init(_ code: Code, _ findings: [Finding] = []) {
        self.code = code
        self.findings = findings
    }

    /// Bad input, or an input/output error, by the finding's own code.
    init(_ finding: Finding) {
        self.init(finding.code == .inputOutput ? .inputOutput : .badInput, [finding])
    }

    /// The same for a failed read or write; a closed pipe ends the command without a word.
    init(_ error: CSVError) {
        self.init(error.finding.code == .inputOutput ? .inputOutput : .badInput, error.findings)
        isSilent = error.isClosedPipe
    }

    func exit() -> Never {
        if isSilent { Foundation.exit(0) }
        Console.report(findings)
        Foundation.exit(code.rawValue)
    }
}
