import PlanModel
import Testing

/// Cells of the shipped atlas against the documents: the numbers are the lines on which the rows start.
@Suite struct ReadCellTests {
    private let dataset = ShippedAtlas.dataset

    /// The first lines of a plan's initiatives that have all of the codes.
    private func lines(_ plan: Plan.ID, _ codes: Taxonomy.Code.ID...) -> [Int] {
        let own = Dictionary(grouping: dataset.codes.map(\.value), by: \.initiative)
        return dataset.initiatives.filter { row in
            row.plan == plan && codes.allSatisfy { code in (own[row.id] ?? []).contains { $0.code == code } }
        }.map(\.lines.lowerBound).sorted()
    }

    /// 厚木市, 「イ 遺された人への支援」 (line 882, printed after its rows), is all that the plan has for the bereaved.
    @Test func supportForTheBereavedInAtsugi() {
        #expect(lines("atsugi-suicide-2024", "P09") == [853, 863])
        #expect(lines("atsugi-suicide-2024", "G13") == [853, 863])
    }

    /// 厚木市, (2) いのちを見守り支える人材の育成: gatekeepers and others are trained at 388, 399 and 428.
    @Test func trainingInAtsugi() {
        let trained = Set(lines("atsugi-suicide-2024", "P02", "G21"))
        #expect(trained.isSuperset(of: [388, 399, 428]))
    }

    /// あきる野市, 基本施策６: pupils learn to ask for help at school.
    @Test func schoolsInAkiruno() {
        #expect(!lines("akiruno-suicide-2", "P10", "G02").isEmpty)
    }

    /// Every row that chapter ６ of 厚木市 lists again is for the chapter's group: 26 for older people, 33 for people in
    /// poverty, 36 for workers.
    @Test func relistedRowsAreForTheirChaptersGroup() {
        let again = dataset.initiatives.filter { $0.plan == "atsugi-suicide-2024" && $0.restates != nil }
        let groups: [(ClosedRange<Int>, Taxonomy.Code.ID, Int)] = [
            (1699...2027, "G01", 26), (2028...2403, "G09", 33), (2404...2781, "G07", 36),
        ]
        for (chapter, group, count) in groups {
            let rows = again.filter { chapter.contains($0.lines.lowerBound) }
            #expect(rows.count == count)
            for row in rows {
                #expect(
                    dataset.codes.contains {
                        $0.initiative == row.restates! && $0.code == group && [.stated, .decided].contains($0.basis)
                    }, "\(row.id)")
            }
        }
    }

    /// Every initiative has one primary area, one instrument and one commitment.
    @Test func oneOfEach() {
        let own = Dictionary(grouping: dataset.codes.map(\.value), by: \.initiative)
        for row in dataset.initiatives where row.restates == nil {
            let codes = own[row.id] ?? []
            for axis in [Axis.policyArea, .instrument, .commitment] {
                #expect(codes.filter { $0.axis == axis && $0.rank == .primary }.count == 1, "\(row.id) \(axis)")
            }
            #expect(codes.filter { $0.rank == .secondary }.count <= 2)
            #expect(row.nameEn != nil && row.summaryJa != nil, "\(row.id)")
        }
    }
}
