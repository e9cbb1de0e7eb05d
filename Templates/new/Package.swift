// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "DesignName",
    platforms: [.macOS(.v15)],
    dependencies: [
        // Where Blueprint is on this machine; name its repository here to share the package.
        .package(path: "BlueprintPath")
    ],
    targets: [
        .executableTarget(
            name: "DesignName",
            dependencies: [.product(name: "SystemDesign", package: "BlueprintIdentity")])
    ]
)
