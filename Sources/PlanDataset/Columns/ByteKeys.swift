#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Texts numbered in the order in which they were added, and found by their bytes.
///
/// The texts lie one behind the other in one block, and the table of hashes holds half of each hash beside the number, so that a
/// look rarely leaves the table before it has found what it looks for. Hashes differ from run to run: nobody can write a file
/// whose ids all fall on one place.
///
/// It is filled by one thread at a time, and then only looked at: ``KeyCursor`` reads the memory without counting references.
final class ByteKeys: @unchecked Sendable {
    private var bytes = Block<UInt8>(capacity: 64)
    /// Where each text ends in the block.
    private var ends = Block<UInt32>(capacity: 16)
    /// The upper half of a hash and behind it the text's number and one; 0 where there is none.
    private var slots = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: 16)
    private let seed = UInt64.random(in: .min ... .max) | 1

    init() { slots.initialize(repeating: 0) }

    deinit {
        bytes.deallocate()
        ends.deallocate()
        slots.deallocate()
    }

    var count: Int { ends.count }

    /// Makes room for a number of texts.
    func reserve(_ count: Int, bytes length: Int) {
        bytes.reserve(length)
        ends.reserve(count)
        grow(to: count)
    }

    /// Adds a text.
    ///
    /// - Returns: its number; nil where it is there already, or the block would pass 4 GiB.
    func add(_ key: UnsafeRawBufferPointer) -> Int? {
        grow(to: count + 1)
        let view = view
        let hash = view.hash(key)
        let slot = view.slot(of: key, hash)
        guard slots[slot] == 0, bytes.count + key.count <= UInt32.max else { return nil }
        bytes.append(key)
        ends.append(UInt32(bytes.count))
        slots[slot] = hash & KeyView.upper | UInt64(count)
        return count - 1
    }

    /// The number of a text.
    func number(of key: UnsafeRawBufferPointer) -> Int? { view.number(of: key) }

    func number(of text: String) -> Int? {
        var text = text
        return text.withUTF8 { number(of: UnsafeRawBufferPointer($0)) }
    }

    /// All texts, in the order of their numbers.
    var texts: [String] { (0..<count).map { String(decoding: view.key($0), as: UTF8.self) } }

    /// The memory as it is now; valid until the next change.
    fileprivate var view: KeyView {
        KeyView(
            bytes: bytes.base, ends: ends.base, count: ends.count, slots: slots.baseAddress!, mask: slots.count - 1,
            seed: seed)
    }

    /// Makes the table large enough that seven of eight slots hold `wanted` texts.
    private func grow(to wanted: Int) {
        var size = slots.count
        while wanted > size / 8 * 7 { size *= 2 }
        guard size > slots.count else { return }
        slots.deallocate()
        slots = .allocate(capacity: size)
        slots.initialize(repeating: 0)
        let view = view
        for number in 0..<count {
            let key = view.key(number)
            let hash = view.hash(key)
            slots[view.slot(of: key, hash)] = hash & KeyView.upper | UInt64(number + 1)
        }
    }
}

/// The memory of keys that do not change; valid as long as its keys are held.
private struct KeyView: @unchecked Sendable {
    static let upper: UInt64 = 0xFFFF_FFFF_0000_0000

    let bytes: UnsafePointer<UInt8>
    let ends: UnsafePointer<UInt32>
    let count: Int
    let slots: UnsafePointer<UInt64>
    let mask: Int
    let seed: UInt64

    func key(_ number: Int) -> UnsafeRawBufferPointer {
        let start = number == 0 ? 0 : Int(ends[number - 1])
        return UnsafeRawBufferPointer(start: bytes + start, count: Int(ends[number]) - start)
    }

    func isKey(_ number: Int, _ text: UnsafeRawBufferPointer) -> Bool {
        guard number < count, let start = text.baseAddress else { return false }
        let key = key(number)
        return key.count == text.count && memcmp(key.baseAddress!, start, text.count) == 0
    }

    func number(of key: UnsafeRawBufferPointer) -> Int? {
        let found = slots[slot(of: key, hash(key))] & ~Self.upper
        return found == 0 ? nil : Int(found) - 1
    }

    /// Where a text stands in the table, or would stand.
    func slot(of key: UnsafeRawBufferPointer, _ hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            if slots[slot] & Self.upper == hash & Self.upper, isKey(Int(slots[slot] & ~Self.upper) - 1, key) { break }
            slot = (slot + 1) & mask
        }
        return slot
    }

    /// Multiplies the text's words into one another, as wyhash does (Wang Yi 2019).
    func hash(_ key: UnsafeRawBufferPointer) -> UInt64 {
        var hash = seed ^ UInt64(key.count)
        var offset = 0
        while offset + 8 <= key.count {
            hash = Self.mix(hash ^ key.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
        }
        var rest: UInt64 = 0
        if key.count >= 8 {
            rest = key.loadUnaligned(fromByteOffset: key.count - 8, as: UInt64.self)
        } else {
            for byte in key { rest = rest << 8 | UInt64(byte) }
        }
        return Self.mix(hash ^ rest)
    }

    private static func mix(_ word: UInt64) -> UInt64 {
        let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }
}

/// A block of memory that grows.
private struct Block<Element: BitwiseCopyable> {
    private(set) var base: UnsafeMutablePointer<Element>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    func deallocate() { base.deallocate() }

    mutating func reserve(_ wanted: Int) {
        guard wanted > capacity else { return }
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: wanted)
        larger.update(from: base, count: count)
        base.deallocate()
        (base, capacity) = (larger, wanted)
    }

    mutating func append(_ element: Element) {
        if count == capacity { reserve(2 * capacity) }
        base[count] = element
        count += 1
    }

    mutating func append(_ bytes: UnsafeRawBufferPointer) where Element == UInt8 {
        if count + bytes.count > capacity { reserve(max(2 * capacity, count + bytes.count)) }
        if let source = bytes.baseAddress {
            UnsafeMutableRawPointer(base + count).copyMemory(from: source, byteCount: bytes.count)
        }
        count += bytes.count
    }
}

/// Finds texts that mostly come one behind the other, or several times: the last one and the next are looked at first.
struct KeyCursor {
    private let keys: ByteKeys
    private let view: KeyView
    private var last = 0

    /// - Parameter keys: texts to which none is added any more.
    init(_ keys: ByteKeys) {
        self.keys = keys
        view = keys.view
    }

    mutating func number(of key: UnsafeRawBufferPointer) -> Int? {
        if view.isKey(last, key) { return last }
        if view.isKey(last + 1, key) {
            last += 1
        } else {
            guard let number = view.number(of: key) else { return nil }
            last = number
        }
        return last
    }
}
