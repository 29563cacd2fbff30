/// Counts words as translators are paid for them: runs of text between white space, tags aside.
package enum WordCount {
  /// How many words `text` holds that a reader sees.
  package static func words(in text: String) -> Int {
    var count = 0
    for word in MarkupCarrier.plainText(text).unicodeScalars
      .split(whereSeparator: { $0.properties.isWhitespace })
    where word.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) {
      count += 1
    }
    return count
  }
}
