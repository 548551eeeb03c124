import CSVText
import Diagnostics
import Foundation
import PlanModel

extension DataPackage {
    /// The most bytes that a description may have; that of a release has about 200,000.
    static let largest = 16 << 20

    /// Reads the description at a path.
    ///
    /// - Throws: `FindingCode.badDescriptor` where it is none, and what ``InputFile`` throws.
    init(readFrom path: String) throws(Finding) {
        let bytes: [UInt8]
        do throws(CSVError) {
            bytes = try InputFile.bytes(atPath: path, limit: Self.largest)
        } catch {
            throw error.finding
        }
        try self.init(bytes, file: path)
    }

    /// Every program, and whoever looks at it, must read the same in it: it is UTF-8, no object has a key twice, no two
    /// resources share a name or a path, and the names of resources and fields are plain (``SafePath/isPlain(_:)``).
    ///
    /// - Throws: `FindingCode.badDescriptor`.
    init(_ bytes: [UInt8], file: String) throws(Finding) {
        let refusal = { (reason: String) in
            Finding(
                .badDescriptor, at: SourcePosition(file: file),
                "this is no description of a release that can be read (\(reason)); get the release again")
        }
        guard String(validating: bytes, as: UTF8.self) != nil else { throw refusal("it is not UTF-8") }
        do {
            self = try JSONDecoder().decode(DataPackage.self, from: Data(bytes))
        } catch {
            throw refusal(Self.reason(error))
        }
        if let key = RepeatedKey.first(in: bytes) {
            throw refusal("\(key.debugDescription) stands twice in one object")
        }
        for name in resources.flatMap({ [$0.name] + $0.schema.fields.map(\.name) }) where !SafePath.isPlain(name) {
            throw refusal("the name \(name.debugDescription) is not of plain ASCII")
        }
        for texts in [resources.map(\.name), resources.map(\.path)] {
            var known: Set<Identifier<DataPackage>> = []
            for text in texts where !known.insert(Identifier(text)).inserted {
                throw refusal("\(text.debugDescription) is that of two resources")
            }
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
