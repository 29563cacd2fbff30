extension POEntry {
  /// The titles of its place in the guide, as the template's comment gives them; empty without.
  package var breadcrumb: [String] {
    guard let line = extractedComments.first else { return [] }
    let titles = Self.pieces(of: Array(line.utf8), between: POContent.breadcrumbSeparator)
    guard titles.count > 1 else { return [] }
    return titles.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// What stands before, between and behind the separators; compared byte by byte.
  private static func pieces(
    of text: [UInt8], between separator: String
  ) -> [ArraySlice<UInt8>] {
    let separator = Array(separator.utf8)
    var (pieces, start, index): ([ArraySlice<UInt8>], Int, Int) = ([], 0, 0)
    while index + separator.count <= text.count {
      if text[index] == separator[0],
        text[index..<index + separator.count].elementsEqual(separator)
      {
        pieces.append(text[start..<index])
        index += separator.count
        start = index
      } else {
        index += 1
      }
    }
    return pieces + [text[start...]]
  }
}
