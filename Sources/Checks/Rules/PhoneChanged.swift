package import Diagnostics
import Messages

/// Forbids telephone numbers whose digits differ from the source’s.
package struct PhoneChanged: Check {
  package let id: CheckID = "phone-changed"
  package let summary = "a telephone number that differs from the source’s"
  package let explanation = """
    A wrong digit rings at a stranger’s. Numbers of six digits and more, written in groups, are \
    compared digit by digit and in order; the spaces between the groups are the language’s.

    Example: “01 23 45 67 89” with “01 23 54 67 89”.
    Copy the digits of the source; better, let an edition’s values print the number.
    """
  package let defaultSeverity = Severity.error

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    let source = Self.phones(unit.source)
    guard !source.isEmpty else { return [] }
    let target = Self.phones(unit.target)
    let digits = unit.target.filter { $0.isASCII && $0.isNumber }
    guard let lost = source.first(where: { !digits.contains($0.digits) }) else { return [] }
    let known = Set(source.map(\.digits))
    let found = target.first { !known.contains($0.digits) }
    return [
      unit.finding(self, "the telephone number \(lost.text) is not here", at: found?.offset)
    ]
  }

  private static func phones(_ text: String) -> [(text: String, digits: String, offset: Int)] {
    guard text.utf8.count(where: { $0 >= 0x30 && $0 <= 0x39 }) >= 6 else { return [] }
    let units = Array(text.utf16)
    return expression.ranges(in: units).compactMap { range in
      let found = String(decoding: units[range], as: UTF16.self)
      let digits = found.filter { $0.isASCII && $0.isNumber }
      guard digits.count >= 6 else { return nil }
      return (
        found, digits, String(decoding: units[..<range.lowerBound], as: UTF16.self).utf8.count
      )
    }
  }

  /// Digits in groups; dates and thousands (“10 000 000”, “27.02.2011”) are left to `numbers`.
  private static let expression = LazyExpression(
    #"(?<![\d.,])(?!\d{1,3}(?:[ \u00A0\u202F]000)+(?!\d))(?:\+|00|0|8|116)[\d(]*"#
      + #"(?:[ \u00A0\u202F\u2011.()/-]{1,2}\d{2,})+(?![\d.,]*\d)"#)
}
