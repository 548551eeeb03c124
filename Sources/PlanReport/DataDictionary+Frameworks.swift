import PlanModel

extension DataDictionary {
    /// The columns of the national frameworks.
    static let frameworks = [
        code(
            "framework", "国の枠組みの識別子（taxonomy/framework_items.csv）。枠組みの対象とする種類の計画だけに問う",
            "National framework (taxonomy/framework_items.csv); only plans of the family that it speaks to are asked"),
        text("framework_ja", "枠組みの名称", "Framework, Japanese"),
        text("framework_en", "枠組みの名称（英語）", "Framework, English"),
        text("dated", "枠組みの日付または年", "Date or year of the framework"),
        code(
            "item", "枠組みの項目。対応するコードのない項目の state は unknown か not_assessed。警察庁の原因・動機の項目は統計の区分で、原因を示すものではない",
            "Item of the framework; where no code stands for it, state is unknown or not_assessed. The police agency's categories are those of a statistic and say nothing of causes"
        ),
        text("item_ja", "項目", "Item, Japanese"),
        text("item_en", "項目（英語）", "Item, English"),
        integer(
            "in_other_plans", "その自治体のほかの種類の計画で、この項目に当たる取組の数",
            "Initiatives of the city's plans of other families that answer the item"),
        code(
            "wording", "confirmed は項目の文言を原文で確認したもの、unconfirmed は確認していないもの",
            "confirmed: the item's wording was checked against a primary text; unconfirmed: it was not"),
        code(
            "relation",
            "項目と、取組が項目に当たるもととなったコードとの関係のうち最も確かなもの。exact 一致、broader 項目の方が広い、narrower 項目の方が狭い（別の内容の取組を含み得る）、related 関連のみ（当たるものとは数えない）",
            "Surest relation of the item to the codes through which initiatives answer it. exact; broader: the item is broader than the code; narrower: the item is narrower, so some may do something else; related: they only touch it and are not counted"
        ),
        text("relation_ja", "関係", "Relation, Japanese"),
        text("relation_en", "関係（英語）", "Relation, English"),
    ]
}
