// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the program never depends on it. It measures the built program
// from outside, as its users run it.
let package = Package(
  name: "benchmarks",
  targets: [
    .executableTarget(
      name: "benchmarks",
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
  ])
