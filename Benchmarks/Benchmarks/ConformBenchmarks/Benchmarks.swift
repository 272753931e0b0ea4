import Benchmark
import Foundation
import Workloads

let benchmarks: @Sendable () -> Void = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    guard let workload = try? Workload(folder: folder) else { fatalError("the suite cannot be read: run conform lint") }
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .cpuTotal, .throughput, .peakMemoryResident], warmupIterations: 1,
        maxDuration: .seconds(3))

    Benchmark("settle one visit", configuration: .init(scalingFactor: .kilo)) { benchmark in
        try workload.settle(times: benchmark.scaledIterations.count)
    }
    Benchmark("settle one visit, with trace", configuration: .init(scalingFactor: .kilo)) { benchmark in
        try workload.settleWithTrace(times: benchmark.scaledIterations.count)
    }
    Benchmark("codec", configuration: .init(scalingFactor: .kilo)) { benchmark in
        try workload.encodeAndDecode(times: benchmark.scaledIterations.count)
    }
    Benchmark("codec by Foundation", configuration: .init(scalingFactor: .kilo)) { benchmark in
        try workload.encodeAndDecodeByFoundation(times: benchmark.scaledIterations.count)
    }
    // The engine is the built command: swift build -c release --product conform, above this package.
    let command = folder.appending(path: ".build/release/conform")
    for overHTTP in [false, true] {
        let name = overHTTP ? "over HTTP" : "through a pipe"
        let millions = Benchmark.Configuration(
            warmupIterations: 0, scalingFactor: .mega, maxDuration: .seconds(600), maxIterations: 1)
        let thousands = Benchmark.Configuration(
            warmupIterations: 0, scalingFactor: .kilo, maxDuration: .seconds(20), maxIterations: 100)
        for (size, configuration) in [("", thousands), (", a million times", millions)] {
            Benchmark("ask an engine \(name)\(size)", configuration: configuration) { benchmark in
                let drive = try await Drive(command, overHTTP: overHTTP, workload)
                benchmark.startMeasurement()
                let answered = await drive.ask(times: benchmark.scaledIterations.count)
                benchmark.stopMeasurement()
                await drive.stop()
                if answered != benchmark.scaledIterations.count { benchmark.error("\(answered) answers") }
            }
        }
    }
    Benchmark("load the suite") { _ in blackHole(try workload.load()) }
    Benchmark("run every case") { _ in blackHole(await workload.run()) }
    Benchmark("lint") { _ in blackHole(workload.lint()) }
    Benchmark("prove") { _ in blackHole(await workload.prove()) }
}
