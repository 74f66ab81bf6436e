// swift-tools-version: 6.1
import PackageDescription

/// Every arrow between modules is written in the file that uses it.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func tests(
  _ module: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .testTarget(
    name: "\(module)Tests",
    dependencies: [.byName(name: module), "TenorTestSupport"] + dependencies,
    resources: resources, swiftSettings: strict)
}

let package = Package(
  name: "tenor",
  products: [
    .executable(name: "tenor", targets: ["TenorCLI"]),
    .library(name: "TenorText", targets: ["TenorText"]),
    .library(name: "TenorCorpus", targets: ["TenorCorpus"]),
    .library(name: "TenorReport", targets: ["TenorReport"]),
    .library(name: "TenorStatistics", targets: ["TenorStatistics"]),
    .library(name: "TenorGraph", targets: ["TenorGraph"]),
    .library(name: "TenorAnalysis", targets: ["TenorAnalysis"]),
    .library(name: "TenorAnalysers", targets: ["TenorAnalysers"]),
    .library(name: "TenorNotebook", targets: ["TenorNotebook"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
    .target(name: "CMalloc"),
    .target(name: "CSnowball", linkerSettings: [.linkedLibrary("stemmer")]),
    .target(name: "CDigest", linkerSettings: [.linkedLibrary("crypto")]),
    .systemLibrary(name: "Libxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CXML", dependencies: ["Libxml2"]),
    .systemLibrary(name: "LibIGraph", pkgConfig: "igraph", providers: [.apt(["libigraph-dev"])]),
    .target(name: "CIGraph", dependencies: ["LibIGraph"]),
    .systemLibrary(
      name: "LibCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .target(name: "CMarkdown", dependencies: ["LibCMarkGFM"]),

    module("TenorText", ["CICU", "CSnowball"]),
    module(
      "TenorCorpus",
      [
        "CDigest", "CXML", "TenorText", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    module("TenorReport"),
    module("TenorStatistics"),
    module("TenorGraph", ["CIGraph"]),
    module("TenorAnalysis", ["TenorText", "TenorCorpus", "TenorReport"]),
    module(
      "TenorAnalysers",
      [
        "TenorAnalysis", "TenorText", "TenorCorpus", "TenorReport", "TenorStatistics", "TenorGraph",
        "Yams",
      ],
      resources: [.copy("../../lexicons")]),
    module("TenorNotebook", ["CDigest", "CMarkdown", "TenorReport"]),
    .executableTarget(
      name: "TenorCLI",
      dependencies: [
        "CMalloc", "TenorAnalysers", "TenorAnalysis", "TenorCorpus", "TenorGraph", "TenorNotebook",
        "TenorReport", "TenorText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    .executableTarget(
      name: "TenorBenchmarks",
      dependencies: [
        "TenorAnalysers", "TenorAnalysis", "TenorCorpus", "TenorGraph", "TenorStatistics",
        "TenorText", .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      path: "Sources/Benchmarks/TenorBenchmarks", swiftSettings: strict),

    .target(
      name: "TenorTestSupport",
      dependencies: ["TenorAnalysis", "TenorCorpus", "TenorReport", "TenorText"],
      path: "Tests/TenorTestSupport", swiftSettings: strict),
    tests("TenorText"),
    tests("TenorCorpus", resources: [.copy("Pages")]),
    tests("TenorReport"),
    tests("TenorStatistics"),
    tests("TenorGraph"),
    tests("TenorAnalysis"),
    tests("TenorAnalysers"),
    tests("TenorNotebook", ["TenorReport"]),
    tests("TenorCLI"),
  ],
  swiftLanguageModes: [.v6]
)
