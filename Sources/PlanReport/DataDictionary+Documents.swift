import PlanModel

extension DataDictionary {
    /// The columns of the documents that were read, and of the number of candidate gaps.
    static let documents = [
        text("document_ja", "文書の題名（印字どおり）", "Title of the document as printed"),
        text("as_of", "文書の時点（年、年月または日。印字による）", "Year, month or day that the document reports on, as printed"),
        text("completeness_ja", "どこまで読めたか", "How much was read, Japanese"),
        text("completeness_en", "どこまで読めたか（英語）", "How much was read"),
        text("note_ja", "文書について読み手が知るべきこと", "What a reader should know of the document, Japanese"),
        integer("lines", "文書の行数", "Lines of the document"),
        integer(
            "relistings", "その文書の再掲の行数。取組は再掲元で1度だけ数える",
            "Rows that list an initiative again; it counts once, at its original"),
        integer(
            "contradictions", "その文書の中で食い違う記載の数（findings の PA030、PA031、PA034 と PA101 以降）",
            "Places where the document contradicts itself: in findings, PA030, PA031, PA034 and PA101 onwards"),
        integer(
            "peers", "同じ種類の計画を収めた他の自治体の数", "Other municipalities of which a plan of the family is loaded"),
        integer(
            "area_gaps", "空白の候補となる政策分野の数。空欄は、計画の全体を読んでいないか、比べる自治体がなく、何も言えないこと",
            "Policy areas that are candidate gaps; empty where nothing can be said: the plan was not read whole, or no other municipality has one"
        ),
        integer("group_gaps", "空白の候補となる対象者の数。空欄は area_gaps と同じ", "Priority groups, likewise"),
        integer(
            "pair_gaps", "空白の候補となる分野と対象者の組の数。分野または対象者の全体が見当たらないものを除く。空欄は area_gaps と同じ",
            "Pairs of an area and a group, likewise; those inside an area or group that is not listed at all are left out"
        ),
        integer(
            "gaps_elsewhere", "当該市の別の名称または別の計画の下にあるかもしれない分野と対象者の数。空欄は area_gaps と同じ",
            "Areas and groups that the city may have under another name or in another plan, likewise"),
    ]
}
