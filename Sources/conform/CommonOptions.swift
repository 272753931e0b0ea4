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
        try ReadingOptions.notFollowed(try pairs(), library)
    }

    /// The readings of a run: those that an engine claims, and in their place those that were asked for.
    ///
    /// - Parameters:
    ///   - claimed: The readings that the engine claims.
    ///   - asked: The readings that were asked for, as checked.
    ///   - suite: The suite.
    ///   - selected: The documents that it was restricted to; all when empty.
    /// - Throws: A `UsageFault` naming a claimed reading that the suite does not know.
    func withClaims(
        _ claimed: [String: String], _ asked: [String: String], _ suite: Suite, _ selected: [String]
    ) throws -> [String: String] {
        do {
            // A claim may be about a document that was not selected.
            let isAll = selected.isEmpty || claimed.isEmpty
            let library =
                if let folder = suite.folder, !isAll {
                    try PolicyLibrary(folder: folder.appending(path: "Documents"))
                } else {
                    suite.library
                }
            let here = Set(suite.library.allInterpretations.map(\.id))
            var readings = try ReadingOptions.notFollowed(claimed.sorted { $0.key < $1.key }, library)
            readings = readings.filter { here.contains($0.key) }
            for (id, _) in try pairs() { readings[id] = asked[id] }
            return readings
        } catch let fault as UsageFault {
            throw UsageFault(
                "引擎在 initialize 中声明的读法有误：\(fault.explanation.chinese)",
                "a reading that the engine claims in initialize is wrong: \(fault.explanation.english)")
        }
    }

    /// The readings asked for, by interpretation.
    private func pairs() throws -> [(key: String, value: String)] {
        try readings.map { text in
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw UsageFault(
                    "--reading 应写作“解释=读法”，却是“\(text)”。",
                    "--reading should be “interpretation=reading”, but is “\(text)”.")
            }
            return (parts[0], parts[1])
        }
    }

    /// The readings among some that are not the followed ones.
    private static func notFollowed(_ pairs: [(key: String, value: String)], _ library: PolicyLibrary) throws
        -> [String: String]
    {
        var chosen: [String: String] = [:]
        for (id, choice) in pairs {
            guard let interpretation = library.allInterpretations.first(where: { $0.id == id }) else {
                let known = library.allInterpretations.map(\.id).joined(separator: " ")
                throw UsageFault("没有解释 \(id)；现有：\(known)。", "there is no interpretation \(id); there are: \(known).")
            }
            let known = interpretation.readings.map(\.id).joined(separator: " ")
            guard let reading = interpretation.readings.first(where: { $0.id == choice }) else {
                throw UsageFault(
                    "解释 \(id) 没有读法 \(choice)；现有：\(known)。",
                    "the interpretation \(id) has no reading \(choice); it has: \(known).")
            }
            let isVaried = library.instruments.contains { instrument in
                instrument.ruleSource.variations.contains { $0.interpretation == id && $0.reading == choice }
            }
            guard reading.isFollowed || isVaried else {
                throw UsageFault(
                    "读法 \(id)=\(choice) 只有文字说明，不能据以计算。",
                    "the reading \(id)=\(choice) is described in words only and cannot be calculated by.")
            }
            if !reading.isFollowed { chosen[id] = choice }
        }
        return chosen
    }
}
