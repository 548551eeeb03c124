import Testing

@testable import PlanExport

/// A key counts once in its object, however it is written and whatever stands around it.
@Suite struct RepeatedKeyTests {
    @Test(arguments: [
        "{}", "[]", "1", "\"a\"", "", #"{"a": 1, "b": 2}"#, #"{"a": {"a": {"a": 1}}, "b": {"a": 2}}"#,
        #"[{"a": 1}, {"a": 2}]"#, #"{"a": "a", "b": "a"}"#, #"{"a": "\"b\": 1, \"b\": 2"}"#,
        #"{"a": ["b", "b", {"b": 1}]}"#,
        #"{"a": 1, "A": 2, "a ": 3, "\\a": 4}"#, "{\"\u{304C}\": 1, \"\u{304B}\u{3099}\": 2}", #"{"": 1, " ": 2}"#,
    ])
    func standsOnce(_ json: String) {
        #expect(RepeatedKey.first(in: Array(json.utf8)) == nil)
    }

    @Test(arguments: [
        (#"{"a": 1, "a": 2}"#, "a"), ("{\"a\" :1,\"b\":[{\"c\":1}],\"a\"\n\t:2}", "a"),
        (#"{"p\u0061th": 1, "path": 2}"#, "path"), (#"{"\"": 1, "\u0022": 2}"#, "\""), (#"{"": 1, "": 2}"#, ""),
        (#"[[{"x": [], "y": {"z": 1, "z": 2}}]]"#, "z"), (#"{"a": {"b": 1}, "c": 2, "a": {"b": 3}}"#, "a"),
        ("{\"号\": 1, \"号\": 2}", "号"),
    ])
    func standsTwice(_ json: String, _ key: String) {
        #expect(RepeatedKey.first(in: Array(json.utf8)) == key)
    }

    @Test func nestingCostsNoStack() {
        let deep = String(repeating: #"{"a":["#, count: 200_000)
        #expect(RepeatedKey.first(in: Array((deep + #"{"b":1,"b":2}"#).utf8)) == "b")
    }
}
