/// The document type declaration (XML 1.0 §2.8).
extension TreeScanner {
  /// Finds the end of the declaration and the names of the entities that it declares.
  mutating func scanDoctype() throws(Fault) {
    let start = position
    try prove(false, at: start)
    var index = position + 9
    var isInside = false
    scanning: while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        index = try find(bytes[index], from: index + 1)
      case UInt8(ascii: "["): isInside = true
      case UInt8(ascii: "]"): isInside = false
      case UInt8(ascii: ">") where !isInside: break scanning
      case UInt8(ascii: "<"): index = try endOfSubsetMarkup(at: index)
      default: break
      }
      index += 1
    }
    guard index < bytes.count else { throw Fault(offset: start) }
    position = index + 1
    add(.doctype, from: start, content: start + 9..<index)
  }

  /// The last byte of the comment, instruction or declaration at `index` of the internal subset.
  private mutating func endOfSubsetMarkup(at index: Int) throws(Fault) -> Int {
    if starts(with: "<!--", at: index) { return try find("-->", from: index + 4) + 2 }
    if starts(with: "<?", at: index) { return try find("?>", from: index + 2) + 1 }
    if starts(with: "<!ENTITY", at: index) { recordEntity(at: index + 8) }
    var end = index + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: ">") {
      let isQuote = bytes[end] == UInt8(ascii: "\"") || bytes[end] == UInt8(ascii: "'")
      end = (isQuote ? try find(bytes[end], from: end + 1) : end) + 1
    }
    return end
  }

  private mutating func recordEntity(at index: Int) {
    var start = index
    while start < bytes.count, isSpace(bytes[start]) { start += 1 }
    let end = nameEnd(from: start, limit: bytes.count)
    guard end > start, bytes[start] != UInt8(ascii: "%") else { return }
    knownEntities.insert(String(decoding: bytes[start..<end], as: UTF8.self))
  }
}
