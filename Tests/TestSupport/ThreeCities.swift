import PlanModel

/// An atlas small enough to count on paper.
///
/// 甲市 (142042) was read whole, 乙市 (142123) is an excerpt, 札幌市 (011002) has no plan, and 丙市 (132284) was read whole.
///
/// | id | city | areas | groups | departments |
/// |---|---|---|---|---|
/// | k1 | 甲 | P1 derived | G1 stated | health (F1) |
/// | k2 | 甲 | P1 stated, P2 inferred | G1 inferred, G2 stated | health (F1), clinic (F1) |
/// | k3 | 甲 | P2 decided | – | health (F1), welfare (F2), ngo (external) |
/// | k4 | 甲 | – | G2 derived | welfare (F2) |
/// | k5 | 甲 | – | – | – |
/// | k6 | 甲 | restates k1 | | welfare (F2) |
/// | o1 | 乙 | P3 derived | G3 stated | support (F2) |
/// | h1 | 丙 | P1 inferred | G3 inferred | desk (no function) |
/// | h2 | 丙 | P3 derived | – | office (F3), desk (no function) |
///
/// The names of k4 and o1, ゲートキーパー養成講座 and ゲートキーパー養成研修, differ by a synonym.
public enum ThreeCities {
    public static let sketch: AtlasSketch = {
        var sketch = AtlasSketch(
            areas: ["P1", "P2", "P3", "P4"], groups: ["G1", "G2", "G3"], functions: ["F1", "F2", "F3"])
        sketch.synonym("養成研修", "養成講座")
        // Against the order of their codes, since a table may hold them in any order.
        sketch.city("142123", "乙市", "Otsu")
        sketch.city("142042", "甲市", "Ko")
        sketch.city("132284", "丙市", "Hei")
        sketch.city("011002", "札幌市", "Sapporo")
        sketch.plan("k", of: "142042")
        sketch.plan("o", of: "142123", .suicide, .excerpt)
        sketch.plan("h", of: "132284")
        sketch.department("k-welfare", of: "142042", function: "F2")
        sketch.department("k-health", of: "142042", function: "F1")
        sketch.department("k-clinic", of: "142042", function: "F1")
        sketch.department("k-ngo", of: "142042", function: nil, .external)
        sketch.department("k-idle", of: "142042", function: "F3")
        sketch.department("o-support", of: "142123", function: "F2")
        sketch.department("h-desk", of: "132284", function: nil)
        sketch.department("h-office", of: "132284", function: "F3")
        sketch.initiative("k1", in: "k", name: "講演会", codes: "P1 G1=stated", by: "k-health")
        sketch.initiative(
            "k2", in: "k", name: "見守り", codes: "P1=stated P2=inferred G1=inferred G2=stated", by: "k-health k-clinic")
        sketch.initiative("k3", in: "k", name: "手引き", codes: "P2=decided", by: "k-health k-welfare k-ngo")
        sketch.initiative("k4", in: "k", name: "ゲートキーパー養成講座", codes: "G2", by: "k-welfare")
        sketch.initiative("k5", in: "k", name: "その他")
        sketch.initiative("k6", in: "k", name: "講演会", codes: "P4 G3=stated", by: "k-welfare", restates: "k1")
        sketch.initiative(
            "o1", in: "o", name: "ゲートキーパー養成研修", codes: "P3 G3=stated", by: "o-support")
        sketch.initiative("h1", in: "h", name: "学校", codes: "P1=inferred G3=inferred", by: "h-desk")
        sketch.initiative("h2", in: "h", name: "相談", codes: "P3", by: "h-office h-desk")
        return sketch
    }()
}
