import Foundation
import Testing

@testable import Certificates

/// Where openssl is installed, it has to agree about keys and signatures; these tests are skipped where it is not.
@Suite(.enabled(if: OpenSSL.path != nil, "openssl is not installed: its agreement is not checked"))
struct OpenSSLTests {
    @Test(arguments: KeyType.allCases)
    func ourKeysAndSignaturesAreTheirs(_ type: KeyType) throws {
        let folder = try TemporaryFolder()
        let key = SigningKey(type)
        let message = Data("DSSEv1 一二三".utf8)
        try folder.write(Data(key.publicKey.pem.utf8), "public.pem")
        try folder.write(Data(key.pem.utf8), "private.pem")
        try folder.write(message, "message")
        try folder.write(try key.signature(of: message), "signature")
        let derived = try OpenSSL.run(["pkey", "-in", "private.pem", "-pubout"], in: folder)
        #expect(derived.text == key.publicKey.pem)
        var arguments = ["pkeyutl", "-verify", "-pubin", "-inkey", "public.pem", "-rawin", "-in", "message"]
        if type == .p256 { arguments += ["-digest", "sha256"] }
        #expect(try OpenSSL.run(arguments + ["-sigfile", "signature"], in: folder).status == 0)
        try folder.write(message + Data("!".utf8), "message")
        #expect(try OpenSSL.run(arguments + ["-sigfile", "signature"], in: folder).status != 0)
    }

    @Test(
        arguments: [
            (KeyType.ed25519, ["genpkey", "-algorithm", "ed25519"]),
            (.p256, ["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"]),
            (.p256, ["ecparam", "-name", "prime256v1", "-genkey", "-noout"]),
        ])
    func theirKeysAndSignaturesAreOurs(_ type: KeyType, _ generation: [String]) throws {
        let folder = try TemporaryFolder()
        let message = Data("DSSEv1 一二三".utf8)
        try folder.write(message, "message")
        #expect(try OpenSSL.run(generation + ["-out", "private.pem"], in: folder).status == 0)
        let open = try OpenSSL.run(["pkey", "-in", "private.pem", "-pubout"], in: folder).text
        var arguments = ["pkeyutl", "-sign", "-inkey", "private.pem", "-rawin", "-in", "message", "-out", "signature"]
        if type == .p256 { arguments += ["-digest", "sha256"] }
        #expect(try OpenSSL.run(arguments, in: folder).status == 0)
        let key = try VerificationKey(pem: open, file: "public.pem")
        #expect(key.isValid(try folder.read("signature"), of: message))
        let secret = try SigningKey(pem: String(decoding: try folder.read("private.pem"), as: UTF8.self), file: "p")
        #expect(secret.publicKey == key)
    }

    @Test(
        "Keys of other kinds are refused",
        arguments: [
            ["-algorithm", "RSA"], ["-algorithm", "ed448"],
            ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384"],
        ])
    func otherKinds(_ kind: [String]) throws {
        let folder = try TemporaryFolder()
        #expect(try OpenSSL.run(["genpkey"] + kind + ["-out", "private.pem"], in: folder).status == 0)
        let open = try OpenSSL.run(["pkey", "-in", "private.pem", "-pubout"], in: folder).text
        #expect(throws: KeyFault(code: .unknownKey, file: "f")) { _ = try VerificationKey(pem: open, file: "f") }
        let secret = String(decoding: try folder.read("private.pem"), as: UTF8.self)
        #expect(throws: KeyFault(code: .unknownKey, file: "f")) { _ = try SigningKey(pem: secret, file: "f") }
    }
}

/// The program openssl.
private enum OpenSSL {
    static let path = ["/usr/bin/openssl", "/usr/local/bin/openssl"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    static func run(_ arguments: [String], in folder: TemporaryFolder) throws -> (status: Int32, text: String) {
        let process = Process()
        process.executableURL = URL(filePath: path ?? "")
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }
}

/// A folder that is gone after the test.
private final class TemporaryFolder {
    let url = FileManager.default.temporaryDirectory.appending(path: "keys-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ data: Data, _ name: String) throws { try data.write(to: url.appending(path: name)) }
    func read(_ name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }
}
