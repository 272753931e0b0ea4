import ArgumentParser
import Wording

/// The language, for commands that need no suite.
struct LanguageOption: ParsableArguments {
    @Option(
        help: .init(
            phrase("输出语言：zh 或 en（默认从系统区域设置）。", "Language of the output: zh or en (by default the locale's)."),
            valueName: "zh|en"))
    var language: Language?
}
