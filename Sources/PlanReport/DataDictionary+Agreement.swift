import PlanModel

extension DataDictionary {
    /// The columns of the comparison of two coding sheets.
    static let agreement =
        [
            code(
                "axis", "比べた軸。policy_area は主の政策分野、policy_area_secondary は副の政策分野（集合）、group は対象（集合）",
                "What is compared; policy_area: the primary area, policy_area_secondary and group: sets of codes"),
            text("axis_ja", "軸", "Axis, Japanese"),
            text("axis_en", "軸（英語）", "Axis, English"),
            code("taxonomy_code", "軸のコード。ALL は軸全体", "Code of the axis; ALL: the axis as a whole"),
            text("taxonomy_code_ja", "コードの名称", "Code, Japanese"),
            text("taxonomy_code_en", "コードの名称（英語）", "Code, English"),
            integer(
                "compared", "比べた取組数。集合の軸ではすべて、ほかの軸では少なくとも一方がコードを付けたもの。0 は、一方の表がその軸を扱っていないこと",
                "Initiatives compared: all of them for sets, else those that at least one coder gave a code; 0 where a sheet does not code the axis"
            ),
            integer("in_a", "A が付けたコードの数", "Codes that A gave"),
            integer("in_b", "B が付けたコードの数", "Codes that B gave"),
            integer("in_both", "A と B が同じ取組に付けたコードの数", "Codes that both gave to the same initiative"),
        ]
        + figure("agreement", "一致率。同じコード（集合の軸では同じ集合）の割合", "Share of initiatives with the same code, or the same set")
        + figure("kappa", "Cohen の κ（1960）。集合の軸にはない", "Cohen's kappa (1960); none for sets")
        + figure(
            "alpha", "Krippendorff の α（2011）。名義尺度、集合の軸では MASI 距離（Passonneau 2006）",
            "Krippendorff's alpha (2011): nominal, or with the distance MASI for sets (Passonneau 2006)")
        + figure("jaccard", "Jaccard 係数の平均。集合の軸だけ", "Mean Jaccard similarity, for sets alone")
        + figure("precision", "B のコードのうち A も付けたものの割合。集合の軸だけ", "Share of B's codes that A gave too, for sets alone")
        + figure("recall", "A のコードのうち B も付けたものの割合。集合の軸だけ", "Share of A's codes that B gave too, for sets alone")
        + figure("f1", "2 × in_both ÷（in_a + in_b）。集合の軸だけ", "2 in_both / (in_a + in_b), for sets alone")
        + [
            code("code_a", "A のコード。空欄は A が付けていないこと", "A's code; empty where A gave none"),
            text("code_a_ja", "A のコードの名称", "A's code, Japanese"),
            text("code_a_en", "A のコードの名称（英語）", "A's code, English"),
            code("code_b", "B のコード。空欄は B が付けていないこと", "B's code; empty where B gave none"),
            text("code_b_ja", "B のコードの名称", "B's code, Japanese"),
            text("code_b_en", "B のコードの名称（英語）", "B's code, English"),
            integer("confused", "その食い違いのある取組数", "Initiatives with this disagreement"),
        ]

    /// A figure of agreement and the ends of its interval.
    private static func figure(_ column: String, _ japanese: String, _ english: String) -> [Entry] {
        [
            decimal(column, japanese, english),
            decimal(
                "\(column)_low", "\(column) の95％区間（取組の再抽出によるパーセンタイル法）の下端",
                "Lower end of the 95 % percentile interval of \(column), initiatives resampled"),
            decimal("\(column)_high", "同じ区間の上端", "Upper end of the same interval"),
        ]
    }
}
