extension InlineMarkup {
  /// Whether nothing is left to read in the translation of a text that has words: white space,
  /// written as it may be, and codes that show nothing where they stand.
  package static func isEmptied(_ translation: String, of source: String) -> Bool {
    guard !startsWithWord(translation), let target = try? InlineMarkup(translation),
      !target.hasWords
    else { return false }
    // A source with a bare “<” or “&” is words all the same.
    guard let original = try? InlineMarkup(source) else { return target.emptyNames.isEmpty }
    return original.hasWords && !target.showsCode(of: original)
  }

  /// Most texts begin with a letter, and need no reading.
  private static func startsWithWord(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return first != "<" && first != "&" && !first.properties.isWhitespace
  }

  private var hasWords: Bool {
    plainText.unicodeScalars.contains { !$0.properties.isWhitespace }
  }

  /// Whether it has an element of the source that the reader sees without any words in it: a
  /// cross-reference or a picture, but neither an index entry nor the mark of a note.
  private func showsCode(of source: InlineMarkup) -> Bool {
    emptyNames.contains { name in
      !name.contains("indexterm") && !name.contains("footnote") && source.emptyNames.contains(name)
    }
  }

  private var emptyNames: [String] {
    tokens.compactMap { if case .empty(let tag) = $0.kind { tag.name } else { nil } }
  }
}
