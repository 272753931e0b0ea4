import Foundation
import PolicyDocuments

/// The documents as they stand in this checkout.
enum CheckedOut {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The documents, or why they cannot be read.
    static let library = Result { try PolicyLibrary(folder: folder.appending(path: "Documents")) }

    /// Their names, to be the rows of a table test.
    static var ids: [String] { (try? library.get())?.instruments.map(\.id) ?? [] }
}
