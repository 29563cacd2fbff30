import Formatting
import Messages
import TestSupport
import Testing

/// The rules of level `fix` of the language files, with the files' own examples, where the files lie
/// beside the package.
@Suite struct LanguageRuleTests {
  /// One fenced `rule` block.
  private struct Rule {
    var fields: [(name: String, text: String)]

    func values(_ name: String) -> [String] {
      fields.filter { $0.name == name }.map { Self.unescaped($0.text) }
    }

    /// `\u00A0` and its like are code points.
    private static func unescaped(_ text: String) -> String {
      let parts = text.split(separator: "\\u", omittingEmptySubsequences: false)
      return String(parts[0])
        + parts.dropFirst().map { part in
          let scalar = UInt32(part.prefix(4), radix: 16).flatMap(Unicode.Scalar.init)
          return (scalar.map { String($0) } ?? "") + part.dropFirst(4)
        }.joined()
    }
  }

  private static func rules(_ language: String) -> [Rule] {
    let text = SharedData.text("languages/\(language).md") ?? ""
    return text.split(separator: "```rule\n").dropFirst().map { block in
      let lines = block.prefix(upTo: block.firstRange(of: "```")?.lowerBound ?? block.endIndex)
      return Rule(
        fields: lines.split(separator: "\n").compactMap { line in
          guard let colon = line.firstIndex(of: ":") else { return nil }
          return (String(line[..<colon]), String(line[line.index(colon, offsetBy: 2)...]))
        })
    }
  }

  @Test(
    .enabled(if: SharedData.has("languages/ru.md")),
    arguments: ["en", "fr", "ro", "bg", "ru"] as [LocaleTag])
  func everyFixRuleHitsAndPassesAsItsFileSays(locale: LocaleTag) {
    let pass = SpacePass(locale: locale)
    for rule in Self.rules(locale.identifier) where rule.values("level") == ["fix"] {
      for hit in rule.values("hit") {
        let fixed = pass.applied(to: hit)
        #expect(fixed != hit, "\(rule.values("id")): \(hit)")
        #expect(pass.applied(to: fixed) == fixed)
      }
      for sample in rule.values("pass") {
        #expect(pass.applied(to: sample) == sample, "\(rule.values("id")): \(sample)")
      }
    }
  }

  /// On every example of every rule the pass touches spaces alone.
  @Test(
    .enabled(if: SharedData.has("languages/ru.md")),
    arguments: ["fr", "ro", "bg", "ru"] as [LocaleTag])
  func changesNothingButSpaces(locale: LocaleTag) {
    let pass = SpacePass(locale: locale)
    for rule in Self.rules(locale.identifier) {
      for sample in rule.values("pass") {
        let spaced = pass.applied(to: sample)
        #expect(spaced.filter { !$0.isWhitespace } == sample.filter { !$0.isWhitespace })
      }
    }
  }
}
