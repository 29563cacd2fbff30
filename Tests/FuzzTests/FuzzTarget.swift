/// The parts of the program that read bytes from strangers; `Tests/Fuzz/run` feeds each with bytes
/// that libFuzzer makes, the tests with seeds and a bounded number of their mutations.
enum FuzzTarget: String, CaseIterable {
  case patterns, catalogs, splice, rules, html, settings

  private static let patternFuzzing = Result { try PatternFuzzing() }

  /// Does with the bytes what the program would do, and holds it to its laws.
  ///
  /// - Returns: whether the bytes were accepted.
  /// - Throws: ``BrokenLaw``.
  @discardableResult
  func run(_ bytes: [UInt8]) throws -> Bool {
    switch self {
    case .patterns: try Self.patternFuzzing.get().run(bytes)
    case .catalogs: try CatalogFuzzing.run(bytes)
    case .splice: try SpliceFuzzing.run(bytes)
    case .rules: try RulesFuzzing.run(bytes)
    case .html: try HTMLFuzzing.run(bytes)
    case .settings: try SettingsFuzzing.run(bytes)
    }
  }
}
