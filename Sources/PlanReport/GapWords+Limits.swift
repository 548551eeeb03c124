import PlanAnalysis
import PlanModel

extension GapWords {
    var howToRead: [String] {
        [
            text(
                "全体を読んだ\(city)の計画に見当たらず、同じ種類の計画をもつ他市の計画にある分野・対象者を挙げる。良し悪しや順位を示すものではなく、確かめる先の一覧である。",
                "Listed are areas and groups that \(city)'s plan, read whole, does not list and that a peer's plan of the same kind does. It is a list of where to look; it neither grades nor ranks."
            ),
            text(
                "「2市中1市」は、この欄について答えられる他市2市のうち1市にあることをいう。抜粋だけを読んだ市は、ある場合だけ数える。",
                "“1 of 2” says that of two peers whose plans answer the question one has it. A peer that was read as an excerpt counts only where it shows something."
            ),
            text(
                "「所管の候補」は、他市の担当課と同じ機能をもつ\(city)の課である。市役所の外の主体は「外部」として分けた。",
                "“Who would own it” are \(city)'s departments of the same function as the peer's. Bodies outside the town hall are named apart, as outside."
            ),
            text(
                "「似た取組」は、名称と要約の語、共通のコードから機械的に選んだ\(city)の取組で、類似度 \(Similarity.threshold) 以上を挙げる。\(Similarity.strong) 以上は強い一致（◎）とし、他市の取組のすべてに強い一致がある欄は、空白とせず別に示す。",
                "“Similar in \(city)” are the city's own initiatives chosen by words and codes in common, from a score of \(Similarity.threshold) on; from \(Similarity.strong) on the match is strong (◎). A cell whose peers' initiatives all have a strong match is not called a gap and stands apart."
            ),
            text(
                "「根拠」は、その分野・対象者とした理由である：決定（人）、記載（計画の文言）、見出し、推定（語から）。",
                "“Basis” says why an initiative is in the cell: decided (by a person), stated (the plan's words), derived (its heading), inferred (a term)."
            ),
        ]
    }

    var limitsTitle: String { text("この表から言えないこと", "What this page cannot say") }

    var limits: [String] {
        [
            text(
                "計画に見当たらないことは、市が行っていないことを意味しない。計画に載せずに行う事業、県や国、民間の事業はここに現れない。",
                "That a plan does not list a thing does not say that the city does not do it. What is done outside the plan, by the prefecture, the state or others does not show here."
            ),
            text(
                "他市の計画にあることは、その取組に効果があることも、\(city)に必要であることも意味しない。",
                "That a peer's plan lists a thing says neither that it works nor that \(city) needs it."
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
    }

    var helpTitle: String {
        text("つらい気持ちのとき、身近な人が心配なとき", "If you are in distress, or worried about somebody")
    }

    var help: String {
        text(
            "まもろうよ こころ（https://www.mhlw.go.jp/mamorouyokokoro/）に電話とチャットの相談先がまとまっている。#いのちSOS は 0120-061-338。",
            "In Japan, まもろうよ こころ (https://www.mhlw.go.jp/mamorouyokokoro/) lists telephone and chat lines, and #いのちSOS answers at 0120-061-338."
        )
    }
}
