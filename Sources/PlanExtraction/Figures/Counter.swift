/// The counter (助数詞) behind a number.
struct Counter {
    let range: Range<Int>

    /// Reads the longest known counter at a place, one space in front of it allowed.
    ///
    /// A counter is none when the word goes on and becomes another one (`3人権`, `1グループホーム`). Behind a space it must also be
    /// the whole word.
    init?(in text: FigureText, at place: Int) {
        let start = text[place] == " " ? place + 1 : place
        guard let first = text[start],
            let word = Self.words[first]?.first(where: { Self.stands($0, in: text, at: start, isApart: start > place) })
        else { return nil }
        range = start..<(start + word.unicodeScalars.count)
    }

    private static func stands(_ word: String, in text: FigureText, at start: Int, isApart: Bool) -> Bool {
        guard text.has(word, at: start) else { return false }
        let end = start + word.unicodeScalars.count
        guard let next = text[end] else { return true }
        if text.first(of: ["程度", "前後"], at: end) != nil { return true }
        let last = text[end - 1]!
        if last == "程" && next == "度" { return false }
        if last.isKatakana && next.isKatakana || last.isLatinLetter && (next.isLatinLetter || next.isASCIIDigit) {
            return false
        }
        if isApart && (next.isKanji || next.isKatakana) { return false }
        return text.first(of: otherWords[word] ?? [], at: end) == nil
    }

    /// The counters by their first character, the longest ones first.
    private static let words: [Unicode.Scalar: [String]] = {
        let lists = [things, people, places, organisations, times, sizes]
        let words = lists.flatMap { list in list.split(whereSeparator: \.isWhitespace).map(String.init) }
        return Dictionary(grouping: words) { $0.unicodeScalars.first! }
            .mapValues { $0.sorted { $0.unicodeScalars.count > $1.unicodeScalars.count } }
    }()

    private static let things = """
        件 回 点 個 台 冊 部 枚 本 通 基 面 袋 箱 枠 曲 匹 株 票 床 席 戸 棟 室 組 例 品 品目 項目 種 種目 種類 種別 作品 事例 ケース \
        コース クール セット コマ クラス シリーズ プログラム プラン 講座 教室 学級 研修 大会 会議 サロン ブース 科目 言語 か国 カ国 \
        ヶ国 ヵ国 箇国 か国語 案 議案 計画 区画 単位 路線 系統 分野 日程 柱 つ
        """
    private static let people = "人 名 者 世帯 家庭 家族 人回 人日 人分 食 食分 歩 泊 職種"
    private static let places = """
        か所 カ所 ヶ所 ヵ所 ケ所 ヵ処 箇所 個所 地区 地域 圏域 区域 校区 学区 工区 集落 会場 会館 施設 拠点 窓口 ブロック エリア 園 公園 \
        駅 バス停 店 店舗 館 校
        """
    private static let organisations = """
        団体 組織 組合 機関 企業 社 法人 事業 事業所 事業者 自治会 町内会 市町村 市町 都県 小学校 中学校 高校 学校 大学 保育園 保育所 幼稚園 \
        病院 医院 医療機関 診療所 薬局 クラブ グループ チーム 隊
        """
    private static let times = """
        日 日間 週間 か月 カ月 ヶ月 ヵ月 ケ月 箇月 か月間 カ月間 ヶ月間 ヵ月間 年間 か年 カ年 ヶ年 時間 分 分間 秒
        """
    private static let sizes = """
        % パーセント ポイント 割 倍 円 千円 百万円 度 km m cm mm ㎞ ㎡ m2 ha kg t L kW kWh メートル キロメートル 平方メートル 立方メートル \
        キロ ヘクタール トン リットル
        """

    /// What a counter must not be followed by, since the word is then another one.
    private static let otherWords: [String: [String]] = [
        "人": ["権", "材", "口", "ひとり", "暮らし", "ぐらし", "乗り", "親家庭"], "名": ["簿", "称", "前", "義", "札", "刺"],
        "者": ["面談", "協議", "協定", "会議", "間"], "回": ["答", "線", "路", "転", "覧", "復"],
        "点": ["字", "検", "訳", "灯", "滴"], "台": ["風", "帳"], "個": ["別", "人", "性", "票", "々"], "冊": ["子"],
        "部": ["会", "局", "長", "署", "屋", "門", "制", "構成", "隊"], "本": ["市", "計画", "部", "館", "庁", "年", "町", "来", "格"],
        "通": ["報", "知", "学", "常", "年", "信", "院", "り", "勤"], "基": ["本", "準", "礎", "幹", "金", "盤"],
        "面": ["接", "談", "積"], "戸": ["籍", "別"], "室": ["内", "長"], "館": ["長", "内"], "店": ["長", "頭"],
        "組": ["み", "立"], "例": ["会", "外", "年", "え"], "品": ["質"], "種": ["別", "々"], "枠": ["組"], "株": ["式"],
        "校": ["舎", "長", "庭", "歌", "内", "正", "則", "外", "時"], "園": ["児", "庭", "長", "芸", "内"],
        "社": ["会", "協", "福", "員"], "駅": ["前"], "隊": ["員", "長"], "案": ["内", "件"], "食": ["育", "堂", "生活"],
        "日": ["本", "常", "曜", "没", "帰"], "分": ["の", "庁", "館", "離", "割", "散", "担", "科", "析", "類", "署", "譲"],
        "地域": ["包括", "福祉", "共生"], "計画": ["書"], "大学": ["生"], "高校": ["生"], "小学校": ["区"], "中学校": ["区"],
        "割": ["合", "引"], "円": ["滑", "卓", "形"], "世帯": ["主"], "家族": ["会"], "倍": ["率"], "年間": ["計画"],
        "つ": ["な", "い"],
    ]
}
