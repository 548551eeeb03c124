import PlanAnalysis

/// A value drawn as a length of block characters, to an eighth of a cell.
///
/// The blocks are drawn whatever the locale is: what is printed is UTF-8 in any case, and the same bytes everywhere, and a
/// terminal that cannot show `█` cannot show the names beside it. A bar says nothing that the number before it does not; it
/// stands last in its line, so that a terminal that takes two cells for a block moves nothing else.
struct Bar {
    /// The cells that the whole takes.
    let width: Int

    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    /// Draws a value, rounded down to an eighth of a cell: only the whole fills the width.
    ///
    /// - Parameters:
    ///   - value: nil where nobody knows it. A value above the whole is drawn as the whole, one below zero as zero.
    ///   - unknown: what to say of a value that nobody knows.
    /// - Returns: nothing for zero, at least `▏` for more; `unknown`, and no bar, for nil.
    func text(_ value: Ratio?, of whole: Ratio, unknown: String) -> String {
        guard let value else { return unknown }
        guard width > 0, value > Ratio(0), whole > Ratio(0) else { return "" }
        let length = max(1, length(value, of: whole))
        return String(repeating: "█", count: length / 8) + Self.eighths[length % 8]
    }

    /// The largest number of eighths that is not longer than the value, found by halving, since fractions compare exactly.
    private func length(_ value: Ratio, of whole: Ratio) -> Int {
        var (fitting, tooLong) = (0, 8 * width + 1)
        while tooLong - fitting > 1 {
            let middle = (fitting + tooLong) / 2
            if whole * Ratio(middle, 8 * width) <= value { fitting = middle } else { tooLong = middle }
        }
        return fitting
    }
}
