import PlanAtlas

/// Words and sentences of Japanese length that say nothing.
enum MadeUpText {
    private static let stems = [
        "地域", "見守り", "相談", "窓口", "研修", "講座", "啓発", "連携", "支援", "若者", "家庭", "職場", "学校", "医療", "福祉", "情報", "提供", "配布",
        "開催",
        "充実", "推進", "体制", "整備", "生活", "健康", "防災", "交通", "図書館", "公園", "農業", "商店", "文化", "交流", "広報", "調査", "計画", "点検",
        "協議会",
        "訪問", "居場所",
    ]
    private static let particles = ["の", "を", "に", "と", "や", "へ", "で"]

    static func words(_ count: Int, _ numbers: inout SplitMix64) -> String {
        var text = ""
        for _ in 0..<count { text += stems[numbers.next(below: stems.count)] }
        return text
    }

    /// 60 to 200 characters.
    static func sentence(_ numbers: inout SplitMix64) -> String {
        let length = 60 + numbers.next(below: 138)
        var text = ""
        var count = 0
        while count < length {
            let stem = stems[numbers.next(below: stems.count)]
            text += stem
            text += particles[numbers.next(below: particles.count)]
            count += stem.unicodeScalars.count + 1
        }
        return text + "。"
    }

    /// 64 hexadecimal digits.
    static func digest(_ numbers: inout SplitMix64) -> String {
        (0..<64).map { _ in String(numbers.next(below: 16), radix: 16) }.joined()
    }
}
