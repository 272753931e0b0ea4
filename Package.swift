// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// One module a layer, lowest first; a module imports only what stands above it in this list.
let package = Package(
    name: "conform",
    products: [
        .executable(name: "conform", targets: ["conform"]),
        // For vendors' own tests: run the suite against a Swift type.
        .library(name: "ConformanceTesting", targets: ["ConformanceTesting", "MedicalAssistance", "Wording"]),
        .library(name: "Workloads", targets: ["Workloads"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "Wording", swiftSettings: strict),
        .target(name: "XMLTree", dependencies: ["CLibXML2", "Wording"], swiftSettings: strict),
        .target(name: "MedicalAssistance", dependencies: ["Wording"], swiftSettings: strict),
        .target(
            name: "PolicyDocuments", dependencies: ["MedicalAssistance", "XMLTree", "Wording"],
            swiftSettings: strict),
        .target(
            name: "ReferenceCalculator", dependencies: ["PolicyDocuments", "MedicalAssistance", "Wording"],
            swiftSettings: strict),
        .target(
            name: "ConformanceCases", dependencies: ["PolicyDocuments", "MedicalAssistance", "XMLTree", "Wording"],
            swiftSettings: strict),
        .target(
            name: "EngineAdapters",
            dependencies: [
                "ReferenceCalculator", "PolicyDocuments", "MedicalAssistance", "Wording",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "FlyingSocks", package: "FlyingFox"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: strict),
        .target(
            name: "ConformanceRun",
            dependencies: [
                "ConformanceCases", "EngineAdapters", "ReferenceCalculator", "PolicyDocuments", "MedicalAssistance",
                "Wording", .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(
            name: "SuiteLint",
            dependencies: [
                "ConformanceCases", "ReferenceCalculator", "PolicyDocuments", "MedicalAssistance", "XMLTree", "Wording",
            ],
            swiftSettings: strict),
        .target(
            name: "ConformanceReports",
            dependencies: [
                "ConformanceRun", "ConformanceCases", "EngineAdapters", "ReferenceCalculator", "PolicyDocuments",
                "MedicalAssistance", "XMLTree", "Wording", .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(
            name: "Certificates",
            dependencies: [
                "ConformanceReports", "ConformanceRun", "ConformanceCases", "EngineAdapters", "PolicyDocuments",
                "MedicalAssistance", "XMLTree", "Wording", .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(
            name: "ConformanceTesting",
            dependencies: [
                "ConformanceReports", "ConformanceRun", "ConformanceCases", "EngineAdapters", "ReferenceCalculator",
                "PolicyDocuments", "MedicalAssistance", "Wording",
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "conform",
            dependencies: [
                "Certificates", "ConformanceReports", "SuiteLint", "ConformanceRun", "ConformanceCases",
                "EngineAdapters",
                "ReferenceCalculator", "PolicyDocuments", "MedicalAssistance", "XMLTree", "Wording",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        // What the benchmarks time; their own package sees only what is public.
        .target(
            name: "Workloads",
            dependencies: [
                "SuiteLint", "ConformanceRun", "ConformanceCases", "EngineAdapters", "ReferenceCalculator",
                "PolicyDocuments", "MedicalAssistance",
            ],
            path: "Benchmarks/Workloads", swiftSettings: strict),
        .testTarget(name: "XMLTreeTests", dependencies: ["XMLTree", "Wording"], swiftSettings: strict),
        // A validator of JSON Schema for the tests of the protocol.
        .target(name: "SchemaChecking", path: "Tests/Support/SchemaChecking", swiftSettings: strict),
        .testTarget(
            name: "MedicalAssistanceTests", dependencies: ["MedicalAssistance", "SchemaChecking", "Wording"],
            swiftSettings: strict),
        .testTarget(
            name: "ConformanceTestingTests", dependencies: ["ConformanceTesting", "MedicalAssistance"],
            swiftSettings: strict),
        .testTarget(
            name: "PolicyDocumentsTests", dependencies: ["PolicyDocuments", "MedicalAssistance", "XMLTree", "Wording"],
            swiftSettings: strict),
        .testTarget(
            name: "ReferenceCalculatorTests",
            dependencies: ["ReferenceCalculator", "PolicyDocuments", "MedicalAssistance", "XMLTree", "Wording"],
            swiftSettings: strict),
        .testTarget(
            name: "ConformanceCasesTests",
            dependencies: ["ConformanceCases", "PolicyDocuments", "MedicalAssistance", "XMLTree", "Wording"],
            swiftSettings: strict),
        .testTarget(
            name: "EngineAdaptersTests",
            dependencies: [
                "EngineAdapters", "ConformanceRun", "ConformanceCases", "PolicyDocuments", "MedicalAssistance",
                "Wording", .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"), "conform",
            ],
            exclude: ["Engines"], swiftSettings: strict),
        .testTarget(
            name: "ConformanceRunTests",
            dependencies: [
                "ConformanceRun", "ConformanceCases", "EngineAdapters", "PolicyDocuments", "MedicalAssistance",
                "XMLTree",
                "Wording",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "SuiteLintTests", dependencies: ["SuiteLint", "XMLTree", "Wording"],
            swiftSettings: strict),
        .testTarget(
            name: "ConformanceReportsTests",
            dependencies: [
                "ConformanceReports", "ConformanceRun", "ConformanceCases", "EngineAdapters", "PolicyDocuments",
                "MedicalAssistance", "XMLTree", "Wording",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CertificatesTests",
            dependencies: [
                "Certificates", "ConformanceReports", "ConformanceRun", "ConformanceCases", "EngineAdapters",
                "PolicyDocuments", "MedicalAssistance", "XMLTree", "Wording",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "SpecificationTests",
            dependencies: [
                "ConformanceReports", "ConformanceRun", "ConformanceCases", "EngineAdapters", "ReferenceCalculator",
                "PolicyDocuments", "MedicalAssistance", "SchemaChecking", "Wording",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "NewDocumentTests",
            dependencies: [
                "SuiteLint", "ConformanceRun", "ConformanceCases", "EngineAdapters", "PolicyDocuments",
                "MedicalAssistance", "XMLTree", "Wording",
            ],
            resources: [.copy("Fixtures")], swiftSettings: strict),
        .testTarget(name: "CommandTests", dependencies: ["conform"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
