@testable import CSVText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension FileCalls {
    /// The system's calls, but that nothing waits for the disk, which a test that writes a thousand times need not.
    static let hasty: FileCalls = {
        var calls = FileCalls()
        calls.synchronise = { _ in 0 }
        return calls
    }()
}

/// The calls of the system, of which the one of a number, or each from it on, fails for want of room and does nothing.
///
/// A process that does nothing any more from some call on leaves on the disk what one leaves that is killed there.
final class FaultyCalls: @unchecked Sendable {
    private let failing: ClosedRange<Int>
    private let areRemovalsCounted: Bool
    /// How many calls there were.
    private(set) var count = 0

    /// - Parameter removals: whether removals are counted, and fail, as well.
    init(at call: Int, removals: Bool = true) {
        failing = call...call
        areRemovalsCounted = removals
    }

    init(from call: Int) {
        failing = call...Int.max
        areRemovalsCounted = true
    }

    /// How many calls something makes.
    static func count(removals: Bool = true, _ body: (FileCalls) throws -> Void) rethrows -> Int {
        let counting = FaultyCalls(at: .max, removals: removals)
        try body(counting.calls)
        return counting.count
    }

    private func attempt<Status: BinaryInteger>(_ call: () -> Status) -> Status {
        count += 1
        guard failing.contains(count) else { return call() }
        errno = ENOSPC
        return -1
    }

    var calls: FileCalls {
        let system = FileCalls.hasty
        var calls = system
        calls.openFile = { path, flags, mode in self.attempt { system.openFile(path, flags, mode) } }
        calls.writeBytes = { descriptor, bytes, count in self.attempt { system.writeBytes(descriptor, bytes, count) } }
        calls.synchronise = { descriptor in self.attempt { system.synchronise(descriptor) } }
        calls.setMode = { descriptor, mode in self.attempt { system.setMode(descriptor, mode) } }
        calls.makeFolder = { path in self.attempt { system.makeFolder(path) } }
        calls.renameFile = { from, to in
            // Renaming onto a folder that holds something fails by itself, and the exchange comes next.
            FolderEntries.isFolder(to) ? system.renameFile(from, to) : self.attempt { system.renameFile(from, to) }
        }
        calls.exchangeFolders = { a, b in self.attempt { system.exchangeFolders(a, b) } }
        calls.closeFile = { descriptor in
            var status = stat()
            fstat(descriptor, &status)
            let closed = system.closeFile(descriptor)
            // A folder that was opened to bring its names to the disk may fail to close: nothing is lost by that.
            return status.st_mode & S_IFMT == S_IFDIR ? closed : self.attempt { closed }
        }
        guard areRemovalsCounted else { return calls }
        calls.removeFile = { path in self.attempt { system.removeFile(path) } }
        calls.removeFolder = { path in self.attempt { system.removeFolder(path) } }
        return calls
    }
}

/// A disk with room for so many bytes.
final class SmallDisk: @unchecked Sendable {
    private var room: Int

    init(room: Int) { self.room = room }

    var calls: FileCalls {
        var calls = FileCalls.hasty
        calls.writeBytes = { descriptor, bytes, count in self.write(descriptor, bytes, count) }
        return calls
    }

    private func write(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
        let taken = min(count, room)
        guard taken > 0 else {
            errno = ENOSPC
            return -1
        }
        room -= taken
        return FileCalls().writeBytes(descriptor, bytes, taken)
    }
}
