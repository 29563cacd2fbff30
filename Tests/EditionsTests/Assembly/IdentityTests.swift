import Diagnostics
import Extraction
import FoundationEssentials
import Messages
import TestSupport
import Testing
import XMLTree

@testable import Editions

/// The identity law on other people's documents, where they are at hand: translated as itself, a
/// document is the same bytes, and each message fits the unit that it came from.
@Suite struct IdentityTests {
  private struct Suite: Decodable {
    struct Case: Decodable { var input: String }
    var cases: [Case]
  }

  private static func inputs(_ suite: String) -> [String] {
    guard let bytes = SharedData.bytes("conformance/\(suite)/cases.json"),
      let decoded = try? JSONDecoder().decode(Suite.self, from: Data(bytes))
    else { return [] }
    return Set(decoded.cases.map(\.input)).sorted().map { "conformance/\(suite)/\($0)" }
  }

  private static let documents = inputs("its20") + inputs("itstool")

  @Test(.enabled(if: !documents.isEmpty), arguments: InlineForm.allCases)
  func givesTheSameBytes(form: InlineForm) throws {
    var units = 0
    for path in Self.documents {
      guard let extraction = try extraction(of: path, form) else { continue }
      units += extraction.units.count
      let assembled = Assembler(marksFallback: false).assemble(extraction, locale: nil) {
        Replacement($0.text)
      }
      #expect(assembled.bytes == extraction.document.bytes, "\(path)")
      #expect(assembled.problems.isEmpty, "\(path)")
      for unit in extraction.units {
        var weaver = UnitWeaver(
          WovenUnit(unit, of: extraction), excluded: [], salvages: false)
        let text = extraction.message(of: unit).text
        #expect(weaver.weave(Replacement(text)) != nil, "\(path): \(text)")
        #expect(weaver.faults.isEmpty, "\(path): \(text)")
      }
    }
    #expect(units > 500)
  }

  /// `nil` for a document that is refused, as some are meant to be.
  private func extraction(of path: String, _ form: InlineForm) throws -> Extraction? {
    let bytes = try #require(SharedData.bytes(path))
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    guard
      let document = XMLDocument.isHTMLName(path)
        ? try XMLDocument.parseHTML(bytes, file: path)
        : try? XMLDocument.parse(bytes, file: path)
    else { return nil }
    let load: GlobalRuleReader.Loader = { (name, _) throws(OperationError) in
      .init(path: name, bytes: SharedData.bytes("\(folder)/\(name)") ?? [])
    }
    return try Extractor(form: form).extract(document, load: load)
  }
}
