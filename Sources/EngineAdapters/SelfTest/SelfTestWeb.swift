package import Foundation
#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif
import Synchronization

/// A web service under self-test.
package final class SelfTestWeb: SelfTestLine {
    private let url: URL
    private let session: URLSession
    private let last = Mutex("")

    package let beginsAnew = false
    package let hasEnded = false

    package init(_ url: URL) {
        self.url = url
        session = URLSession(configuration: .ephemeral)
    }

    package var trouble: String { last.withLock { $0 } }

    package func exchange(_ bytes: Data, expecting count: Int, within patience: Duration) async -> [Data] {
        var request = URLRequest(url: url, timeoutInterval: max(1, patience / .seconds(1)))
        request.httpMethod = "POST"
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.httpBody = bytes
        do {
            let (body, response) = try await session.data(for: request)
            let status = (response as? HTTPURLResponse)?.statusCode ?? 0
            last.withLock { $0 = "HTTP \(status)" }
            return body.isEmpty ? [] : [body]
        } catch {
            last.withLock { $0 = error.localizedDescription }
            return []
        }
    }

    package func close(within patience: Duration) async -> Int32? {
        session.invalidateAndCancel()
        return 0
    }
}
