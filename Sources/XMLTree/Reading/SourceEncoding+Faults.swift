import Wording

extension SourceEncoding {
    /// The fault of a byte that does not belong to the encoding.
    static func wrongByte(_ byte: UInt8, _ name: String, _ place: SourceLocation) -> XMLFault {
        let hex = "0x" + String(byte, radix: 16, uppercase: true)
        return XMLFault(
            .init(
                .encoding, at: place,
                Bilingual(
                    "字节 \(hex) 不符合 \(name) 编码；请把文件存为 UTF-8，或在 XML 声明中写明实际编码。",
                    "the byte \(hex) is not \(name); save the file as UTF-8 or declare the encoding it has.")))
    }

    /// The fault of a declaration that names no known encoding.
    static func unknown(_ name: String, _ place: SourceLocation) -> XMLFault {
        let name = excerpt(name)
        return XMLFault(
            .init(
                .encoding, at: place,
                Bilingual(
                    "不认识声明的编码“\(name)”；请把文件存为 UTF-8 并改正声明。",
                    "the declared encoding \"\(name)\" is not known; save the file as UTF-8 and declare that.")))
    }

    /// The fault of a file whose first bytes are not in the encoding they stand for, or in one never read.
    static func notWritten(_ name: String, _ place: SourceLocation) -> XMLFault {
        XMLFault(
            .init(
                .encoding, at: place,
                Bilingual(
                    "文件无法按 \(name) 读取；请把文件存为 UTF-8 并改正声明。",
                    "the file cannot be read as \(name); save it as UTF-8 and declare that.")))
    }
}
