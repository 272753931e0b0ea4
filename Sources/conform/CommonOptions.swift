public import ArgumentParser
import ConformanceReports
import ConformanceRun
import EngineAdapters
import Foundation
import PolicyDocuments
import Wording

extension Language: ExpressibleByArgument {}

/// The options that every command has.
struct CommonOptions: ParsableArguments {
    @Option(
        help: .init(
            phrase("输出语言：zh 或 en（默认从系统区域设置）。", "Language of the output: zh or en (by default the locale's)."),
            valueName: "zh|en"))
    var language: Language?

    @Option(
        help: .init(
            phrase(
                "测试集所在文件夹（含 Documents 与 Cases）；也可用环境变量 CONFORM_SUITE。",
                "The suite's folder, which holds Documents and Cases; or set CONFORM_SUITE."), valueName: "dir"))
    var suite: String?

    /// The folder that holds `Documents` and `Cases`: as asked, or beside the binary or above it.
    func suiteFolder() throws -> URL {
        let asked = suite ?? ProcessInfo.processInfo.environment["CONFORM_SUITE"]
        if let asked {
            let folder = URL(filePath: asked, directoryHint: .isDirectory)
            guard isSuite(folder) else {
                throw UsageFault(
                    "文件夹 \(asked) 中没有 Documents 与 Cases；请用 --suite 指定测试集。",
                    "the folder \(asked) holds no Documents and Cases; name the suite by --suite.")
            }
            return folder
        }
        let binary = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
        var folder = binary.resolvingSymlinksInPath().deletingLastPathComponent()
        for _ in 0..<8 {
            if isSuite(folder) { return folder }
            folder = folder.deletingLastPathComponent()
        }
        throw UsageFault(
            "程序旁边找不到测试集；请用 --suite 或环境变量 CONFORM_SUITE 指定。",
            "there is no suite beside the program; name it by --suite or CONFORM_SUITE.")
    }

    private func isSuite(_ folder: URL) -> Bool {
        ["Documents", "Cases"].allSatisfy {
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: folder.appending(path: $0).path, isDirectory: &isFolder)
                && isFolder.boolValue
        }
    }
}

/// Which documents a command is about.
struct DocumentOptions: ParsableArguments {
    @Option(
        name: .customLong("document"),
        help: .init(phrase("只处理这份文件（可重复）。", "Only this document (repeatable)."), valueName: "id"))
    var documents: [String] = []
}

/// Readings of open questions that take the place of the followed ones.
struct ReadingOptions: ParsableArguments {
    @Option(
        name: .customLong("reading"),
        help: .init(
            phrase(
                "对某项解释改用另一读法（可重复），如 rounding=visit。",
                "Another reading of an open question (repeatable), such as rounding=visit."),
            valueName: "id=reading"))
    var readings: [String] = []

    /// The readings by their interpretation's id.
    ///
    /// - Throws: A `UsageFault` naming what there is, for one that does not exist or that no document can be calculated under.
    func checked(_ library: PolicyLibrary) throws -> [String: String] {
        var chosen: [String: String] = [:]
        for text in readings {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw UsageFault(
                    "--reading 应写作“解释=读法”，却是“\(text)”。",
                    "--reading should be “interpretation=reading”, but is “\(text)”.")
            }
            guard let interpretation = library.allInterpretations.first(where: { $0.id == parts[0] }) else {
                let known = library.allInterpretations.map(\.id).joined(separator: " ")
                throw UsageFault(
                    "没有解释 \(parts[0])；现有：\(known)。", "there is no interpretation \(parts[0]); there are: \(known).")
            }
            let known = interpretation.readings.map(\.id).joined(separator: " ")
            guard let reading = interpretation.readings.first(where: { $0.id == parts[1] }) else {
                throw UsageFault(
                    "解释 \(parts[0]) 没有读法 \(parts[1])；现有：\(known)。",
                    "the interpretation \(parts[0]) has no reading \(parts[1]); it has: \(known).")
            }
            let isVaried = library.instruments.contains { instrument in
                instrument.ruleSource.variations.contains { $0.interpretation == parts[0] && $0.reading == parts[1] }
            }
            guard reading.isFollowed || isVaried else {
                throw UsageFault(
                    "读法 \(text) 只有文字说明，不能据以计算。",
                    "the reading \(text) is described in words only and cannot be calculated by.")
            }
            if !reading.isFollowed { chosen[parts[0]] = parts[1] }
        }
        return chosen
    }
}
