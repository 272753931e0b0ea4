/// A language of messages and reports.
public enum Language: String, Sendable, Hashable, CaseIterable {
    case chinese = "zh"
    case english = "en"

    /// The language of a locale's name such as `en_GB.UTF-8`: English when it says so, Chinese otherwise.
    public init(locale name: String) {
        self = name.lowercased().hasPrefix("en") ? .english : .chinese
    }
}
