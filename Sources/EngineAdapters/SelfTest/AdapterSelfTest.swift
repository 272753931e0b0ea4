import MedicalAssistance
import Wording

/// A self-test of an adapter, before any case: does it speak the protocol?
package struct AdapterSelfTest: Sendable {
    /// Opens a connection to the adapter anew.
    let connect: @Sendable () async throws(SelfTestFault) -> any SelfTestLine
    let patience: Duration

    /// - Parameters:
    ///   - patience: How long to wait for an answer.
    ///   - connect: Opens a connection to the adapter.
    package init(
        patience: Duration, connect: @escaping @Sendable () async throws(SelfTestFault) -> any SelfTestLine
    ) {
        self.patience = patience
        self.connect = connect
    }

    /// Runs the steps, each told as it is done.
    ///
    /// - Returns: The findings, in the order of the steps; after a failed start or handshake there are no more.
    package func run(telling tell: (SelfTestFinding) -> Void) async -> [SelfTestFinding] {
        var findings: [SelfTestFinding] = []
        func note(_ step: SelfTestStep, _ result: SelfTestFinding.Result) {
            let finding = SelfTestFinding(step: step, result: result)
            findings.append(finding)
            tell(finding)
        }
        let line: any SelfTestLine
        do { line = try await connect() } catch {
            note(
                .start,
                .failed(
                    seen: error.explanation,
                    advice: .init("请核对命令或网址；命令不经过 shell。", "check the command or URL; a command goes through no shell.")
                ))
            return findings
        }
        var talk = SelfTestTalk(line: line, patience: patience)
        note(.beforeInitialize, await talk.beforeInitialize())
        note(.wrongVersion, await talk.wrongVersion())
        note(.malformed, await talk.malformed())
        let handshake = await talk.handshake()
        note(.handshake, handshake)
        guard !handshake.isFailure else {
            _ = await line.close(within: .seconds(2))
            return findings
        }
        note(.unknownMethod, await talk.unknownMethod())
        note(.ids, await talk.ids())
        note(.unicode, await talk.unicode())
        note(.notification, await talk.notification())
        note(.unknownDocument, await talk.unknownDocument())
        note(.unknownMember, await talk.unknownMember())
        note(.futureMember, await talk.futureMember())
        note(.large, await talk.large())
        note(.pipelining, await talk.pipelining())
        note(.batch, await talk.batch())
        note(.shutdown, await talk.shutdown())
        note(.end, await talk.end())
        return findings
    }
}
