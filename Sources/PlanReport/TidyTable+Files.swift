import CSVText
import Parallel

extension [TidyTable] {
    /// The tables as CSV files, in their order.
    public func files(_ dialect: CSVWriter.Dialect) -> [(name: String, bytes: [UInt8])] {
        concurrentMap { ("\($0.name).csv", $0.csv(dialect)) }
    }
}
