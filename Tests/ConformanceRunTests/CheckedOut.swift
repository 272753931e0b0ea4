import ConformanceRun
import Foundation

/// The suite as it stands in this checkout.
enum CheckedOut {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The suite, or why it cannot be read.
    static let suite = Result { try Suite(folder: folder) }
}
