import CLibXML2
import Wording

/// Gathers what libxml2 reports during one call, for one thread.
final class FindingSink {
    /// What is speaking, which decides how a message is worded and where it is placed.
    enum Source {
        case parser
        case validator
        case schemaCompiler(path: String)
    }

    /// The findings after which no more are kept.
    static let maximumFindings = 100

    let file: String
    let source: Source
    private var details: [XMLFault.Finding] = []
    private var summaries: [XMLFault.Finding] = []

    /// Whether we stopped the parser ourselves; what it says afterwards is of no interest.
    private(set) var isStopped = false

    init(file: String, source: Source) {
        self.file = file
        self.source = source
    }

    /// The sink as libxml2 carries it; valid as long as the sink is.
    var context: UnsafeMutableRawPointer {
        Unmanaged.passUnretained(self).toOpaque()
    }

    /// What was found, in libxml2's order but with what only repeats another finding, or knows no line, at the end.
    var findings: [XMLFault.Finding] { details + summaries }

    /// Keeps a finding of ours and ignores all that follows.
    func stop(_ finding: XMLFault.Finding) {
        guard !isStopped else { return }
        isStopped = true
        (details, summaries) = ([finding], [])
    }

    /// Takes a message of libxml2 whose context is a sink.
    static func receive(_ context: UnsafeMutableRawPointer?, _ error: xmlErrorPtr?) {
        guard let context, let error else { return }
        Unmanaged<FindingSink>.fromOpaque(context).takeUnretainedValue().receive(error.pointee)
    }

    func receive(_ error: xmlError) {
        guard !isStopped, details.count + summaries.count < Self.maximumFindings else { return }
        guard error.level == XML_ERR_ERROR || error.level == XML_ERR_FATAL else { return }
        switch source {
        case .parser:
            let message = LibXMLMessage(error)
            keep(message.parserFinding(at: SourceLocation(file: file, line: max(message.line, 1))))
        case .validator:
            let node = Self.element(of: error)
            let message = LibXMLMessage(error, element: node?.pointee.name.map { String(cString: $0) } ?? "")
            let line = node.map { DocumentParser.line(of: $0) } ?? max(message.line, 1)
            keep(message.validityFinding(at: SourceLocation(file: file, line: line)), asSummary: message.isSummary)
        case .schemaCompiler(let path):
            let message = LibXMLMessage(error)
            keep(message.schemaFinding(path: path, name: file), asSummary: message.line == 0)
        }
    }

    private func keep(_ finding: XMLFault.Finding, asSummary isSummary: Bool = false) {
        if isSummary {
            if !summaries.contains(finding) { summaries.append(finding) }
        } else {
            if !details.contains(finding) { details.append(finding) }
        }
    }

    /// The element that an error is about, or that has the text or attribute it is about.
    private static func element(of error: xmlError) -> UnsafeMutablePointer<xmlNode>? {
        var node = error.node?.assumingMemoryBound(to: xmlNode.self)
        while let current = node, current.pointee.type != XML_ELEMENT_NODE { node = current.pointee.parent }
        return node
    }
}
