import Testing

/// `plan-atlas show`: an original, a re-listing, and an id that is none.
@Suite struct ShowTests {
    @Test func anOriginal() throws {
        let run = try Command.small("show", "sapporo-b1-1-02")
        #expect(run.status == 0)
        #expect(run.findings == [])
        #expect(
            run.text == """
                見守りの協定  [sapporo-b1-1-02]
                要約（PlanAtlas）: 事業者と見守りの協定を結ぶ
                札幌市見本計画
                見出し: 1 ネットワークの強化 (sapporo.txt:3)
                見出し: ア 見守りと会議 (sapporo.txt:5)
                担当: 保健局 健康課  共同  F01 健康
                担当: 福祉課  共同  F02 福祉
                番号: 2
                計画書の頁: 8
                文書: 札幌市見本計画 (sapporo.txt:11-14)
                評価 2024: △  (尺度 sample-circle)
                目標 2024: 継続
                実績 2024: 61.70% [about]
                分類:
                  P17 見守り  主  人が決定  根拠: 見守り (sapporo.txt:11; decision)
                  P01 会議  副  見出しから  根拠: 見守りと会議 (sapporo.txt:5; crosswalk/broader)
                  G01 高齢者  主  計画に記載  根拠: 再掲 (sapporo.txt:22; relisted)
                再掲: sapporo-p1-01 高齢者への対策 (sapporo.txt:22-24)

                """)
    }

    @Test func aReListingShowsTheCodesOfItsOriginal() throws {
        let run = try Command.small("show", "sapporo-p1-02", "--lang", "en")
        #expect(
            run.text == """
                窓口のご案内  [sapporo-p1-02]
                Sapporo Sample Plan, First Period
                Heading: 1 高齢者への対策 (sapporo.txt:20)
                Department: 福祉課  lead  F02 Welfare
                Document: 札幌市見本計画 (sapporo.txt:26-28)
                Grade 2024: 〇  (scale sample-circle)
                Codes (of the original):
                  G01 Older people  primary  stated  evidence: relisted (sapporo.txt:26; relisted)
                Lists again: sapporo-b1-1-03 窓口の案内

                """)
    }

    @Test func marksAndOutsideBodies() throws {
        let new = try Command.small("show", "sapporo-b1-1-01", "--lang", "en").lines
        #expect(new.contains("Marked as new (【新】)"))
        #expect(new.contains("Commitment: ongoing"))
        let body = try Command.small("show", "naha-b1-01").lines
        #expect(body.contains("担当: 社会福祉協議会（印字: 市社協）  外部  F90 外の主体"))
        #expect(body.contains("  G21 支え手  主  語から推定  根拠: 支え手 (naha.txt:4; term/supporter)"))
    }

    @Test func anUnknownID() throws {
        let near = try Command.small("show", "sapporo-b1-1-2")
        #expect(near.status == 2)
        #expect(near.output.isEmpty)
        #expect(
            near.findings == [
                "ID:0:0: error: “sapporo-b1-1-2” is no initiative of the atlas; did you mean sapporo-b1-1-02? [PA052]"
            ])
        let far = try Command.small("show", "x")
        #expect(far.status == 2)
        #expect(
            far.findings == [
                "ID:0:0: error: “x” is no initiative of the atlas; see plan-atlas list initiatives [PA052]"
            ])
    }

    @Test func theDocumentIsNotThere() throws {
        let scratch = try Scratch()
        try scratch.create("other.txt", "another document\n")
        let run = try Command.small("show", "sapporo-b1-1-02", "--sources", scratch.path)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.findings == ["\(scratch.path):0:0: error: no file here has the SHA-256 of sapporo.txt [PA041]"])
    }

    @Test func theSourcesFolderIsNotThere() throws {
        let scratch = try Scratch()
        try scratch.create("file", "text")
        let absent = try Command.small("show", "sapporo-b1-1-02", "--sources", scratch["absent"])
        #expect(absent.status == 74)
        #expect(
            absent.findings.map { $0.hasPrefix("\(scratch["absent"]):0:0: error: the sources folder cannot be read: ") }
                == [true])
        let file = try Command.small("show", "sapporo-b1-1-02", "--sources", scratch["file"])
        #expect(file.status == 74)
        #expect(
            file.findings == [
                "\(scratch["file"]):0:0: error: this is a file and no folder; give the folder that the documents are in [PA008]"
            ])
    }
}
