import PlanAtlas

// The samples of the article of this name, as they stand there.

/// How many initiatives of each city's plans use each instrument.
struct InstrumentUse {
    struct Row {
        let municipality: Int
        let family: Int
        let instrument: Int
        let count: CellCount
        /// The city's initiatives of the family: the denominator of a share.
        let ofInitiatives: Int
        let state: CoverageState
    }

    let rows: [Row]

    init(_ index: AtlasIndex) {
        let (families, instruments) = (index.families.count, index.instruments.count)
        var initiatives = [Int](repeating: 0, count: index.municipalities.count * families)
        var counts = [CellCount](repeating: CellCount(), count: initiatives.count * instruments)
        for initiative in index.initiatives.indices {
            let plans = index.municipality[initiative] * families + index.family[initiative]
            initiatives[plans] += 1
            for use in index.instrumentCodes[initiative] where use.isCounted {
                counts[plans * instruments + use.code].add(use.basis)
            }
        }
        rows = index.reported.flatMap { municipality in
            index.families.indices.flatMap { family in
                index.instruments.indices.map { instrument in
                    let plans = municipality * families + family
                    let count = counts[plans * instruments + instrument]
                    return Row(
                        municipality: municipality, family: family, instrument: instrument, count: count,
                        ofInitiatives: initiatives[plans],
                        state: count.state(index.assessment(municipality: municipality, family: family)))
                }
            }
        }
    }
}

extension InstrumentUse {
    /// One row a municipality, family and instrument, instruments without an initiative included.
    func table(_ index: AtlasIndex) -> TidyTable {
        TidyTable(
            name: "instrument_use",
            columns: [
                "municipality_code", "family", "instrument", "instrument_ja", "initiatives", "of_initiatives", "state",
            ],
            rows: rows.map { row in
                let instrument = index.instruments[row.instrument]
                let isKnown = row.state != .unknown && row.state != .notAssessed
                return [
                    .text(index.municipalities[row.municipality].code.text), .text(index.families[row.family].rawValue),
                    .text(instrument.id.text), .text(instrument.label.japanese),
                    isKnown ? .number("\(row.count.initiatives)") : .missing, .number("\(row.ofInitiatives)"),
                    .text(row.state.rawValue),
                ]
            })
    }
}
