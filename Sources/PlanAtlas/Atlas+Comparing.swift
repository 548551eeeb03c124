extension Atlas {
    /// What a city's plans do not list and peers' plans do.
    ///
    /// - Parameters:
    ///   - municipality: the city that is asked for; its peers are all others.
    ///   - family: one family of plans; all when nil. What may answer a gap is looked for in all of the city's plans.
    ///   - axis: areas, groups or pairs of both alone; all when nil.
    public func gaps(
        of municipality: Municipality, family: PlanFamily? = nil, axis: CoverageGaps.Axis? = nil
    ) -> GapReport {
        let index = index(Selection(municipalities: [municipality.code], families: family.map { [$0] }))
        return GapReport(index, dataset, of: index.reported[0], axis: axis)
    }

    /// Cities side by side for one code.
    ///
    /// - Throws: a finding for a code that is not in use.
    public func comparison(
        of municipalities: [Municipality], by axis: Axis, _ code: Taxonomy.Code.ID, in index: AtlasIndex
    ) throws(Finding) -> Comparison {
        let codes = axis == .policyArea ? index.areas : axis == .group ? index.groups : index.functions
        guard let place = codes.firstIndex(where: { $0.id == code }) else {
            let other = dataset.taxonomy.codes(on: axis).first { $0.id == code }?.replacedBy
            throw Finding(
                .retiredCode, at: SourcePosition(file: "--\(axis == .policyArea ? "area" : axis.rawValue)"),
                value: code.text, "\(code) is not in use" + (other.map { "; \($0) took its place" } ?? ""))
        }
        let subject: Comparison.Subject =
            axis == .policyArea ? .area(place) : axis == .group ? .group(place) : .function(place)
        let places = municipalities.compactMap { city in index.municipalities.firstIndex { $0.code == city.code } }
        return Comparison(index, matrix: CoverageMatrix(index), dataset, subject, of: places)
    }

    /// The measures of similarity judged on the labelled pairs of a file.
    ///
    /// - Parameters:
    ///   - path: the file of pairs, or `-` for standard input.
    ///   - half: one half of the sample; both when nil.
    /// - Throws: every finding about the file.
    public func judgement(
        ofPairs path: String, half: LabelledPair.Half? = nil
    ) throws(PairFindings) -> PairJudgement {
        let (pairs, findings) = PairsFile.read(path, in: dataset)
        guard findings.isEmpty else { throw PairFindings(findings: findings) }
        return PairJudgement(Similarity(index()), pairs.filter { half ?? $0.half == $0.half })
    }
}

/// What is wrong with a file of labelled pairs.
public struct PairFindings: Error {
    public let findings: [Finding]
}
