import CSVText
import Diagnostics
import Foundation

extension DataPackage {
    /// Reads the description at a path.
    ///
    /// - Throws: `FindingCode.badDescriptor` where it is none, and what ``InputFile`` throws.
    init(readFrom path: String) throws(Finding) {
        let bytes: [UInt8]
        do throws(CSVError) {
            bytes = try InputFile.bytes(atPath: path)
        } catch {
            throw error.finding
        }
        try self.init(bytes, file: path)
    }

    /// - Throws: `FindingCode.badDescriptor`.
    init(_ bytes: [UInt8], file: String) throws(Finding) {
        do {
            self = try JSONDecoder().decode(DataPackage.self, from: Data(bytes))
        } catch {
            throw Finding(
                .badDescriptor, at: SourcePosition(file: file),
                "this is no description of a release that can be read (\(Self.reason(error))); get the release again")
        }
    }

    private static func reason(_ error: any Error) -> String {
        guard let error = error as? DecodingError else { return "\(error)" }
        switch error {
        case .keyNotFound(let key, _): return "\(key.stringValue) is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            return "\(context.codingPath.map(\.stringValue).joined(separator: ".")) has a value of another type"
        case .dataCorrupted: return "it is not JSON"
        @unknown default: return "it is not JSON"
        }
    }
}
