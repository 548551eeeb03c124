import PlanModel

/// How many initiatives each function of a town hall carries, whatever its departments are called.
public struct FunctionLoad: Sendable {
    public struct Row: Sendable {
        public let municipality: Int
        public let function: Int
        /// The initiatives in which a department of the function takes part, each once.
        public let fullCount: Int
        public let fractionalCount: Ratio
        public let share: Ratio?
        /// The municipality's initiatives that name a department of the town hall: the shares' denominator.
        public let ofInitiatives: Int
        public let assessment: Assessment
    }

    public let rows: [Row]

    /// Adds up the departments of each function.
    ///
    /// An initiative with two departments of one function counts once in its full count; its fractional counts add up, as in
    /// ``DepartmentLoad``. Partners count in the full count of their function only.
    ///
    /// - Returns: by municipality and function, functions without an initiative included.
    /// - Complexity: O(*n*) in responsibilities.
    public init(_ index: AtlasIndex) {
        let functions = index.functions.count
        var full = [Int](repeating: 0, count: index.municipalities.count * functions)
        var fractions = [Ratio](repeating: Ratio(0), count: full.count)
        var carried = [Int](repeating: 0, count: index.municipalities.count)
        for initiative in index.initiatives.indices {
            let parts = index.parts[initiative]
            let municipality = index.municipality[initiative]
            let own = parts.count { $0.role != .partner }
            if own > 0 { carried[municipality] += 1 }
            var seen: [Int] = []
            for part in parts {
                guard let function = index.departmentFunction[part.department] else { continue }
                let cell = municipality * functions + function
                if part.role != .partner { fractions[cell] = fractions[cell] + Ratio(1, own) }
                if !seen.contains(function) {
                    seen.append(function)
                    full[cell] += 1
                }
            }
        }
        rows = index.reported.flatMap { municipality in
            index.functions.indices.map { function in
                let cell = municipality * functions + function
                return Row(
                    municipality: municipality, function: function, fullCount: full[cell],
                    fractionalCount: fractions[cell], share: fractions[cell].share(of: carried[municipality]),
                    ofInitiatives: carried[municipality], assessment: index.assessment(municipality: municipality))
            }
        }
    }
}
