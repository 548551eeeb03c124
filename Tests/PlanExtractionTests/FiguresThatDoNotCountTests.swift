import Testing

/// Numbers that are no figures, each with a near neighbour that is one.
@Suite struct FiguresThatDoNotCountTests {
    typealias Sentence = FiguresSentence

    static let dates: [Sentence] = [
        Sentence("令和6年4月に始めた"),
        Sentence("11月の大雪"),
        Sentence("R7.4.1に点灯"),
        Sentence("20時まで、9時20分から17時、午前7時15分"),
        Sentence("開始は10:30、終わりは12:00"),
        Sentence("6月8日(日)、9日(月)"),
        Sentence("3/4～8に展示"),
        Sentence("12月3日～5日"),
        Sentence("4/1～9/30に点灯"),
        Sentence("2024年度、2024年11月、平成30年、H30"),
        Sentence("令和6年(2024年)12月24日(火) 広場 31人", "31 人"),
        Sentence("10日に滑った"),
        Sentence("延べ10日滑った", "10 日 total"),
        Sentence("開館日数85日", "85 日"),
        Sentence("2024雪まつり"),
    ]

    static let ages: [Sentence] = [
        Sentence("65歳の方、1歳児、15才"),
        Sentence("小学4年生、中学2年"),
        Sentence("妊娠8か月の面談 5件", "5 件"),
        Sentence("4か月児健診 6回", "6 回"),
        Sentence("貸出期間 4か月", "4 か月"),
        Sentence("3年2組 30人", "30 人"),
    ]

    static let ordinals: [Sentence] = [
        Sentence("第2期、第4土曜日、第６分館、第 3 回"),
        Sentence("1回目、2人目、3つ目"),
        Sentence("3件目標", "3 件"),
        Sentence("2号館、119番、5階、3丁目"),
        Sentence("1-2-2-2"),
        Sentence("1-2-3件"),
        Sentence("(1) 点灯 ① 雪かき"),
        Sentence("No.3回"),
        Sentence("A-3棟"),
        Sentence("0次予防、A棟、雪かき21"),
    ]

    static let names: [Sentence] = [
        Sentence("除雪者3千人応援センターと組んだ"),
        Sentence("100人会議を開いた"),
        Sentence("50人参加", "50 人"),
        Sentence("30人講座2回", "30 人", "2 回"),
        Sentence("「3人の雪だるま」を上演"),
        Sentence("『100冊の冬』を配った"),
        Sentence("一人ひとり、二千人、三者"),
        Sentence("1人ひとり、1人暮らし"),
        Sentence("3人権、3校舎、2日本、1グループホーム"),
        Sentence("5人権講座4回", "4 回"),
    ]

    static let departments: [Sentence] = [
        Sentence("3課合同の巡回"),
        Sentence("5部13課で話した"),
        Sentence("冊子5部を置いた", "5 部"),
    ]

    static let conditions: [Sentence] = [
        Sentence("10人以上の団体"),
        Sentence("上限5万円"),
        Sentence("定員は30人"),
        Sentence("最長1週間"),
        Sentence("先着20名"),
        Sentence("1回20人まで", "1 回"),
        Sentence("3枚以内、5人未満、10人以下"),
        Sentence("2枚から4枚に変更"),
        Sentence("4枚に変更した"),
        Sentence("2枚から4枚に増えた", "2 枚", "4 枚"),
        Sentence("24時間365日の除雪"),
        Sentence("24時間対応"),
        Sentence("講習24時間", "24 時間"),
        Sentence("1世帯につき、1人当たり、3か月ごとに"),
        Sentence("1人1台"),
        Sentence("参加費：500円"),
        Sentence("月額3,000円"),
        Sentence("支出額：500円", "500 円"),
        Sentence("1日3時間を上限"),
    ]

    static let bare: [Sentence] = [
        Sentence(""), Sentence("12"), Sentence("灯り 12"), Sentence("3,4,5"), Sentence("4の広場"), Sentence("雪"),
        Sentence("3分の1"),
    ]

    @Test(arguments: dates + ages + ordinals + names + departments + conditions + bare)
    func onlyTheFiguresAreRead(_ sentence: Sentence) {
        #expect(FiguresReading.short(sentence.text) == sentence.figures)
    }
}
