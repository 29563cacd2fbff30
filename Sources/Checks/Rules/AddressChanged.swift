package import Diagnostics
import Messages

/// Forbids mistyped web and mail addresses; warns of those that were lost or put in.
package struct AddressChanged: Check {
  package let id: CheckID = "address-changed"
  package let summary = "a web or mail address that differs from the source’s"
  package let explanation = """
    One wrong letter and nobody answers. Addresses stay as they are; only the part that names the \
    language of a page may differ (“/en/” and “/fr/”, “en.example.org” and “fr.example.org”). One \
    wrong letter is an error; another address, or none, may be meant: a warning.

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
    let lost = source.filter { !kept.contains(Self.neutral($0.text, context)) }
    if let strange = target.first(where: { !known.contains(Self.neutral($0.text, context)) }) {
      return [finding(strange, lost.map(\.text), unit)]
    }
    return lost.prefix(1).map {
      unit.finding(self, "the address “\($0.text)” of the source is missing", severity: .warning)
    }
  }

  /// Says whether the address is a mistyped one of the source or another one.
  private func finding(
    _ strange: (text: String, offset: Int), _ lost: [String], _ unit: TranslationUnit
  ) -> Finding {
    let near = lost.first { Self.isSlip($0, strange.text) }
    let headline = "“\(strange.text)” is no address of the source"
    return unit.finding(
      self, headline + (near.map { "; did you mean “\($0)”?" } ?? ""), at: strange.offset,
      severity: near == nil ? .warning : .error)
  }

  /// Whether one letter is wrong, too many or missing, or two changed places.
  private static func isSlip(_ address: String, _ typed: String) -> Bool {
    let distance = Suggestion.distance(address, typed)
    return distance == 1
      || distance == 2 && address.unicodeScalars.sorted() == typed.unicodeScalars.sorted()
  }

  private static func addresses(_ text: String) -> [(text: String, offset: Int)] {
    guard mayHold(text) else { return [] }
    let units = Array(text.utf16)
    return expression.ranges(in: units).map { range in
      var found = Substring(String(decoding: units[range], as: UTF16.self))
      while let last = found.last, ".,;:!?)".contains(last) { found.removeLast() }
      let before = String(decoding: units[..<range.lowerBound], as: UTF16.self)
      return (String(found), before.utf8.count)
    }
  }

  /// Whether the text has “//”, or a full stop with a letter or digit behind it.
  private static func mayHold(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      if last == UInt8(ascii: "."), byte >= UInt8(ascii: "0"), byte != UInt8(ascii: "<") {
        return true
      }
      if last == UInt8(ascii: "/"), byte == last { return true }
      last = byte
    }
    return false
  }

  /// The address without what may differ: the parts that name a language, “www.”, “http” or
  /// “https”, the ending of a page's file.
  private static func neutral(_ address: String, _ context: CheckContext) -> String {
    let names = [context.locale.language, context.sourceLocale.language, "www", "html", "htm"]
    let place = address.split(separator: "#", maxSplits: 1)
    let parts = (place.first ?? "").split(separator: "/")
      .drop { ["http:", "https:"].contains($0.lowercased()) }
      .map { part in
        part.split(separator: ".").filter { !names.contains($0.lowercased()) }
          .joined(separator: ".")
      }
    let page = parts.filter { !$0.isEmpty && $0 != "index" }.joined(separator: "/")
    return page + (place.count > 1 ? "#\(place[1])" : "")
  }

  private static let expression = LazyExpression(
    #"https?://[^\s<>"«»“”„]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"#
      + #"|(?<![\p{L}\p{N}.@])(?:www\.)?(?:[a-z0-9-]+\.)+(?:org|net|com|eu|info|int|fr|ro|md|bg|ru|uk)"#
      + #"(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])(?:/[^\s<>"«»“”„]*)?"#)
}
