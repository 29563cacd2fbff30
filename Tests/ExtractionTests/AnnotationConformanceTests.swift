import Diagnostics
import FoundationEssentials
import TestSupport
import Testing
import XMLTree

@testable import Extraction

/// The W3C's ITS 2.0 test suite, where its files are at hand.
@Suite struct AnnotationConformanceTests {
  private static let folder = "conformance/its20/"

  private struct Suite: Decodable {
    struct Case: Decodable {
      var id: String
      var itsCategory: String
      var input: String
      var expected: String
    }
    var cases: [Case]
  }

  @Test(.enabled(if: SharedData.has(folder + "cases.json")))
  func passesEveryCase() throws {
    let data = Data(try #require(SharedData.bytes(Self.folder + "cases.json")))
    for item in try JSONDecoder().decode(Suite.self, from: data).cases {
      let category = try #require(DataCategory(rawValue: item.itsCategory))
      let expected = try #require(SharedData.text(Self.folder + item.expected))
      #expect(lines(try report(category, item.input)) == lines(expected), "\(item.id)")
    }
  }

  private func report(_ category: DataCategory, _ input: String) throws -> String {
    let bytes = try #require(SharedData.bytes(Self.folder + input))
    let document: XMLDocument =
      XMLDocument.isHTMLName(input)
      ? try .parseHTML(bytes, file: input) : try .parse(bytes, file: input)
    let folder = input.split(separator: "/").dropLast().joined(separator: "/")
    let annotations = try Annotations(of: document, category) {
      (name, _) throws(OperationError) in
      guard let bytes = SharedData.bytes("\(Self.folder)\(folder)/\(name)") else {
        throw OperationError(Finding(sample: "missing-file", .error, "no \(name)"))
      }
      return .init(path: name, bytes: bytes)
    }
    var report = AnnotationReport(annotations)
    return try report.render()
  }

  private func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { line in
      var line = line
      while line.last?.isWhitespace ?? false { line.removeLast() }
      return String(line)
    }
    .filter { !$0.isEmpty }
  }
}
