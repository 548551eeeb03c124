import PlanModel

extension GapPage {
    var limits: [String] {
        let texts = [
            text(
                "計画に見当たらないことは、市が行っていないことを意味しない。計画に載せずに行う事業、県や国、民間の事業はここに現れない。",
                "That a plan does not list a thing does not say that the city does not do it. What is done outside the plan, by the prefecture, the state or others does not show here."
            ),
            text(
                "他市の計画にあることは、その取組に効果があることも、\(names.municipality(report.municipality))に必要であることも意味しない。",
                "That a peer's plan lists a thing says neither that it works nor that \(names.municipality(report.municipality)) needs it."
            ),
            text(
                "比べた市は少なく、規模も地域の事情も違う。割合は目安であって、評価ではない。",
                "Few cities are compared, of different size and circumstances. A share is a hint and no judgement."),
            text(
                "分野と対象者は共通の分類に当てはめたものである。計画の言葉と食い違うときは、計画の本文が正しい。",
                "Areas and groups are those of a common classification. Where it and the plan's own words differ, the plan is right."
            ),
            text(
                "類似度は語とコードの一致から計算したもので、内容の一致を保証しない。似た取組が挙がらないことも、取組がないことを意味しない。",
                "A score follows from words and codes in common. It does not vouch for the contents, and where nothing similar is named there may be something all the same."
            ),
        ]
        return ["## " + text("この表から言えないこと", "What this page cannot say"), ""] + Self.bullets(texts) + [""]
    }

    var help: [String] {
        [
            "## " + text("つらい気持ちのとき、身近な人が心配なとき", "If you are in distress, or worried about somebody"), "",
            text(
                "まもろうよ こころ（https://www.mhlw.go.jp/mamorouyokokoro/）に電話とチャットの相談先がまとまっている。#いのちSOS は 0120-061-338。",
                "In Japan, まもろうよ こころ (https://www.mhlw.go.jp/mamorouyokokoro/) lists telephone and chat lines, and #いのちSOS answers at 0120-061-338."
            ), "",
        ]
    }
}
