internal import ICU

extension RegularExpression {
  /// `text` with each match replaced; `$1` … `$9` in the template are groups.
  ///
  /// A match that fails for want of time or memory leaves the text as it is.
  func replacingMatches(in text: String, with template: String) -> String {
    let units = Array(text.utf16)
    guard let matches = try? matches(in: units), !matches.isEmpty else { return text }
    var result: [UInt16] = []
    var end = 0
    for match in matches {
      result += units[end..<match.range.lowerBound]
      Self.append(template, groups: match.groups, of: units, to: &result)
      end = match.range.upperBound
    }
    result += units[end...]
    return String(decoding: result, as: UTF16.self)
  }

  private static func append(
    _ template: String, groups: [Range<Int>?], of units: [UInt16], to result: inout [UInt16]
  ) {
    var afterDollar = false
    for unit in template.utf16 {
      if afterDollar, (0x31...0x39).contains(unit) {
        let index = Int(unit - 0x31)
        if index < groups.count, let group = groups[index] { result += units[group] }
        afterDollar = false
      } else if unit == UInt16(UInt8(ascii: "$")), !afterDollar {
        afterDollar = true
      } else {
        if afterDollar { result.append(UInt16(UInt8(ascii: "$"))) }
        afterDollar = false
        result.append(unit)
      }
    }
    if afterDollar { result.append(UInt16(UInt8(ascii: "$"))) }
  }
}
