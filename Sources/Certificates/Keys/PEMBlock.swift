import Foundation

/// One block of a PEM file (RFC 7468).
struct PEMBlock: Hashable {
    var label: String
    var bytes: Data

    init(label: String, bytes: Data) {
        self.label = label
        self.bytes = bytes
    }

    /// Reads a file's only block; text before and after it is allowed.
    ///
    /// - Parameters:
    ///   - text: The file's text.
    ///   - file: The file's display name.
    init(_ text: String, file: String) throws(KeyFault) {
        let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
        let starts = lines.indices.filter { lines[$0].hasPrefix("-----BEGIN ") && lines[$0].hasSuffix("-----") }
        guard let start = starts.first else { throw KeyFault(code: .notPEM, file: file) }
        guard starts.count == 1 else { throw KeyFault(code: .severalBlocks, file: file) }
        let label = String(lines[start].dropFirst("-----BEGIN ".count).dropLast("-----".count))
        guard let end = lines[start...].firstIndex(of: "-----END \(label)-----"),
            let bytes = Data(base64Encoded: lines[(start + 1)..<end].joined())
        else { throw KeyFault(code: .notPEM, file: file) }
        self.init(label: label, bytes: bytes)
    }

    /// The block as text, in lines of 64 characters.
    var text: String {
        var body = bytes.base64EncodedString()[...]
        var lines = ["-----BEGIN \(label)-----"]
        while !body.isEmpty {
            lines.append(String(body.prefix(64)))
            body = body.dropFirst(64)
        }
        return lines.joined(separator: "\n") + "\n-----END \(label)-----\n"
    }
}
