/// A line of a file, as messages name it.
package struct SourceLocation: Sendable, Hashable, CustomStringConvertible {
    /// The file's display name.
    package var file: String

    /// The line, counted from 1; 0 stands for the file as a whole.
    package var line: Int

    /// Creates the location of a line, or of a whole file.
    ///
    /// - Parameters:
    ///   - file: The file's display name.
    ///   - line: The line, counted from 1; 0 for the file as a whole.
    package init(file: String, line: Int = 0) {
        self.file = file
        self.line = line
    }

    /// `file:line`, or the file alone when the location is the whole file.
    package var description: String {
        line == 0 ? file : "\(file):\(line)"
    }
}
