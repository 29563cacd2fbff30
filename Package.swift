// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target of the package is compiled with; a warning is an error.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// The wrappers of C code mark each unsafe expression.
let border: [SwiftSetting] = strict + [.strictMemorySafety()]

func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [],
  resources: [Resource]? = nil, settings: [SwiftSetting] = strict
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: exclude, resources: resources,
    swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "dragoman",
  products: [.executable(name: "dragoman", targets: ["dragoman"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The border with C.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkg-config"])]),
    .systemLibrary(
      name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev", "pkg-config"])]),
    .systemLibrary(
      name: "CHunspell", pkgConfig: "hunspell",
      providers: [.apt(["libhunspell-dev", "pkg-config"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev", "pkg-config"])]),
    .systemLibrary(name: "CByteScan"),
    .systemLibrary(name: "CMemory"),
    .target(name: "CGeneratedText"),
    .target(name: "CICU", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),

    // Values that everything speaks of.
    library("Diagnostics", ["CByteScan"]),
    library("Messages", ["CByteScan", "Diagnostics"]),

    // The outside world and the libraries behind safe types.
    library("YAML", ["CYAML", "Diagnostics"], settings: border),
    library("Project", ["YAML", "CMemory", "Messages", "Diagnostics"]),
    library(
      "XMLTree", ["CLibXML2", "CGumbo", "CByteScan", "CMemory", "Diagnostics"], settings: border),
    library("ICU", ["CICU"], settings: border),
    library("Spelling", ["CHunspell"], settings: border),

    // The pipeline.
    library(
      "Extraction", ["XMLTree", "CByteScan", "Messages", "Diagnostics"],
      resources: [
        .embedInCode("Rules/docbook.its"), .embedInCode("Rules/docbook-compact.its"),
        .embedInCode("Rules/docbook4.its"), .embedInCode("Rules/html.its"),
        .embedInCode("Rules/svg.its"),
      ]),
    library("Catalogs", ["CByteScan", "Messages", "Diagnostics"]),
    library("Formatting", ["ICU", "CGeneratedText", "Messages", "Diagnostics"]),
    library("Checks", ["Catalogs", "Formatting", "Spelling", "Messages", "Diagnostics"]),
    library(
      "Editions", ["Extraction", "Catalogs", "Formatting", "XMLTree", "Messages", "Diagnostics"],
      resources: [
        .embedInCode("Typst/Resources/dragoman.typ"), .embedInCode("Typst/Resources/typeset.py"),
        .embedInCode("HTML/Resources/common.css"), .embedInCode("HTML/Resources/screen.css"),
        .embedInCode("HTML/Resources/paper.css"), .embedInCode("Library/Resources/library.css"),
      ]),
    library("Reports", ["Checks", "Catalogs", "Messages", "Diagnostics"]),

    // The pipeline over a project, and the program.
    library(
      "Pipeline",
      [
        "Reports", "Editions", "Checks", "Catalogs", "Extraction", "Formatting", "Project",
        "XMLTree", "YAML", "ICU", "Spelling", "Messages", "Diagnostics",
      ]),
    library(
      "DragomanCommands",
      [
        "Pipeline", "Reports", "Checks", "Extraction", "Project", "Messages", "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "dragoman", dependencies: ["DragomanCommands"], exclude: ["called.txt"],
      swiftSettings: strict),

    library("TestSupport", ["Messages", "Diagnostics"]),
    tests("DiagnosticsTests", ["CByteScan", "Diagnostics"]),
    tests("MessagesTests", ["Messages"]),
    tests("YAMLTests", ["YAML", "Diagnostics"]),
    tests("ProjectTests", ["Project", "Diagnostics", "Messages"]),
    tests("XMLTreeTests", ["XMLTree"]),
    tests("ICUTests", ["ICU"]),
    tests("SpellingTests", ["Spelling"]),
    tests("ExtractionTests", ["Extraction"]),
    tests("CatalogsTests", ["Catalogs"]),
    tests("FormattingTests", ["Formatting"]),
    tests(
      "ChecksTests", ["Checks", "Catalogs", "Formatting", "Spelling", "Project"],
      exclude: ["ErrorRate/Data", "Judgements/Data", "Terms/Data"]),
    tests("EditionsTests", ["Editions", "Extraction", "Catalogs", "XMLTree", "Formatting"]),
    tests("ReportsTests", ["Reports"]),
    tests(
      "PipelineTests", ["Pipeline", "Reports", "Checks", "Project", "Diagnostics", "Messages"]),
    tests(
      "FuzzTests",
      [
        "Pipeline", "Project", "Editions", "Catalogs", "Extraction", "Formatting", "XMLTree",
        "Messages", "Diagnostics",
      ]),
    tests(
      "EndToEndTests",
      [
        "Pipeline", "DragomanCommands", "Project", "Editions", "Catalogs", "Checks", "Extraction",
        "XMLTree",
        "Formatting", "Reports", "Messages", "Diagnostics",
      ]),
  ]
)
