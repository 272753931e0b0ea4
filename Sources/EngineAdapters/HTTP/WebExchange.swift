import Foundation
import FoundationNetworking
import Synchronization

/// POSTs messages to one address: no redirects, no cookies, no cache, and an end to every wait and every body.
final class WebExchange: NSObject, URLSessionDataDelegate, Sendable {
    /// What came back.
    enum Outcome: Sendable {
        case body([UInt8])
        case fault(EngineFault)
        /// There was nobody, the connection broke, or no whole answer came in time.
        case lost(EngineFault)
    }

    private struct Posted {
        var continuation: CheckedContinuation<Outcome, Never>
        var limit: Duration
        var body: [UInt8] = []
        /// What is wrong with the response, once its head or too much of its body has come.
        var fault: EngineFault?
        var isLate = false
    }

    private let address: URL
    private let timeout: Duration
    private let posted = Mutex<[Int: Posted]>([:])
    private let session: Mutex<URLSession?>

    init(_ address: URL, connections: Int, timeout: Duration) {
        self.address = address
        self.timeout = timeout
        session = Mutex(nil)
        super.init()
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpMaximumConnectionsPerHost = connections
        configuration.httpCookieStorage = nil
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        // The time limit is kept here; the session's own would only start anew with each byte.
        configuration.timeoutIntervalForRequest = 24 * 3600
        let queue = OperationQueue()
        queue.maxConcurrentOperationCount = 1
        session.withLock { $0 = URLSession(configuration: configuration, delegate: self, delegateQueue: queue) }
    }

    /// Sends a message and waits for what comes of it, no longer than the time limit.
    func post(_ message: [UInt8], within limit: Duration? = nil) async -> Outcome {
        var request = URLRequest(url: address)
        request.httpMethod = "POST"
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.setValue("application/json", forHTTPHeaderField: "Accept")
        // Without this, long messages would wait for a “continue” that simple servers never send.
        request.setValue("", forHTTPHeaderField: "Expect")
        request.httpBody = Data(message)
        let limit = limit ?? timeout
        let sent = request
        var timer: Task<Void, Never>?
        defer { timer?.cancel() }
        return await withCheckedContinuation { continuation in
            let task = session.withLock { session -> URLSessionDataTask? in
                guard let task = session?.dataTask(with: sent) else { return nil }
                posted.withLock { $0[task.taskIdentifier] = Posted(continuation: continuation, limit: limit) }
                return task
            }
            guard let task else { return continuation.resume(returning: .lost(.shutDown)) }
            timer = Task {
                guard (try? await Task.sleep(for: limit)) != nil else { return }
                self.posted.withLock { $0[task.taskIdentifier]?.isLate = true }
                task.cancel()
            }
            task.resume()
        }
    }

    /// Ends every connection.
    func close() {
        session.withLock { session in
            session?.invalidateAndCancel()
            session = nil
        }
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
    ) {
        let place = response.value(forHTTPHeaderField: "Location") ?? ""
        posted.withLock { $0[task.taskIdentifier]?.fault = .redirected(response.statusCode, to: place) }
        completionHandler(nil)
    }

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
    ) {
        let status = (response as? HTTPURLResponse)?.statusCode ?? 0
        let isJSON = response.mimeType?.lowercased() == "application/json"
        posted.withLock { posted in
            guard posted[dataTask.taskIdentifier]?.fault == nil else { return }
            if status != 200 {
                let place = (response as? HTTPURLResponse)?.value(forHTTPHeaderField: "Location")
                posted[dataTask.taskIdentifier]?.fault =
                    (300..<400).contains(status) ? .redirected(status, to: place ?? "") : .badStatus(status)
            } else if !isJSON {
                posted[dataTask.taskIdentifier]?.fault = .badContentType(response.mimeType ?? "")
            }
        }
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let isEnough = posted.withLock { posted in
            guard let count = posted[dataTask.taskIdentifier]?.body.count else { return true }
            guard count + data.count <= AdapterProtocol.longestMessage else {
                posted[dataTask.taskIdentifier]?.fault = .tooLong
                return true
            }
            posted[dataTask.taskIdentifier]?.body.append(contentsOf: data)
            return false
        }
        if isEnough { dataTask.cancel() }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        guard let done = posted.withLock({ $0.removeValue(forKey: task.taskIdentifier) }) else { return }
        let outcome: Outcome
        if let fault = done.fault {
            outcome = .fault(fault)
        } else if done.isLate {
            outcome = .lost(.noAnswer(within: done.limit, half: Array(done.body.prefix(200)), complaint: ""))
        } else if let error {
            outcome = .lost(.unreachable(address.absoluteString, error.localizedDescription))
        } else {
            outcome = .body(done.body)
        }
        done.continuation.resume(returning: outcome)
    }
}
