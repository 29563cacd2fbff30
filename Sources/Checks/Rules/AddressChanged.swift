package import Diagnostics
import Messages

/// Forbids web and mail addresses that differ from the source’s.
package struct AddressChanged: Check {
  package let id: CheckID = "address-changed"
  package let summary = "a web or mail address that differs from the source’s"
  package let explanation = """
    One wrong letter and nobody answers. Addresses stay as they are; only the part that names the \
    language of a page may differ (“/en/” and “/fr/”, “en.example.org” and “fr.example.org”).

    Example: “www.missingpeople.org” with “www.missingpeple.org”.
    Copy the address of the source.
    """
  package let defaultSeverity = Severity.error

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    let source = Self.addresses(unit.source)
    let target = Self.addresses(unit.target)
    guard !source.isEmpty || !target.isEmpty else { return [] }
    let known = Set(source.map { Self.neutral($0.text, context) })
    let kept = Set(target.map { Self.neutral($0.text, context) })
    if let strange = target.first(where: { !known.contains(Self.neutral($0.text, context)) }) {
      return [
        unit.finding(self, "“\(strange.text)” is no address of the source", at: strange.offset)
      ]
    }
    guard let lost = source.first(where: { !kept.contains(Self.neutral($0.text, context)) }) else {
      return []
    }
    return [unit.finding(self, "the address “\(lost.text)” of the source is missing")]
  }

  private static func addresses(_ text: String) -> [(text: String, offset: Int)] {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ".") }) else { return [] }
    let units = Array(text.utf16)
    return expression.ranges(in: units).map { range in
      var found = Substring(String(decoding: units[range], as: UTF16.self))
      while let last = found.last, ".,;:!?)".contains(last) { found.removeLast() }
      let before = String(decoding: units[..<range.lowerBound], as: UTF16.self)
      return (String(found), before.utf8.count)
    }
  }

  /// The address without the part that names a language.
  private static func neutral(_ address: String, _ context: CheckContext) -> String {
    let languages = [context.locale.language, context.sourceLocale.language]
    return address.split(separator: "/", omittingEmptySubsequences: false).map { part in
      part.split(separator: ".").filter { !languages.contains($0.lowercased()) }
        .joined(separator: ".")
    }.filter { !$0.isEmpty }.joined(separator: "/")
  }

  private static let expression = LazyExpression(
    #"https?://[^\s<>"«»“”„]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"#
      + #"|(?<![\p{L}\p{N}.@])(?:www\.)?(?:[a-z0-9-]+\.)+(?:org|net|com|eu|info|int|fr|ro|md|bg|ru|uk)"#
      + #"(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])(?:/[^\s<>"«»“”„]*)?"#)
}
