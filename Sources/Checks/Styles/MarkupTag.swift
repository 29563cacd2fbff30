/// Tags of XML and HTML in texts that need not be well-formed.
enum MarkupTag {
  /// A text without its tags.
  static func prose(of text: String) -> String {
    text.utf8.contains(UInt8(ascii: "<")) ? tag.removed(from: text) : text
  }

  /// The tags of a text in one writing, without the attributes whose values are translated.
  static func tags(in text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return [] }
    return tag.strings(in: text).map { tag in
      let kept = translatedAttribute.removed(from: tag)
      let words = kept.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return words.replacing(" />", with: "/>").replacing(" >", with: ">")
    }
  }

  /// Whether the whole text is one tag, or something that looks like it: “<Error>”.
  static func isTag(_ text: String) -> Bool {
    tag.ranges(in: text) == [0..<text.utf16.count]
  }

  private static let tag = LazyExpression(
    #"<[!/?]?[\p{L}_](?:"[^"]*"|'[^']*'|[^<>"'])*>"#)
  private static let translatedAttribute = LazyExpression(
    #"\s(?:alt|title|summary|label|placeholder|lang|xml[:-]lang|dir)\s*=\s*(?:"[^"]*"|'[^']*')"#)
}

extension LazyExpression {
  /// The texts of all matches.
  func strings(in text: String) -> [String] {
    let units = Array(text.utf16)
    return ranges(in: units).map { String(decoding: units[$0], as: UTF16.self) }
  }

  /// The text without the matches.
  func removed(from text: String) -> String {
    let units = Array(text.utf16)
    var kept: [UInt16] = []
    var end = 0
    for range in ranges(in: units) {
      kept += units[end..<range.lowerBound]
      end = range.upperBound
    }
    return String(decoding: kept + units[end...], as: UTF16.self)
  }
}
