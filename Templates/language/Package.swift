// swift-tools-version: 6.2

// The language by itself, as it is installed: what packages with designs in them depend on.

import PackageDescription

let package = Package(
    name: "blueprint",
    platforms: [.macOS(.v15)],
    products: [.library(name: "SystemDesign", targets: ["SystemDesign"])],
    targets: [.target(name: "SystemDesign")]
)
