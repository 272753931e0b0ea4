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
    Benchmark("load the suite") { _ in blackHole(try workload.load()) }
    Benchmark("run every case") { _ in blackHole(await workload.run()) }
    Benchmark("lint") { _ in blackHole(workload.lint()) }
    Benchmark("prove") { _ in blackHole(await workload.prove()) }
}
