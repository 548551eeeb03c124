import Foundation

/// What repeated measurements are summed up in.
enum Median {
    /// - Precondition: there is at least one value.
    static func of(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }

    static func twoDecimals(_ value: Double) -> String { String(format: "%.2f", value) }
}
