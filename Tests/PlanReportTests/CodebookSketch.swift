import PlanModel
import TestSupport

/// A small taxonomy with its examples: two areas in use and one retired, one group, one function.
enum CodebookSketch {
    static func dataset(name: String = "連絡会議", note: String = "会議ではない。") -> Dataset {
        var sketch = AtlasSketch(areas: [], groups: [], functions: [])
        sketch.city("011002", "甲市", "Ko")
        sketch.city("472018", "乙市", "Otsu")
        sketch.plan("k", of: "011002")
        sketch.plan("o", of: "472018")
        sketch.department("k-health", of: "011002", function: "F1", name: "健康課")
        sketch.department("k-welfare", of: "011002", function: nil, name: "福祉課")
        sketch.initiative("k1", in: "k", name: name, codes: "P1 P2", by: "k-health k-welfare")
        sketch.initiative("o1", in: "o", name: "見守り", codes: "P2")
        var dataset = sketch.dataset
        dataset.codes.append(place(code("k1", .instrument, "I1")))
        dataset.taxonomy.policyAreas = [
            area("P3", .topic, Label("前の分野", "Former area"), replacedBy: "P1", order: 3),
            area(
                "P1", .form, Label("会議", "Meetings"), definition: "人と組織を結ぶ取組。", include: "協議会／連絡会",
                exclude: "個別の相談はP2", order: 1),
            area("P2", .topic, Label("見守り", "Watch-over"), definition: "暮らしを見守る取組。", order: 2),
        ]
        dataset.taxonomy.priorityGroups = [
            place(
                Taxonomy.PriorityGroup(
                    code: code("G1", Label("高齢者", "Older people"), definition: "おおむね65歳以上の人。"),
                    terms: ["高齢者", "シニア"]))
        ]
        dataset.taxonomy.departmentFunctions = [
            place(
                Taxonomy.DepartmentFunction(
                    code: code("F1", Label("健康", "Public health"), definition: "健康を受け持つ部署。"), examples: ["健康課"]))
        ]
        dataset.taxonomy.examples = [
            place(.init(axis: .policyArea, code: "P1", kind: .example, subject: .initiative("k1"))),
            place(
                .init(
                    axis: .policyArea, code: "P1", kind: .nearMiss, subject: .initiative("o1"), instead: "P2",
                    note: Label(note, "It is no meeting."))),
            place(
                .init(
                    axis: .group, code: "G1", kind: .nearMiss, subject: .initiative("o1"),
                    note: Label("年齢を問わない。", "Age does not matter."))),
            place(
                .init(
                    axis: .function, code: "F1", kind: .example, subject: .department("k-health"),
                    note: Label("保健師がいる。", "It has the public-health nurses."))),
        ]
        return dataset
    }

    static func code(
        _ id: String, _ label: Label, definition: String = "", include: String = "", exclude: String = "",
        replacedBy: Taxonomy.Code.ID? = nil, order: Int = 1
    ) -> Taxonomy.Code {
        Taxonomy.Code(
            id: .init(id), order: order, label: label, definitionJa: definition, include: include, exclude: exclude,
            since: "0.1.0", replacedBy: replacedBy)
    }

    static func area(
        _ id: String, _ kind: Taxonomy.PolicyArea.Kind, _ label: Label, definition: String = "使わない分野。",
        include: String = "", exclude: String = "", replacedBy: Taxonomy.Code.ID? = nil, order: Int
    ) -> Placed<Taxonomy.PolicyArea> {
        place(
            Taxonomy.PolicyArea(
                code: code(
                    id, label, definition: definition, include: include, exclude: exclude, replacedBy: replacedBy,
                    order: order), kind: kind))
    }

    private static func code(_ initiative: Initiative.ID, _ axis: Axis, _ code: Taxonomy.Code.ID) -> InitiativeCode {
        InitiativeCode(
            initiative: initiative, axis: axis, code: code, rank: .primary, basis: .inferred, evidence: "", rule: "",
            source: "k-source", sourceLine: 1)
    }

    static func place<Value>(_ value: Value) -> Placed<Value> {
        Placed(value, at: RowPlace(file: "sketch", line: 1, columns: []))
    }
}
