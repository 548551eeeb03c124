import Diagnostics

/// A byte at which reading has to stop, whatever the parser makes of what stands before it.
struct UnreadableByte {
    let code: FindingCode
    let value: String
    let message: String
}

/// The readable part of a file as UTF-8 without a byte order mark, and what ends it early.
///
/// The bytes up to the unreadable one are parsed all the same: only the parser knows which field it stands in.
struct DecodedText {
    let bytes: UnsafeRawBufferPointer
    /// What stands behind `bytes`, or nil when they reach to the end of the file.
    let unreadable: UnreadableByte?

    /// Checks a UTF-8 file, or a part of one that starts outside a character.
    ///
    /// - Parameter isFileStart: whether a byte order mark may stand in front of the text.
    init(utf8 file: UnsafeRawBufferPointer, isFileStart: Bool = true) {
        let hasMark = isFileStart && file.starts(with: Byte.byteOrderMark)
        let text = UnsafeRawBufferPointer(rebasing: file.dropFirst(hasMark ? 3 : 0))
        let badOffset = UTF8Check.firstBadOffset(in: text)
        self.init(text, badOffset: badOffset, badByte: badOffset.map { text[$0] }, .utf8, file: file, hasMark: hasMark)
    }

    /// Takes what has been decoded from a CP932 file.
    init(_ text: UnsafeRawBufferPointer, decodedFrom file: UnsafeRawBufferPointer, badOffset: Int?) {
        self.init(
            text, badOffset: badOffset.map { _ in text.count }, badByte: badOffset.map { file[$0] }, .cp932, file: file)
    }

    private init(
        _ text: UnsafeRawBufferPointer, badOffset: Int?, badByte: UInt8?, _ encoding: CSVEncoding,
        file: UnsafeRawBufferPointer, hasMark: Bool = false
    ) {
        let readable = UnsafeRawBufferPointer(rebasing: text[..<(badOffset ?? text.count)])
        var null = ByteSearch(Byte.null, in: readable)
        var controlZ = ByteSearch(Byte.controlZ, in: readable)
        let control = min(null.first(from: 0), controlZ.first(from: 0))
        if control < readable.count {
            bytes = UnsafeRawBufferPointer(rebasing: readable[..<control])
            unreadable = .control(readable[control])
        } else {
            bytes = readable
            let isCutOff = encoding == .utf8 && badOffset.map { UTF8Check.isCutOff(text, at: $0) } ?? false
            unreadable = badByte.map { byte in
                .undecodable(byte, encoding, in: file, hasMark: hasMark, isCutOff: isCutOff)
            }
        }
    }
}

extension UnreadableByte {
    static func control(_ byte: UInt8) -> UnreadableByte {
        let message =
            byte == Byte.null
            ? "a NUL byte, which no text has; save the file again as UTF-8 text, or mend the program that wrote it"
            : "a Ctrl-Z byte, an old end-of-file mark; delete it"
        return UnreadableByte(code: .controlCharacter, value: hexadecimal(byte), message: message)
    }

    static func undecodable(
        _ byte: UInt8, _ encoding: CSVEncoding, in file: UnsafeRawBufferPointer, hasMark: Bool, isCutOff: Bool
    ) -> UnreadableByte {
        let remedy =
            isCutOff
            ? "the file ends within a character, and was cut off: get it whole"
            : remedy(encoding, in: file, hasMark: hasMark)
        return UnreadableByte(
            code: .encoding, value: hexadecimal(byte),
            message: "byte \(hexadecimal(byte)) is not \(name(encoding)); \(remedy)")
    }

    private static func remedy(
        _ encoding: CSVEncoding, in file: UnsafeRawBufferPointer, hasMark: Bool
    ) -> String {
        if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
            return "the file starts as UTF-16 does: save it as UTF-8"
        }
        if file.contains(Byte.null) { return "with its NUL bytes the file may be UTF-16: save it as UTF-8" }
        if hasMark { return "the file starts as UTF-8 does, and is damaged here: get it anew" }
        switch encoding {
        case .utf8:
            return
                "if the file is CP932 (Shift_JIS), read it with the encoding cp932; if it is another, such as EUC-JP, "
                + "save it as UTF-8"
        case .cp932: return "if the file is UTF-8, read it with the encoding utf8"
        }
    }

    private static func name(_ encoding: CSVEncoding) -> String {
        switch encoding {
        case .utf8: "UTF-8"
        case .cp932: "CP932"
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "0x" + (digits.count == 1 ? "0" : "") + digits
    }
}
