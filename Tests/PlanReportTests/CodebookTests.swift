import CSVText
import Foundation
import PlanModel
import Testing

@testable import PlanReport

/// The codebook of a small taxonomy, written out by hand.
@Suite struct CodebookTests {
    private let codebook = Codebook(
        CodebookSketch.dataset(), edition: Taxonomy.Edition(version: "0.2.0", date: "2026-11-21"),
        frameworks: [Codebook.Key(.policyArea, "P1"): [Label("大綱 1", "General principles 1")]],
        agreement: [
            Codebook.Key(.policyArea, "P1"): Codebook.Agreement(
                initiatives: 200, share: 0.975, kappa: 0.925, interval: 0.8149...1)
        ])

    @Test func markdownInJapanese() {
        let expected = """
            # PlanAtlas コードブック

            計画の取組に付けるコードの意味と範囲、人が実際の取組から選んだ例。「近いが当たらない例」は、当てはまりそうで、別のコードになるか、コードが付かないもの。\
            「形」の分野は、「主題」の分野が当てはまらないときだけ主となる。付け方の手順は Datasets/taxonomy/CODING.md にある。

            ## 政策分野

            ### P1 会議

            Meetings · 形 · 0.1.0 から

            人と組織を結ぶ取組。

            **含む**

            - 協議会
            - 連絡会

            **含まない**

            - 個別の相談はP2

            **例**

            - 連絡会議（甲市、健康課、福祉課） `k1`

            収録した計画にあるのはこれだけ。

            **近いが当たらない例**

            - 見守り（乙市） `o1` → P2 見守り。会議ではない。

            **国の枠組み**

            - 大綱 1

            **2人の一致** κ 0.93 [0.81, 1.00]、一致率 0.98、n = 200

            ### P2 見守り

            Watch-over · 主題 · 0.1.0 から

            暮らしを見守る取組。

            **例**

            収録した計画には 1 件ある。

            **国の枠組み** —

            **2人の一致** — 未測定

            ### P3 前の分野

            Former area · 主題 · 0.1.0 から · 使わない（P1 会議 に置き換え）

            使わない分野。

            **国の枠組み** —

            **2人の一致** — 未測定

            ## 対象

            ### G1 高齢者

            Older people · 0.1.0 から

            おおむね65歳以上の人。

            **候補とする語** 高齢者／シニア

            **例**

            収録した計画には、まだない。

            **近いが当たらない例**

            - 見守り（乙市） `o1` → コードなし。年齢を問わない。

            **2人の一致** — 未測定

            ## 部署の機能

            ### F1 健康

            Public health · 0.1.0 から

            健康を受け持つ部署。

            **部署の名の例** 健康課

            **例**

            - 健康課（甲市） `k-health` — 保健師がいる。

            収録した計画にあるのはこれだけ。

            **2人の一致** — 未測定

            ---

            版：0.2.0（2026-11-21）

            引用の例：PlanAtlas, コードブック第 0.2.0 版（2026-11-21）。コードとともに示す。

            つらい気持ちを抱えている方、身近な人が心配な方へ：電話やチャットの相談先は「まもろうよ こころ」（https://www.mhlw.go.jp/mamorouyokokoro/）に\
            まとまっている。#いのちSOS は 0120-061-338。
            """
        #expect(codebook.markdown(.japanese) == expected.components(separatedBy: "\n"))
    }

    @Test func markdownInEnglish() {
        let lines = Codebook(CodebookSketch.dataset(), axes: [.policyArea]).markdown(.english)
        let expected = """
            ## Policy areas

            ### P1 Meetings

            会議 · form · since 0.1.0

            人と組織を結ぶ取組。

            **Includes**

            - 協議会
            - 連絡会

            **Excludes**

            - 個別の相談はP2

            **Examples**

            - 連絡会議 (Ko, 健康課, 福祉課) `k1`

            The plans of the atlas have no more.

            **Near misses**

            - 見守り (Otsu) `o1` → P2 Watch-over. It is no meeting.

            **Agreement of two coders** — not measured

            """
        #expect(lines[0] == "# PlanAtlas codebook")
        let due = expected.components(separatedBy: "\n")
        #expect(Array(lines[4...].prefix(due.count)) == due)
        #expect(lines.contains("### P3 Former area"))
        #expect(lines.contains("前の分野 · topic · since 0.1.0 · no longer used (replaced by P1 Meetings)"))
        #expect(!lines.contains { $0.hasPrefix("## Priority") })
        #expect(lines.contains("Edition: not stated"))
    }

    @Test func aRowOfTheTable() {
        let table = codebook.table
        #expect(table.rows.map { $0[1].displayed } == ["P1", "P2", "P3", "G1", "F1"])
        #expect(
            table.rows[0].map(\.displayed) == [
                "policy_area", "P1", "会議", "Meetings", "form", "人と組織を結ぶ取組。", "協議会／連絡会", "個別の相談はP2", "",
                "0.1.0", "", "k1", "連絡会議", "o1", "見守り", "P2", "会議ではない。", "It is no meeting.", "大綱 1",
                "General principles 1", "200", "0.9750", "0.9250", "0.8149", "1.0000",
            ])
        #expect(table.rows[3].map(\.displayed)[13...15] == ["o1", "見守り", "-"])
    }

    /// A taxonomy whose initiatives are not coded yet says nothing of how many have a code.
    @Test func nothingIsCountedBeforeCoding() {
        var dataset = CodebookSketch.dataset()
        dataset.codes.removeAll { $0.axis == .instrument }
        let lines = Codebook(dataset, axes: [.policyArea]).markdown(.english)
        #expect(!lines.contains { $0.hasPrefix("The plans of the atlas") })
        #expect(lines.filter { $0 == "None has been chosen yet." }.count == 1)
    }

    @Test(
        arguments: [
            (nil, nil, "— not measured"),
            (0.5, 0.005, "κ 0.01 [−0.10, 0.20], agreement 0.50, n = 10"),
            (0.999, -0.004, "κ 0.00 [−0.10, 0.20], agreement 1.00, n = 10"),
            (1, nil, "agreement 1.00, n = 10"),
        ] as [(Double?, Double?, String)])
    func agreementInWords(_ share: Double?, _ kappa: Double?, _ expected: String) {
        let agreement = share.map {
            Codebook.Agreement(initiatives: 10, share: $0, kappa: kappa, interval: kappa.map { _ in -0.1...0.2 })
        }
        #expect(CodebookWords(language: .english).agreement(agreement) == expected)
    }
}
