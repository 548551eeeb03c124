import Foundation

/// Keys that an object of a JSON text has twice. RFC 8259 leaves open which of the two counts, so what one program checks is not
/// what another one reads.
enum RepeatedKey {
    /// The first key that stands a second time in its object, or nil.
    ///
    /// - Parameter json: a text that a JSON reader takes, in UTF-8.
    /// - Complexity: O(*n*), whatever is nested in what.
    static func first(in json: [UInt8]) -> String? {
        // The keys of each object that is open; nil for a list.
        var open: [Set<[UInt8]>?] = []
        var index = 0
        while index < json.count {
            switch json[index] {
            case UInt8(ascii: "{"): open.append([])
            case UInt8(ascii: "["): open.append(nil)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
            case UInt8(ascii: "\""):
                let start = index
                index = end(ofStringAt: start, in: json)
                guard isKey(before: index + 1, in: json), let last = open.indices.last, open[last] != nil else { break }
                let key = text(of: json[start...min(index, json.count - 1)])
                if open[last]?.insert(key).inserted == false { return String(decoding: key, as: UTF8.self) }
            default: break
            }
            index += 1
        }
        return nil
    }

    /// The place of the quote that ends a string.
    private static func end(ofStringAt start: Int, in json: [UInt8]) -> Int {
        var index = start + 1
        while index < json.count, json[index] != UInt8(ascii: "\"") {
            index += json[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return index
    }

    private static func isKey(before index: Int, in json: [UInt8]) -> Bool {
        json[min(index, json.count)...].first { !" \t\n\r".utf8.contains($0) } == UInt8(ascii: ":")
    }

    /// The bytes that a string stands for: `"p\u0061th"` is `path`.
    private static func text(of string: ArraySlice<UInt8>) -> [UInt8] {
        if !string.contains(UInt8(ascii: "\\")) { return Array(string.dropFirst().dropLast()) }
        let text = try? JSONDecoder().decode(String.self, from: Data(string))
        return text.map { Array($0.utf8) } ?? Array(string)
    }
}
