/// What two coders gave an initiative on an axis: positions of codes in the axis's list, ascending.
struct CodedUnit {
    /// The initiative's position among those compared.
    let initiative: Int
    let a: [Int]
    let b: [Int]
}

/// Counts the units of an axis, each as often as its initiative was drawn, and says what figures follow.
protocol AxisTally {
    var units: [CodedUnit] { get }
    /// The codes in the axis's list.
    var codes: Int { get }

    /// The figures of the axis, and how often each code was given.
    ///
    /// - Parameter weights: how often each initiative was drawn.
    /// - Complexity: O(*u* + *c*) for *u* units and *c* codes, and for sets O(*d*²) in their distinct values.
    func count(_ weights: [Int]) -> AxisCount
}

/// The figures of one sample, drawn or as it is.
struct AxisCount {
    let figures: [Statistic: Double]
    /// One a code of the list.
    let presence: [PresenceCounts]

    /// All figures in a row, NaN where one is not defined: those of the axis, then those of each code.
    var row: [Double] {
        var row = Statistic.allCases.map { figures[$0] ?? .nan }
        row.reserveCapacity(Self.width(codes: presence.count))
        for code in presence {
            row.append(code.agreement ?? .nan)
            row.append(code.kappa ?? .nan)
            row.append(code.alpha ?? .nan)
        }
        return row
    }

    /// The length of ``row`` for a list of codes.
    static func width(codes: Int) -> Int { Statistic.allCases.count + codes * Statistic.ofOneCode.count }

    /// The place of a figure in ``row``.
    static func place(of statistic: Statistic, code: Int? = nil) -> Int {
        guard let code else { return Statistic.allCases.firstIndex(of: statistic)! }
        let own = Statistic.ofOneCode
        return width(codes: code) + own.firstIndex(of: statistic)!
    }
}
