import Diagnostics
import Testing
import YAML

@Suite struct YAMLNodeTests {
  private func parse(_ text: String) throws(OperationError) -> YAMLNode {
    try YAMLNode.parse(Array(text.utf8), file: "values.yaml")
  }

  /// The document in one line: scalars in brackets with their place.
  private func outline(_ node: YAMLNode) -> String {
    let place = "@\(node.location.line):\(node.location.column)"
    switch node.content {
    case .scalar(let text): return "<\(text)>\(place)"
    case .sequence(let items): return "[\(items.map(outline).joined(separator: " "))]\(place)"
    case .mapping(let pairs):
      let texts = pairs.map { "\(outline($0.key)): \(outline($0.value))" }
      return "{\(texts.joined(separator: ", "))}\(place)"
    }
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    var outline: String
    var testDescription: String { text }
    init(_ text: String, _ outline: String) {
      (self.text, self.outline) = (text, outline)
    }
  }

  static let documents = [
    Row("", "{}@1:0"),
    Row("# nothing\n", "{}@1:0"),
    Row("a: b", "{<a>@1:1: <b>@1:4}@1:1"),
    Row("a:\n  - ж\n  - 'x: y'\n", "{<a>@1:1: [<ж>@2:5 <x: y>@3:5]@2:3}@1:1"),
    Row("a: |\n  one\n  two\n", "{<a>@1:1: <one\ntwo\n>@1:4}@1:1"),
    Row("a:", "{<a>@1:1: <>@1:3}@1:1"),
    Row("a: &x 1\nb: *x", "{<a>@1:1: <1>@1:4, <b>@2:1: <1>@1:4}@1:1"),
    Row("\"\\u0416\": \"\\x41\"", "{<Ж>@1:1: <A>@1:11}@1:1"),
    Row("--- {a: [1, 2]}\n...\n", "{<a>@1:6: [<1>@1:10 <2>@1:13]@1:9}@1:5"),
  ]

  @Test(arguments: documents) func readsValuesAndPlaces(_ row: Row) throws {
    #expect(outline(try parse(row.text)) == row.outline)
  }

  /// Each alias doubles what stands before it: 2^20 values.
  static let bomb =
    "a0: &a0 [x, x]\n"
    + (1...19).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()

  static let faulty = [
    Row("a: [b", "2:1 did not find expected"),
    Row("a: b\na: c", "2:1 the key “a” is given twice"),
    Row("a: *b", "1:4 “*b” names no anchor"),
    Row("a: &a [*a]", "1:8 “*a” names no anchor"),
    Row("a: b\n---\nc: d", "2:1 a second document"),
    Row("a: \u{7}", "1:4 control characters are not allowed"),
    Row("\ta: b", "1:1 "),
    Row(String(repeating: "[", count: 500), "1:101 more than 100 levels"),
    Row(String(repeating: "[", count: 100_000), "1:101 more than 100 levels"),
    Row(bomb, "15:12 more than 100000 values"),
  ]

  @Test(arguments: faulty) func saysWhatIsWrongAndWhere(_ row: Row) throws {
    let error = try #require(throws: OperationError.self) { try parse(row.text) }
    let finding = try #require(error.findings.first)
    #expect(finding.id == "malformed-yaml")
    let parts = row.outline.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    #expect(finding.location?.description == "values.yaml:\(parts[0])")
    #expect(finding.headline.contains(parts[1]), "\(finding.headline)")
  }

  @Test func refusesBytesThatAreNotUTF8() throws {
    let error = try #require(throws: OperationError.self) {
      try YAMLNode.parse([0x61, 0x3A, 0x20, 0xFF], file: "values.yaml")
    }
    #expect(error.findings.map(\.id) == ["bad-encoding"])
  }
}
