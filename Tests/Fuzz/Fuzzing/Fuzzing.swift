internal import CLibFuzzer

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What is to hold for every input: nil where it does, and else what is broken.
public typealias Property = @Sendable (_ input: [UInt8]) -> String?

nonisolated(unsafe) private var property: Property = { _ in nil }

/// Runs libFuzzer over a property with the options and corpora that the command line names; it stops at the first input that
/// breaks it.
public func fuzz(_ broken: @escaping Property) -> Never {
    property = broken
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(
        LLVMFuzzerRunDriver(&count, &arguments) { bytes, length in
            let input = Array(UnsafeBufferPointer(start: bytes, count: length))
            if let broken = property(input) { fatalError(broken) }
            return 0
        })
}
