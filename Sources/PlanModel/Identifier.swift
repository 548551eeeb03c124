/// The text that names one row of a table, typed by what it names.
///
/// Equality and order go by UTF-8 bytes, so that a leading zero counts and two spellings that look alike stay two keys;
/// Swift's own string comparison would take が in one scalar and か with a voicing mark for the same key.
public struct Identifier<Named>: Sendable {
    public let text: String

    @inlinable public init(_ text: String) {
        self.text = text
    }
}

extension Identifier: Hashable, Comparable {
    @inlinable public static func == (a: Self, b: Self) -> Bool {
        let (a, b) = (a.text.utf8, b.text.utf8)
        guard a.count == b.count else { return false }
        let areEqual = a.withContiguousStorageIfAvailable { a in
            b.withContiguousStorageIfAvailable { b in a.elementsEqual(b) }
        }
        return areEqual.flatMap { $0 } ?? a.elementsEqual(b)
    }

    @inlinable public static func < (a: Self, b: Self) -> Bool {
        let (a, b) = (a.text.utf8, b.text.utf8)
        let precedes = a.withContiguousStorageIfAvailable { a in
            b.withContiguousStorageIfAvailable { b in a.lexicographicallyPrecedes(b) }
        }
        return precedes.flatMap { $0 } ?? a.lexicographicallyPrecedes(b)
    }

    @inlinable public func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        hasher.combine(UInt8(0xFF))
    }
}

extension Identifier: CustomStringConvertible, ExpressibleByStringLiteral {
    public var description: String { text }

    public init(stringLiteral text: String) {
        self.init(text)
    }
}
