/// The files that a style sheet names: `url(…)` and `@import "…"` (CSS Syntax Level 3, §4.3.6;
/// CSS Cascade, §2). Comments and other strings name none.
package struct StyleSheetLinks {
  package struct Link: Equatable {
    /// As written, without what follows `?` and `#`.
    package var reference: String
    /// UTF-8 offset in the style sheet.
    package var offset: Int
    /// Whether it is another style sheet.
    package var isImport: Bool
  }

  package private(set) var links: [Link] = []
  private let bytes: [UInt8]
  private var position = 0
  /// Whether the last word was `@import`.
  private var isImport = false

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while position < bytes.count { step() }
  }

  private mutating func step() {
    let start = position
    switch bytes[position] {
    case UInt8(ascii: "/") where starts(with: "/*"): skipComment()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let text = string()
      if isImport { add(text, at: start) }
      isImport = false
    case _ where starts(with: "url(") && !isName(before: start):
      add(address(), at: start)
      isImport = false
    case UInt8(ascii: "@"):
      isImport = starts(with: "@import")
      position += isImport ? 7 : 1
    case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      isImport = false
      position += 1
    default: position += 1
    }
  }

  private mutating func add(_ reference: String, at offset: Int) {
    let path = String(reference.prefix { $0 != "#" && $0 != "?" })
    guard LinkedPath.isRelative(path) else { return }
    links.append(Link(reference: path, offset: offset, isImport: isImport))
  }

  // MARK: Tokens

  private func starts(with word: String) -> Bool {
    bytes[position...].prefix(word.utf8.count).elementsEqual(word.utf8) { byte, wanted in
      byte == wanted || (byte | 0x20 == wanted && wanted >= UInt8(ascii: "a"))
    }
  }

  private func isName(before index: Int) -> Bool {
    guard index > 0 else { return false }
    let byte = bytes[index - 1]
    return byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
  }

  private mutating func skipComment() {
    position += 2
    while position < bytes.count, !starts(with: "*/") { position += 1 }
    position = min(bytes.count, position + 2)
  }

  /// The text between the quotation marks at the position, which then lies behind them.
  private mutating func string() -> String {
    let mark = bytes[position]
    position += 1
    return text { $0 == mark || $0 == UInt8(ascii: "\n") }
  }

  /// What stands in the brackets of `url(…)`.
  private mutating func address() -> String {
    position += 4
    skipSpace()
    guard position < bytes.count else { return "" }
    let isQuoted = bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
    return isQuoted ? string() : text { $0 == UInt8(ascii: ")") || $0 <= 0x20 }
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  /// The characters up to the one that ends them, which is skipped; `\` takes the next as it is.
  private mutating func text(until isEnd: (UInt8) -> Bool) -> String {
    var text: [UInt8] = []
    while position < bytes.count, !isEnd(bytes[position]) {
      if bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count { position += 1 }
      text.append(bytes[position])
      position += 1
    }
    position = min(bytes.count, position + 1)
    return String(decoding: text, as: UTF8.self)
  }
}

/// What a page or a style sheet writes for another file.
enum LinkedPath {
  /// Whether it is a file beside the one that names it, and no address elsewhere on the web
  /// (`https:`, `tel:`, `data:`, `/…`).
  static func isRelative(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/") && !path.prefix(while: { $0 != "/" }).contains(":")
  }
}
