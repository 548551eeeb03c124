import Diagnostics
import PlanModel

extension InitiativeCoding {
    /// The doubts as findings at the initiative's place in its document.
    ///
    /// - Parameter file: the document's name.
    public func findings(in file: String) -> [Finding] {
        doubts.map { doubt in
            let position = SourcePosition(file: file, line: initiative.lines.lowerBound)
            let field = doubt.axis.rawValue
            switch doubt {
            case .tie(_, let code, let other):
                return Finding(
                    .tiedCodes, at: position, field: field, value: code.text,
                    "\(code) and \(other) weigh the same for \(initiative.id); \(code) was taken. "
                        + "Decide in decisions.csv, or add a rule")
            case .weak(_, let code, let weight):
                return Finding(
                    .weakCode, at: position, field: field, value: code.text,
                    "\(code) was taken for \(initiative.id) and weighs \(weight) only. "
                        + "Decide in decisions.csv, or add a rule")
            case .uncoded(let axis):
                return Finding(
                    .uncodedAxis, at: position, field: field,
                    "no rule and no heading gives \(initiative.id) a code on the axis \(axis.rawValue). "
                        + "Decide in decisions.csv, or add a rule")
            }
        }
    }
}
