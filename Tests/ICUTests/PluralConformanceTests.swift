import FoundationEssentials
import ICU
import TestSupport
import Testing

/// CLDR's own samples (unicode-org/conformance, ICU 72), where they lie beside the package.
@Suite struct PluralConformanceTests {
  private struct File: Decodable {
    var cases: [Case]
  }

  private struct Case: Decodable {
    var id: String
    var locale: String
    var type: String
    var number: String
    var expected: String
  }

  private static let path = "conformance/plurals/cases.json"

  @Test(.enabled(if: SharedData.has(path)))
  func choosesTheCategoryOfEverySample() throws {
    let data = Data(try #require(SharedData.bytes(Self.path)))
    let file = try JSONDecoder().decode(File.self, from: data)
    #expect(file.cases.count > 1000)
    var rules: [String: PluralRules] = [:]
    for sample in file.cases {
      let key = "\(sample.locale) \(sample.type)"
      let found =
        try rules[key]
        ?? PluralRules(
          locale: sample.locale, ordinal: sample.type == "ordinal")
      rules[key] = found
      let category = try found.category(of: sample.number)
      #expect(category.rawValue == sample.expected, "\(sample.id)")
    }
  }
}
