import CSVText
import PlanModel
import Synchronization

/// Ids with the index of what each belongs to, one behind the other.
struct OwnedKeys: Sendable {
    private var bytes: [UInt8] = []
    private var rows: [(end: Int, owner: UInt32)] = []

    var count: Int { rows.count }

    mutating func append(_ key: UnsafeRawBufferPointer, owner: Int) {
        bytes.append(contentsOf: key)
        rows.append((bytes.count, UInt32(owner)))
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        rows.removeAll(keepingCapacity: true)
    }

    /// - Returns: whether `isSound` is true of all.
    func allSatisfy(_ isSound: (_ key: UnsafeRawBufferPointer, _ owner: UInt32) -> Bool) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var start = 0
            for row in rows {
                guard isSound(UnsafeRawBufferPointer(rebasing: bytes[start..<row.end]), row.owner) else { return false }
                start = row.end
            }
            return true
        }
    }
}

/// A table of ids and their owners, filled by several workers.
final class KeyTable: Sendable {
    struct Rows: Sendable {
        let keys = ByteKeys()
        fileprivate(set) var owners: [UInt32] = []

        /// Makes room for a file's rows, going by those of its first block.
        mutating func reserve(likeFirst count: Int, bytes: Int, of size: Int) {
            guard keys.count == 0, bytes > 0, size > bytes else { return }
            let expected = count * (size / bytes) + count
            keys.reserve(expected, bytes: expected * 12)
            owners.reserveCapacity(expected)
        }

        /// - Returns: whether no id is there already.
        mutating func add(_ batch: OwnedKeys) -> Bool {
            batch.allSatisfy { key, owner in
                guard keys.add(key) != nil else { return false }
                owners.append(owner)
                return true
            }
        }
    }

    private let rows = Mutex(Rows())

    func add(_ batch: OwnedKeys) -> Bool { rows.withLock { $0.add(batch) } }

    var contents: Rows { rows.withLock { $0 } }
}
