import Testing

/// The list of synonyms folds each term once and in one step.
@Suite struct SynonymTests {
    private static let file = "taxonomy/synonyms.csv"

    @Test(arguments: [
        MarkedDataset(
            .repeatedSynonym, file, "連絡会議,連絡会,\n", "連絡会議,連絡会,\n①見まもり,見回り,\n",
            "“見まもり” stands at line 2 already, for “見守り”; keep one of them"),
        // The same letters in another width.
        MarkedDataset(
            .repeatedSynonym, file, "連絡会議,連絡会,\n", "ＤＶ防止,暴力防止,\n①ｄｖ防止,暴力の防止,\n",
            "“ｄｖ防止” stands at line 3 already, for “暴力防止”"),
        MarkedDataset(
            .synonymChain, file, "連絡会議,連絡会,\n", "連絡会議,①連絡会,\n連絡会,会議,\n",
            "“連絡会” is a term itself, for “会議” (line 4); write that one"),
        MarkedDataset(
            .synonymOfItself, file, "連絡会議,連絡会,\n", "ファミリー・サポート,①ﾌｧﾐﾘｰｻﾎﾟｰﾄ,\n",
            "“ファミリー・サポート” and “ﾌｧﾐﾘｰｻﾎﾟｰﾄ” are compared as one already"),
        MarkedDataset(
            .shortSynonym, file, "連絡会議,連絡会,\n", "①心,こころ,\n",
            "“心” would be found inside other words; give a term of two letters or more"),
        MarkedDataset(.missingValue, file, "連絡会議,連絡会,\n", "連絡会議,①,\n", "canonical is empty"),
    ])
    func oneFault(_ marked: MarkedDataset) throws {
        try marked.check()
    }

    /// Each of the two leads to the other: both rows are told.
    @Test func aCycle() throws {
        let dataset = try SmallDataset()
        try dataset.write("term,canonical,note\n周知,啓発,\n啓発,周知,\n", to: Self.file)
        #expect(dataset.places() == ["\(Self.file):2:2 PA086", "\(Self.file):3:2 PA086"])
    }
}
