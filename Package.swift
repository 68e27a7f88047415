// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
    .strictMemorySafety(),
]

/// A room of the house: one Swift module under `Sources/`.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one room, under `Tests/`.
func tests(_ room: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: room + "Tests", dependencies: [.byName(name: room), "TestSupport"] + dependencies, swiftSettings: settings)
}

/// A C library of the system, made visible by a module map.
func door(_ name: String, pkgConfig: String, debian: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([debian])])
}

let package = Package(
    name: "vitrina",
    products: [.executable(name: "vitrina", targets: ["vitrina"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: [.defaults, "YAML"]),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        door("CLMDB", pkgConfig: "lmdb", debian: "liblmdb-dev"),
        door("CMicroHTTPD", pkgConfig: "libmicrohttpd", debian: "libmicrohttpd-dev"),
        door("CXML", pkgConfig: "libxml-2.0", debian: "libxml2-dev"),
        door("CCurl", pkgConfig: "libcurl", debian: "libcurl4-openssl-dev"),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
        door("CZlib", pkgConfig: "zlib", debian: "zlib1g-dev"),
        .target(name: "CPhoneNumber", linkerSettings: [.linkedLibrary("phonenumber")]),
        .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(name: "CWebAssets", cSettings: [.unsafeFlags(["-std=c23"])]),

        room("Commerce"),
        room("Compression", ["CZlib"]),
        room("JSON", ["CSimdJSON"]),
        room("LMDB", ["CLMDB"]),
        room("HTTPServing", ["CMicroHTTPD", "Compression"]),
        room("Outbound", ["CCurl"]),
        room("Tabular", ["Compression"]),
        room("Feeds", ["Commerce", "Compression", "CXML", "Tabular"]),
        room("History", ["Commerce", "Compression", "Tabular", "Telephones"]),
        room("Stemming", ["CStemmer"]),
        room("Telephones", ["Commerce", "CPhoneNumber"]),
        room("Recommenders", ["Commerce"]),
        room("Audience", ["Commerce"]),
        room("Evaluation", ["Commerce", "Compression", "Recommenders", "Tabular"]),
        room("Demo", ["Commerce"]),
        room("Storage", ["Commerce", "Compression", "LMDB", .product(name: "Crypto", package: "swift-crypto")]),
        room(
            "Personalization",
            [
                "Commerce", "Compression", "Storage", "Stemming", "Recommenders", "Audience", "Feeds", "History", "Outbound",
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        room(
            "API",
            [
                "Commerce", "Storage", "Personalization", "HTTPServing", "JSON", "Telephones", "CWebAssets",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Mustache", package: "swift-mustache"),
            ]),
        room(
            "Appliance",
            [
                "Audience", "Commerce", "Feeds", "History", "Outbound", "Storage", "Personalization", "HTTPServing", "API",
                "Demo",
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ]),
        .executableTarget(
            name: "vitrina",
            dependencies: [
                "Appliance", "Commerce", "Evaluation",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings),

        .executableTarget(
            name: "store-driver", dependencies: ["Commerce", "Storage"], path: "Tests/CrashStates/Driver", swiftSettings: settings
        ),
        .executableTarget(
            name: "answer-driver", dependencies: ["Commerce", "Personalization", "Recommenders", "Storage"],
            path: "Tests/Benchmarks/Answers", swiftSettings: settings),
        .target(name: "TestSupport", dependencies: ["Commerce"], path: "Tests/TestSupport", swiftSettings: settings),
        .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: settings),
        tests("Commerce"),
        tests("Compression"),
        tests("JSON"),
        tests("LMDB"),
        tests("HTTPServing", ["Compression"]),
        tests("Outbound"),
        tests("Tabular"),
        tests("Feeds", ["Commerce", "Compression"]),
        tests("History", ["Commerce", "Compression", "Tabular"]),
        tests("Stemming"),
        tests("Telephones", ["Commerce"]),
        tests("Recommenders", ["Commerce"]),
        tests("Audience", ["Commerce"]),
        tests("Evaluation", ["Commerce", "Compression", "Recommenders"]),
        tests("Demo", ["Commerce"]),
        tests("Storage", ["Commerce", "LMDB"]),
        tests("Personalization", ["Audience", "Commerce", "Feeds", "History", "Outbound", "Recommenders", "Storage"]),
        tests("API", ["Commerce", "Storage", "Personalization", "HTTPServing", "JSON"]),
        tests("Appliance", ["API", "Audience", "Commerce"]),
    ],
    cxxLanguageStandard: .cxx17
)
