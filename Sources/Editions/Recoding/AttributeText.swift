import Messages

/// The value of an attribute between its two ways to stand in a catalog: raw in the tag of a
/// verbatim message, and as the text of a message of its own.
enum AttributeText {
  /// A raw value as a message: only `&`, `<` and `>` are references.
  static func message(ofRaw value: String) -> String {
    var result = ""
    var rest = value[...]
    while let ampersand = rest.firstIndex(of: "&"),
      let end = rest[ampersand...].firstIndex(of: ";")
    {
      let name = String(rest[rest.index(after: ampersand)..<end])
      result += InlineMarkup.escaping(rest[..<ampersand])
      result += InlineMarkup.character(of: name).map { InlineMarkup.escaping($0) } ?? "&\(name);"
      rest = rest[rest.index(after: end)...]
    }
    return result + InlineMarkup.escaping(rest)
  }

  /// A message as a raw value between double quotation marks.
  static func raw(ofMessage text: String) -> String { text.replacing("\"", with: "&quot;") }

  /// Without white space at its ends.
  static func trimmed(_ text: String) -> String {
    let isBlank: (UInt8) -> Bool = { [0x20, 0x9, 0xA, 0xD].contains($0) }
    let start = text.utf8.firstIndex { !isBlank($0) } ?? text.utf8.endIndex
    let end = text.utf8.lastIndex { !isBlank($0) }.map { text.utf8.index(after: $0) } ?? start
    return String(text[start..<end])
  }
}
