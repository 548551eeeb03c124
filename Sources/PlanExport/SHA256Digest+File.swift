import CSVText
import Checksum

extension SHA256Digest {
    /// The size of a file and its digest as 64 hexadecimal digits, in the memory of one piece of it.
    static func ofFile(atPath path: String) throws(CSVError) -> (size: Int, hexadecimal: String) {
        var pieces = SHA256Pieces()
        let size = try InputFile.forEachPiece(atPath: path) { pieces.append($0) }
        return (size, pieces.digest().hexadecimal)
    }
}
