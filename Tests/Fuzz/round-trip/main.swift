#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes and reads as many random tables as the command line says, from seed 0 on; 1 at the first that does not come back.
let count = UInt64(CommandLine.arguments.dropFirst().first ?? "1000000") ?? 0
var cells = 0
for seed in 0..<count {
    let table = RandomTable(seed: seed)
    if let broken = table.broken() {
        print("the table of seed \(seed) does not come back: \(broken)")
        exit(1)
    }
    cells += table.records.reduce(0) { $0 + $1.count }
}
print("\(count) tables of \(cells) cells come back as they went in, in both dialects")
