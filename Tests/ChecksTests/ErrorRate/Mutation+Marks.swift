/// Errors of writing: punctuation, spaces, letters.
extension Mutation {
  static let marks: [Mutation] = [
    Mutation("question mark lost") { pair, _ in
      guard pair.isPlain, pair.source.hasSuffix("?"), pair.target.hasSuffix("?") else { return nil }
      return String(pair.target.dropLast()).trimmed + "."
    },
    Mutation("full stop lost") { pair, _ in
      guard pair.isPlain, pair.source.hasSuffix("."), pair.target.hasSuffix(".") else { return nil }
      return String(pair.target.dropLast())
    },
    Mutation("colon lost") { pair, _ in
      guard pair.isPlain, pair.source.hasSuffix(":"), pair.target.hasSuffix(":") else { return nil }
      return String(pair.target.dropLast()).trimmed + "."
    },
    Mutation("quotation mark lost") { pair, _ in
      guard pair.isPlain, pair.source.contains("“") else { return nil }
      return pair.target.exchangingLast("»", for: "") ?? pair.target.exchangingFirst("„", for: "")
        ?? pair.target.exchangingFirst("«", for: "")
    },
    Mutation("bracket lost") { pair, _ in
      guard pair.isPlain, pair.source.contains("(") else { return nil }
      return pair.target.exchangingLast(")", for: "")
    },
    Mutation("word doubled") { pair, _ in
      let words = pair.target.split(separator: " ")
      guard pair.isPlain, words.count > 4, words[2].allSatisfy(\.isLetter),
        words[2].count > 1
      else { return nil }
      return (words[...2] + words[2...]).joined(separator: " ")
    },
    Mutation("space doubled") { pair, _ in
      pair.isPlain ? pair.target.exchangingFirst(" ", for: "  ") : nil
    },
    Mutation("space before a mark wrong") { pair, corpus in
      guard pair.isPlain, let last = pair.target.last, "?!:".contains(last) else { return nil }
      let text = String(pair.target.dropLast()).trimmed
      return corpus.language == "fr" ? text + String(last) : text + " " + String(last)
    },
    Mutation("space at the edge") { pair, _ in pair.isPlain ? pair.target + " " : nil },
    Mutation("letter of another alphabet") { pair, corpus in
      guard pair.isPlain else { return nil }
      switch corpus.language {
      case "fr": return pair.target.exchangingFirst("a", for: "а")
      case "ro": return pair.target.exchangingFirst("ș", for: "ş")
      case "bg": return pair.target.exchangingFirst("ви", for: "вы")
      default: return pair.target.exchangingFirst("ва", for: "вa")
      }
    },
    Mutation("straight marks") { pair, corpus in
      guard pair.isPlain else { return nil }
      if corpus.language == "fr" { return pair.target.exchangingFirst("’", for: "'") }
      return pair.source.contains("“") ? pair.target.straightened : nil
    },
    Mutation("three full stops") { pair, _ in
      pair.isPlain && pair.target.hasSuffix(".") ? pair.target + ".." : nil
    },
    Mutation("hyphen as a dash") { pair, _ in
      pair.isPlain ? pair.target.exchangingFirst(", ", for: " - ") : nil
    },
    Mutation("space before a comma") { pair, _ in
      pair.isPlain ? pair.target.exchangingFirst(", ", for: " , ") : nil
    },
    Mutation("space after a comma lost") { pair, _ in
      pair.isPlain ? pair.target.exchangingFirst(", ", for: ",") : nil
    },
  ]
}

extension String {
  /// Without spaces at the end, no-break spaces included.
  fileprivate var trimmed: String {
    var text = self
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }

  /// With straight quotation marks.
  fileprivate var straightened: String? {
    let straight = String(map { "„“”«»".contains($0) ? "\"" : $0 })
    return straight == self ? nil : straight
  }
}
