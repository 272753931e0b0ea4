import Foundation
import Testing

/// The guide's examples are the invented city's own, so that what is linted, run and proved is what it shows.
@Suite("The guide “how to bring a city's document”") struct GuideTests {
    @Test("Every line of its XML examples stands in the documents or cases of the invented city or of the suite")
    func examples() throws {
        let guide = try String(contentsOf: NewCity.repository.appending(path: "Documents/README.md"), encoding: .utf8)
        var isExample = false
        var examples: [String] = []
        for line in guide.split(separator: "\n").map({ $0.trimmingCharacters(in: .whitespaces) }) {
            if line.hasPrefix("```") { isExample = line == "```xml" } else if isExample { examples.append(line) }
        }
        #expect(examples.count > 40)
        let city = try NewCity()
        var known: Set<String> = []
        for folder in [city.folder, NewCity.repository] {
            for name in ["Documents", "Cases"] { try GuideTests.collect(folder.appending(path: name), into: &known) }
        }
        #expect(examples.filter { !known.contains($0) } == [])
    }

    /// Takes in the lines of the XML files of a folder and its subfolders.
    private static func collect(_ folder: URL, into known: inout Set<String>) throws {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "xml" else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            known.formUnion(text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) })
        }
    }
}
