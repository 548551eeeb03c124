import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// One run of a command: how long it took, on the clock and of the processors, and the most memory that it held.
struct MeasuredRun {
    let seconds: Double
    let processorSeconds: Double
    /// In bytes.
    let peakMemory: Int

    /// Runs a command to its end; what it prints is thrown away, but for what it says on standard error.
    ///
    /// - Throws: where the command cannot be started, or does not exit with 0.
    init(_ command: [String]) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
        defer { for argument in arguments { free(argument) } }
        arguments.append(nil)
        let clock = ContinuousClock()
        let start = clock.now
        var child = pid_t()
        guard posix_spawnp(&child, command[0], &actions, nil, arguments, environ) == 0 else {
            throw RunFailure("\(command[0]) cannot be started")
        }
        var (status, usage) = (Int32(0), rusage())
        while wait4(child, &status, 0, &usage) < 0, errno == EINTR {}
        let duration = clock.now - start
        guard status == 0 else { throw RunFailure("\(command.joined(separator: " ")) ended with the status \(status)") }
        seconds = Self.seconds(duration.components.seconds, attoseconds: duration.components.attoseconds)
        processorSeconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
        #if os(Linux)
            peakMemory = Int(usage.ru_maxrss) * 1_024
        #else
            peakMemory = Int(usage.ru_maxrss)
        #endif
    }

    private static func seconds(_ seconds: Int64, attoseconds: Int64) -> Double {
        Double(seconds) + Double(attoseconds) / 1e18
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}

struct RunFailure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
