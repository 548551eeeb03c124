#if os(Linux)
    import Foundation
    import Glibc

    /// A terminal that a program can write to, and what it wrote.
    final class PseudoTerminal {
        /// The end that the program writes to.
        let terminal: FileHandle
        private let master: Int32

        /// `ioctl` requests of Linux that number and unlock the terminal; `posix_openpt` is not visible to Swift.
        private static let number: UInt = 0x8004_5430
        private static let lock: UInt = 0x4004_5431

        /// - Returns: nil where the system has no pseudo terminals.
        init?(columns: UInt16) {
            master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
            guard master >= 0 else { return nil }
            var (name, locked) = (Int32(0), Int32(0))
            var size = winsize(ws_row: 50, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
            guard ioctl(master, Self.number, &name) == 0, ioctl(master, Self.lock, &locked) == 0,
                ioctl(master, UInt(TIOCSWINSZ), &size) == 0
            else {
                close(master)
                return nil
            }
            let end = open("/dev/pts/\(name)", O_RDWR | O_NOCTTY | O_CLOEXEC)
            guard end >= 0 else {
                close(master)
                return nil
            }
            terminal = FileHandle(fileDescriptor: end, closeOnDealloc: true)
        }

        deinit { close(master) }

        /// What was written so far, line ends as the program wrote them. The terminal holds about 4,096 bytes unread.
        func written() -> String {
            var buffer = [UInt8](repeating: 0, count: 65_536)
            var bytes: [UInt8] = []
            var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            while poll(&waiting, 1, 0) > 0, waiting.revents & Int16(POLLIN) != 0 {
                let count = read(master, &buffer, buffer.count)
                guard count > 0 else { break }
                bytes += buffer[..<count]
            }
            return String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
        }
    }
#endif
