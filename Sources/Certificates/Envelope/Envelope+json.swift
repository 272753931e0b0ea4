package import Foundation

extension Envelope {
    /// The most bytes of an envelope's file; a certificate of the whole suite has less than a tenth of it.
    package static let maximumBytes = 32 << 20
    /// The most signatures that are looked at.
    static let maximumSignatures = 64

    /// Reads an envelope's JSON; nil when it is none.
    ///
    /// Standard and URL-safe base64 are read alike, with their padding or without.
    package init?(json: Data) {
        guard json.count <= Self.maximumBytes, let form = try? JSONDecoder().decode(Form.self, from: json),
            form.signatures.count <= Self.maximumSignatures, let payload = Data(eitherBase64: form.payload)
        else { return nil }
        var signatures: [Signature] = []
        for one in form.signatures {
            guard let bytes = Data(eitherBase64: one.sig) else { return nil }
            signatures.append(Signature(keyID: one.keyid, bytes: bytes))
        }
        self.init(payload: payload, payloadType: form.payloadType, signatures: signatures)
    }

    /// The envelope as JSON, in standard base64.
    package func encoded() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return try encoder.encode(
            Form(
                payload: payload.base64EncodedString(), payloadType: payloadType,
                signatures: signatures.map { .init(keyid: $0.keyID, sig: $0.bytes.base64EncodedString()) }))
            + Data("\n".utf8)
    }

    private struct Form: Codable {
        var payload, payloadType: String
        var signatures: [Signature]

        struct Signature: Codable {
            var keyid: String?
            var sig: String
        }
    }
}

extension Data {
    /// Reads base64 in the standard or the URL-safe alphabet, but not in both at once; nil when it is neither.
    init?(eitherBase64 text: String) {
        let isURLSafe = text.contains { $0 == "-" || $0 == "_" }
        guard !isURLSafe || !text.contains(where: { $0 == "+" || $0 == "/" }) else { return nil }
        var standard = text.replacing("-", with: "+").replacing("_", with: "/")
        while standard.last == "=" { standard.removeLast() }
        guard standard.utf8.count % 4 != 1 else { return nil }
        standard += String(repeating: "=", count: (4 - standard.utf8.count % 4) % 4)
        self.init(base64Encoded: standard)
    }
}
