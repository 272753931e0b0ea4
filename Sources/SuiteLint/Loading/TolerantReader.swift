import Foundation
import PolicyDocuments
import Wording
import XMLTree

/// Reads the files of the suite's folder, and gathers what is wrong instead of stopping at it.
final class TolerantReader {
    private let folder: URL
    private var schemas: [String: RelaxNGSchema?] = [:]
    private(set) var findings: [LintFinding] = []

    init(folder: URL) {
        self.folder = folder
    }

    func report(_ location: SourceLocation, _ message: Bilingual) {
        findings.append(LintFinding(location, message))
    }

    func report(_ location: SourceLocation, _ chinese: String, _ english: String) {
        report(location, Bilingual(chinese, english))
    }

    /// The root of an XML file; one that does not follow its schema is reported, and read all the same.
    ///
    /// - Parameters:
    ///   - path: The path within the folder, which is also the name in findings.
    ///   - schema: The schema's path within the folder.
    func read(_ path: String, schema: String?) -> XMLElement? {
        let compiled = schema.flatMap { self.schema($0) }
        do throws(XMLFault) {
            return try XMLReader().read(file: location(of: path), displayName: path, schema: compiled)
        } catch {
            for finding in error.findings { report(finding.location, finding.message) }
            guard error.findings.allSatisfy({ $0.code == .invalid }) else { return nil }
        }
        return try? XMLReader().read(file: location(of: path), displayName: path)
    }

    /// The lines of a text file in UTF-8.
    func lines(of path: String) -> [Substring]? {
        guard let data = FileManager.default.contents(atPath: location(of: path)) else {
            report(
                .init(file: path), "文件缺失或无法读取；请补上。", "the file is missing or cannot be read; supply it.")
            return nil
        }
        guard let text = String(data: data, encoding: .utf8) else {
            report(.init(file: path), "文件不是 UTF-8 编码；请转换编码。", "the file is not in UTF-8; convert it.")
            return nil
        }
        // By scalars, since a carriage return and a line feed are one character.
        return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Substring.init)
    }

    func subfolders(of path: String) -> [String] {
        (try? FolderReader.subfolders(of: folder.appending(path: path))) ?? []
    }

    /// The names of a folder's files, in order.
    func files(of path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: location(of: path))) ?? []).sorted()
    }

    /// The compiled schema; a schema that is not usable is reported once, and its documents are read without it.
    private func schema(_ path: String) -> RelaxNGSchema? {
        if let known = schemas[path] { return known }
        var schema: RelaxNGSchema?
        do throws(XMLFault) {
            schema = try RelaxNGSchema(file: location(of: path), displayName: path)
        } catch {
            for finding in error.findings { report(finding.location, finding.message) }
        }
        schemas[path] = .some(schema)
        return schema
    }

    private func location(of path: String) -> String { folder.appending(path: path).path }
}
