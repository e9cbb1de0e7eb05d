// swift-tools-version: 6.2

import PackageDescription

/// The designs in `Examples/`, each a program that prints its document.
let examples = [
    "VisualSearch", "VideoSearch", "AdClickPrediction", "VideoRecommendation", "EventRecommendation",
    "HarmfulContentDetection", "NewsFeed", "PeopleYouMayKnow", "StreetViewBlurring", "SimilarListings",
    "UberMichelangelo", "NetflixRecommendations", "AirbnbMLPlatform", "MercariModeration",
]

let package = Package(
    name: "blueprint",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "SystemDesign", targets: ["SystemDesign"]),
        .library(name: "GraphvizLayout", targets: ["GraphvizLayout"]),
        .executable(name: "blueprint", targets: ["blueprint"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .target(name: "SystemDesign"),
        .systemLibrary(
            name: "CGraphviz", pkgConfig: "libgvc",
            providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
        .target(name: "GraphvizLayout", dependencies: ["CGraphviz"]),
        .target(name: "SVGRenderer"),
        .target(
            name: "DesignDiagrams",
            dependencies: ["SystemDesign", "DesignNumbers", "GraphvizLayout", "SVGRenderer"],
            // Optimised where others aren't: the tests draw a thousand pictures, and that takes ten times as long else.
            swiftSettings: [.unsafeFlags(["-O"], .when(configuration: .debug))]),
        .target(
            name: "DesignLoader",
            dependencies: [
                "SystemDesign",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        .target(name: "DesignGraph", dependencies: ["SystemDesign"]),
        .target(name: "DesignNumbers", dependencies: ["SystemDesign", "DesignGraph"]),
        .target(
            name: "DesignLint",
            dependencies: [
                "SystemDesign", "DesignGraph", "DesignNumbers", .product(name: "Yams", package: "Yams"),
            ]),
        .systemLibrary(
            name: "CMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [
                .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
            ]),
        .target(
            name: "DesignHandouts",
            dependencies: [
                "SystemDesign", "DesignDiagrams", "DesignLint", "DesignLoader", "DesignNumbers",
                "DocumentSchema",
                "CMarkGFM", .product(name: "Mustache", package: "swift-mustache"),
            ]),
        .target(name: "LanguageReference", dependencies: ["SystemDesign", "DesignLoader"]),
        .target(name: "DocumentSchema", dependencies: ["SystemDesign"]),
        .executableTarget(
            name: "blueprint",
            dependencies: [
                "DesignDiagrams", "DesignHandouts", "DesignLint", "DesignLoader", "DesignNumbers",
                "DocumentSchema", "LanguageReference",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        .target(name: "TestSupport", dependencies: ["SystemDesign"], path: "Tests/TestSupport"),
        .executableTarget(
            name: "benchmarks", dependencies: ["DesignDiagrams", "DesignLint", "SystemDesign"],
            path: "Tests/Benchmarks"),
        .testTarget(
            name: "SystemDesignTests", dependencies: ["SystemDesign", "TestSupport"], exclude: ["Goldens"]),
        .testTarget(name: "GraphvizLayoutTests", dependencies: ["GraphvizLayout"]),
        .testTarget(name: "SVGRendererTests", dependencies: ["SVGRenderer"]),
        .testTarget(
            name: "DesignDiagramsTests", dependencies: ["DesignDiagrams", "TestSupport", "VisualSearch"],
            exclude: ["Goldens"]),
        .testTarget(
            name: "DesignLintTests", dependencies: ["DesignLint", "DesignGraph", "TestSupport"],
            exclude: ["Goldens"]),
        .testTarget(
            name: "DesignNumbersTests", dependencies: ["DesignNumbers", "TestSupport"], exclude: ["Goldens"]),
        .testTarget(
            name: "DesignHandoutsTests", dependencies: ["DesignHandouts", "TestSupport"], exclude: ["Goldens"]
        ),
        .testTarget(name: "DesignLoaderTests", dependencies: ["DesignLoader", "TestSupport"]),
        .testTarget(
            name: "LanguageReferenceTests", dependencies: ["LanguageReference", "TestSupport"],
            exclude: ["Goldens"]),
        .testTarget(
            name: "BlueprintTests", dependencies: ["blueprint", "TestSupport", "VisualSearch"],
            exclude: ["Goldens", "Schemas"]),
    ]
        + examples.map { name in
            .executableTarget(
                name: name, dependencies: ["SystemDesign"], path: "Examples",
                exclude: examples.filter { $0 != name }.map { "\($0).swift" }, sources: ["\(name).swift"])
        }
)
