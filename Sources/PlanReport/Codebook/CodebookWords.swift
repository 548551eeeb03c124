import PlanModel

/// The codebook's own words, the same in every format.
struct CodebookWords {
    let language: Language

    private func text(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }

    var title: String { text("PlanAtlas コードブック", "PlanAtlas codebook") }
    var introduction: String {
        text(
            "計画の取組に付けるコードの意味と範囲、人が実際の取組から選んだ例。「近いが当たらない例」は、当てはまりそうで、別のコードになるか、"
                + "コードが付かないもの。「形」の分野は、「主題」の分野が当てはまらないときだけ主となる。付け方の手順は Datasets/taxonomy/CODING.md にある。",
            "What each code of the plans' initiatives means, what it includes and excludes, and real initiatives that people "
                + "chose as examples. A near miss looks as if it had the code, and has another one or none. An area that is a "
                + "form is primary only where no topic fits. Datasets/taxonomy/CODING.md says how to code, step by step. "
                + "Definitions, inclusions and exclusions are in Japanese, in which they are decided.")
    }
    var skip: String { text("コードの一覧へ進む", "Skip to the codes") }
    var contents: String { text("目次", "Contents") }

    func axis(_ axis: Axis) -> String {
        switch axis.rawValue {
        case "policy_area": text("政策分野", "Policy areas")
        case "group": text("対象", "Priority groups")
        case "instrument": text("手段", "Instruments")
        case "function": text("部署の機能", "Functions of departments")
        case "commitment": text("実施の段階", "Commitment")
        default: axis.rawValue
        }
    }

    /// What stands over the table of an axis' codes.
    func codes(_ axis: String) -> String { text("\(axis)のコード", "\(axis): codes") }
    var code: String { text("コード", "Code") }
    var name: String { text("名称", "Name") }
    var otherName: String { text("英語の名称", "Japanese name") }
    var kind: String { text("種別", "Kind") }
    func kind(_ kind: Taxonomy.PolicyArea.Kind) -> String {
        switch kind {
        case .form: text("形", "form")
        case .topic: text("主題", "topic")
        }
    }
    func since(_ version: String) -> String { text("\(version) から", "since \(version)") }
    func replaced(by code: String, _ label: String) -> String {
        text("使わない（\(code) \(label) に置き換え）", "no longer used (replaced by \(code) \(label))")
    }

    var include: String { text("含む", "Includes") }
    var exclude: String { text("含まない", "Excludes") }
    func words(_ axis: Axis) -> String {
        axis == .function ? text("部署の名の例", "Usual names") : text("候補とする語", "Terms that propose it")
    }
    var examples: String { text("例", "Examples") }
    var nearMisses: String { text("近いが当たらない例", "Near misses") }
    var frameworks: String { text("国の枠組み", "National frameworks") }
    var agreement: String { text("2人の一致", "Agreement of two coders") }
    var none: String { "—" }

    /// What follows an example: the city and the departments.
    func place(_ place: String) -> String { text("（\(place)）", " (\(place))") }

    /// Why there are fewer than three examples; nil where there are three.
    func shortage(_ entry: Codebook.Entry) -> String? {
        let shown = entry.examples.count
        guard shown < 3, entry.code.replacedBy == nil else { return nil }
        guard let carriers = entry.carriers else {
            return shown == 0 ? text("まだ選んでいない。", "None has been chosen yet.") : nil
        }
        switch carriers {
        case 0: return text("収録した計画には、まだない。", "The plans of the atlas have none so far.")
        case ...shown: return text("収録した計画にあるのはこれだけ。", "The plans of the atlas have no more.")
        default:
            return text("収録した計画には \(carriers) 件ある。", "The plans of the atlas have \(carriers).")
        }
    }

    /// What a near miss has instead, and why; the code is the caller's to mark up.
    func instead(_ code: String, _ label: String) -> String { "→ \(code) \(label)" }
    var noCode: String { text("→ コードなし", "→ no code") }
    var because: String { text("。", ". ") }

    func agreement(_ agreement: Codebook.Agreement?) -> String {
        guard let agreement else { return text("— 未測定", "— not measured") }
        var parts: [String] = []
        if let kappa = agreement.kappa {
            let interval = agreement.interval.map { " [\(decimal($0.lowerBound)), \(decimal($0.upperBound))]" } ?? ""
            parts.append("κ \(decimal(kappa))\(interval)")
        }
        if let share = agreement.share { parts.append(text("一致率 ", "agreement ") + decimal(share)) }
        parts.append("n = \(agreement.initiatives)")
        return parts.joined(separator: text("、", ", "))
    }

    /// Two places, halves rounded away from zero.
    private func decimal(_ value: Double) -> String {
        let hundredths = Int((abs(value) * 100).rounded(.toNearestOrAwayFromZero))
        let digits = String(hundredths % 100)
        let sign = value < 0 && hundredths > 0 ? "−" : ""
        return "\(sign)\(hundredths / 100).\(digits.utf8.count == 1 ? "0" : "")\(digits)"
    }

    func edition(_ edition: Taxonomy.Edition?) -> String {
        guard let edition else { return text("版：記載なし", "Edition: not stated") }
        return text("版：\(edition.version)（\(edition.date)）", "Edition: \(edition.version) of \(edition.date)")
    }
    func citation(_ edition: Taxonomy.Edition?) -> String {
        let version = edition.map { text("第 \($0.version) 版（\($0.date)）", "edition \($0.version) (\($0.date))") }
        return text("引用の例：", "Cite as: ") + "PlanAtlas, " + text("コードブック", "codebook")
            + (version.map { text("", ", ") + $0 } ?? "") + text("。コードとともに示す。", "; name the code with it.")
    }
    var help: String { Self.helpLabel.text(in: language) }

    /// Where people in distress find help; on every page about these plans.
    static let helpLabel = Label(
        "つらい気持ちを抱えている方、身近な人が心配な方へ：電話やチャットの相談先は「まもろうよ こころ」（https://www.mhlw.go.jp/mamorouyokokoro/）に"
            + "まとまっている。#いのちSOS は 0120-061-338。",
        "If you are in distress, or worried about somebody: in Japan, まもろうよ こころ "
            + "(https://www.mhlw.go.jp/mamorouyokokoro/) lists telephone and chat lines, and #いのちSOS answers at "
            + "0120-061-338.")
}
