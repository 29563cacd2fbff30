/// A kind of error, and how a correct translation gets it.
struct Mutation: Sendable {
  var kind: String
  /// The wrong translation; `nil` where the pair offers no place for the error.
  var apply: @Sendable (CorpusPair, Corpus) -> String?

  init(_ kind: String, _ apply: @escaping @Sendable (CorpusPair, Corpus) -> String?) {
    self.kind = kind
    self.apply = apply
  }

  /// All kinds, in the order of the report.
  static let all: [Mutation] = numbers + exchanges + sentences + marks + markup

  /// Kinds that stand in `exchanges.tsv`: one word for another.
  private static let exchanges: [Mutation] = {
    let rows = Corpus.rows("exchanges")
    return rows.compactMap { $0["kind"] }.uniqued().map { kind in
      let table = rows.filter { $0["kind"] == kind }
      return Mutation(kind) { pair, corpus in
        guard pair.isPlain else { return nil }
        for row in table where row["language"] == corpus.language {
          let from = row["from"] ?? ""
          if let wrong = pair.target.exchangingOnlyWord(from, for: row["to"] ?? "") { return wrong }
        }
        return nil
      }
    }
  }()
}

extension Sequence where Element: Hashable {
  /// The elements without repetitions, in order.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension String {
  /// The text with its only occurrence of a word exchanged; `nil` where it has none or several.
  func exchangingOnlyWord(_ word: String, for other: String) -> String? {
    let places = ranges(of: word).filter { range in
      let before = range.lowerBound == startIndex ? " " : self[index(before: range.lowerBound)]
      let after = range.upperBound == endIndex ? " " : self[range.upperBound]
      return !before.isLetter && !after.isLetter && !"-’".contains(before) && !"-’".contains(after)
    }
    guard places.count == 1, let place = places.first else { return nil }
    return replacingCharacters(in: place, with: other)
  }

  private func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + self[range.upperBound...]
  }

  /// The text with its first match of any of the signs exchanged.
  func exchangingFirst(_ sign: String, for other: String) -> String? {
    guard let range = firstRange(of: sign) else { return nil }
    return replacingCharacters(in: range, with: other)
  }

  func exchangingLast(_ sign: String, for other: String) -> String? {
    guard let range = ranges(of: sign).last else { return nil }
    return replacingCharacters(in: range, with: other)
  }

  /// The sentences of a plain text, each with the space before it.
  var roughSentences: [String] {
    var sentences: [String] = [""]
    var isAtEnd = false
    for character in self {
      if isAtEnd, character == " " { sentences.append("") }
      isAtEnd = ".!?".contains(character)
      sentences[sentences.count - 1].append(character)
    }
    return sentences.filter { !$0.isEmpty }
  }
}
