import Diagnostics
import PlanModel

extension SampledInitiative {
    /// Reads the initiatives of a sample: a column `initiative_id`, and `half` where the sample is split.
    ///
    /// - Parameter needsHalf: whether the caller asks for one half, so that the column must be there.
    /// - Returns: the sample in the file's order, and everything that is wrong with it.
    public static func read(path: String, needsHalf: Bool) -> (sample: [Placed<SampledInitiative>], findings: [Finding])
    {
        var table = SheetTable(
            path: path, required: ["initiative_id"] + (needsHalf ? ["half"] : []), kind: "a sample")
        let isSplit = table.columns.contains("half")
        let rows = table.rows { row in
            SampledInitiative(
                initiative: row.id("initiative_id"), half: isSplit ? row.choice("half", else: .rules) : nil)
        }
        var findings = table.findings
        var first: [Initiative.ID: Int] = [:]
        for row in rows where !row.initiative.text.isEmpty {
            if let line = first[row.initiative] {
                findings.append(
                    row.finding(
                        .duplicateKey, "initiative_id", value: row.initiative.text,
                        "\(row.initiative) stands at line \(line) already; take one of the two rows out"))
            } else {
                first[row.initiative] = row.place.line
            }
        }
        return (rows, findings.sorted())
    }
}
