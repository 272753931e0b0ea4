import Foundation
import Testing
import Wording

import XMLTree

@Suite("Nothing leaves the process")
struct IsolationTests {
    @Test("no document or schema makes a connection")
    func network() throws {
        let listener = try Listener()
        let address = "http://127.0.0.1:\(listener.port)/a"
        let folder = try TemporaryFolder()
        let documents = [
            "<!DOCTYPE a SYSTEM '\(address)'><a/>",
            "<!DOCTYPE a [<!ENTITY e SYSTEM '\(address)'>]><a>&e;</a>",
            "<!DOCTYPE a [<!ENTITY % e SYSTEM '\(address)'>%e;]><a/>",
            "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='\(address)'/></a>",
            "<?xml-stylesheet href='\(address)'?><?xml-model href='\(address)'?><a/>",
            "<a xmlns:x='http://www.w3.org/2001/XMLSchema-instance' x:schemaLocation='u \(address)'/>",
        ]
        for text in documents {
            _ = try? XMLReader().read(bytes: Array(text.utf8), file: "x.xml")
        }
        for pattern in ["<include href='\(address)'/>", "<start><externalRef href='\(address)'/></start>"] {
            let path = try folder.write("<grammar \(SchemaTests.relaxNG)>\(pattern)</grammar>", to: "s.rng")
            let fault = #expect(throws: XMLFault.self) { try RelaxNGSchema(file: path) }
            #expect(fault?.explanation.english.contains("network") == true, "\(String(describing: fault))")
        }
        #expect(!listener.wasCalled)
    }

    @Test("libxml2 prints nothing, whatever it is given")
    func standardError() async throws {
        let result = try await #require(
            processExitsWith: .success, observing: [\.standardErrorContent, \.standardOutputContent]
        ) {
            let folder = try TemporaryFolder()
            let schema = try folder.schema(policySchema)
            let cases =
                WellFormednessTests.refused + RefusalTests.doctypes + RefusalTests.outsized + EncodingTests.refused
                + ValidityTests.invalid + [
                    FaultCase("xml:id", "<a><b xml:id='1 2'/><b xml:id='x'/><b xml:id='x'/></a>", .malformed, line: 1),
                    FaultCase("relative namespace", "<a xmlns='relative' xmlns:p='%'/>", .malformed, line: 1),
                ]
            for refused in cases {
                _ = try? XMLReader().read(bytes: refused.bytes, file: "x.xml", schema: schema)
            }
            for (_, text, _, _) in SchemaTests.unusable {
                _ = try? folder.schema(text)
            }
        }
        #expect(String(decoding: result.standardErrorContent, as: UTF8.self) == "")
        #expect(!String(decoding: result.standardOutputContent, as: UTF8.self).contains("error"))
    }
}

/// A local port that notices whether somebody connects to it.
private final class Listener {
    private let descriptor: Int32
    let port: UInt16

    init() throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { [descriptor] pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && listen(descriptor, 8) == 0
                    && getsockname(descriptor, $0, &length) == 0
            }
        }
        try #require(bound)
        port = UInt16(bigEndian: address.sin_port)
    }

    deinit { close(descriptor) }

    var wasCalled: Bool { accept(descriptor, nil, nil) >= 0 }
}
