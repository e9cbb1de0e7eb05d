// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "Blueprint",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "SystemDesign", targets: ["SystemDesign"]),
    ],
    targets: [
        .target(name: "SystemDesign"),
        .systemLibrary(
            name: "CGraphviz", pkgConfig: "libgvc",
            providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
        .target(name: "GraphvizLayout", dependencies: ["CGraphviz"]),
        .target(name: "DesignDiagrams", dependencies: ["SystemDesign", "GraphvizLayout"]),
        .executableTarget(name: "blueprint", dependencies: ["SystemDesign", "DesignDiagrams"]),
        .executableTarget(name: "VisualSearch", dependencies: ["SystemDesign"], path: "Examples", sources: ["VisualSearch.swift"]),
        .testTarget(name: "GraphvizLayoutTests", dependencies: ["GraphvizLayout"]),
    ]
)
