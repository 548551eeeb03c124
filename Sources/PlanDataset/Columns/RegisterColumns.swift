import Parallel
import PlanModel

/// What the rows of an atlas refer to in its small tables: municipalities, plans, documents, code lists and scales.
struct RegisterColumns: Sendable {
    let municipalities: ByteKeys
    let plans: ByteKeys
    /// For each plan, in the order of the keys, the index of its municipality.
    let planMunicipality: [UInt32]
    let sources: ByteKeys
    /// For each document, in the order of the keys, the index of its plan.
    let sourcePlan: [UInt32]
    /// For each document the number of its lines.
    let sourceLines: [Int]
    /// The codes in use on the axes that an initiative takes codes on, in the order of ``Axis``.
    let codes: [ByteKeys]
    let functions: ByteKeys
    let scales: [GradeScale]

    /// The part of the atlas' columns that these tables give.
    let columns: AtlasColumns

    /// - Parameter threads: the number of threads, at least 1.
    /// - Returns: nil where anything is not as it should be.
    init?(_ folder: DatasetFolder, threads: Int) {
        let (parts, files) = (DatasetPart.counted, TableFiles(folder))
        let (dataset, findings) = DatasetPart.dataset(
            of: threads == 1 ? parts.map { $0.read(files) } : parts.concurrentMap { $0.read(files) })
        guard findings.isEmpty else { return nil }
        let (taxonomy, plans, sources) = (dataset.taxonomy, dataset.plans, dataset.sources)
        let axes = [Axis.policyArea, .group, .instrument, .commitment, .function]
        let lists = axes.map { axis in taxonomy.codes(on: axis).filter { $0.replacedBy == nil }.map(\.id) }
        let codes = lists.compactMap { ByteKeys($0.map(\.text)) }
        let ordered = dataset.municipalities.map(\.code).sorted()
        guard codes.count == lists.count, lists.dropLast().allSatisfy({ $0.count <= CodeBases.capacity }),
            ordered.allSatisfy({ Municipality.isValid(code: $0) }),
            let cityKeys = ByteKeys(ordered.map(\.text)), let planKeys = ByteKeys(plans.map(\.id.text)),
            let sourceKeys = ByteKeys(sources.map(\.id.text))
        else { return nil }
        let planMunicipality = plans.compactMap { cityKeys.number(of: $0.municipality.text).map(UInt32.init) }
        let sourcePlan = sources.compactMap { planKeys.number(of: $0.plan.text).map(UInt32.init) }
        guard planMunicipality.count == plans.count, sourcePlan.count == sources.count,
            Set(sourcePlan).count == plans.count
        else { return nil }

        let excerpts = Set(zip(sources, sourcePlan).filter { $0.0.completeness == .excerpt }.map(\.1))
        var columns = AtlasColumns()
        (columns.areas, columns.groups, columns.municipalities) = (lists[0], lists[1], ordered)
        columns.plans = plans.indices.map { plan in
            AtlasColumns.Plan(
                municipality: Int(planMunicipality[plan]), family: plans[plan].family,
                isExcerpt: excerpts.contains(UInt32(plan)))
        }
        self.columns = columns
        (self.codes, self.functions) = (codes.dropLast(), codes[axes.count - 1])
        (municipalities, self.plans, self.sources) = (cityKeys, planKeys, sourceKeys)
        (self.planMunicipality, self.sourcePlan) = (planMunicipality, sourcePlan)
        sourceLines = sources.map(\.lines)
        scales = GradeScale.all(of: dataset.ratingMarks.map(\.value))
    }
}

/// The marks of a scale with the scores that they must have, as bytes.
struct GradeScale: Sendable {
    let id: [UInt8]
    let marks: [(mark: [UInt8], score: [UInt8])]

    static func all(of marks: [RatingMark]) -> [GradeScale] {
        Set(marks.map(\.scale)).compactMap { RatingScale($0, in: marks) }.map { scale in
            GradeScale(
                id: Array(scale.id.text.utf8),
                marks: scale.marks.map { mark in
                    (Array(mark.mark.utf8), Array((scale.score(of: mark.mark)?.description ?? "").utf8))
                })
        }
    }

    /// Whether a grade is a mark of the scale, and its score the scale's own.
    func allows(_ mark: UnsafeRawBufferPointer, score: UnsafeRawBufferPointer) -> Bool {
        marks.contains { $0.mark.elementsEqual(mark) && $0.score.elementsEqual(score) }
    }
}
