/// Errors of sense: what is left out, added, or in another language.
extension Mutation {
  static let sentences: [Mutation] = [
    Mutation("negation lost") { pair, corpus in
      guard pair.isPlain, denials(pair.source.lowercased().words) == 1 else { return nil }
      switch corpus.language {
      case "fr":
        guard let pas = pair.target.exchangingOnlyWord("pas", for: "") else { return nil }
        return pas.exchangingOnlyWord("ne", for: "") ?? pas.exchangingFirst("n’", for: "")
          ?? pas.exchangingOnlyWord("Ne", for: "")
      case "ro":
        return pair.target.exchangingOnlyWord("nu", for: "")
          ?? pair.target.exchangingOnlyWord("Nu", for: "")
      default:
        return pair.target.exchangingOnlyWord("не", for: "")
          ?? pair.target.exchangingOnlyWord("Не", for: "")
      }
    },
    Mutation("negation added") { pair, corpus in
      guard pair.isPlain, denials(pair.source.lowercased().words) == 0 else { return nil }
      let verbs = [
        "fr": [("est", "n’est pas"), ("peut", "ne peut pas"), ("doit", "ne doit pas")],
        "ro": [("este", "nu este"), ("poate", "nu poate"), ("trebuie", "nu trebuie")],
        "bg": [("е", "не е"), ("може", "не може"), ("трябва", "не трябва")],
        "ru": [("может", "не может"), ("нужно", "не нужно"), ("можно", "не нужно")],
      ]
      return (verbs[corpus.language] ?? []).lazy
        .compactMap { pair.target.exchangingOnlyWord($0.0, for: $0.1) }.first
    },
    Mutation("sentence left out") { pair, _ in
      let parts = pair.target.roughSentences
      guard pair.isPlain, (2...4).contains(parts.count),
        pair.source.roughSentences.count == parts.count
      else { return nil }
      return parts.dropLast().joined()
    },
    Mutation("sentence added") { pair, corpus in
      guard pair.isPlain, (1...3).contains(pair.target.roughSentences.count),
        pair.target.hasSuffix("."), pair.source.hasSuffix("."),
        let other = corpus.catalogs.first(where: {
          $0.isPlain && $0.target.hasSuffix(".") && $0.target.count > pair.target.count / 2
            && $0.target.roughSentences.count == 1
        })
      else { return nil }
      return pair.target + " " + other.target
    },
    Mutation("sentence not translated") { pair, _ in
      let parts = pair.target.roughSentences
      let sources = pair.source.roughSentences
      guard pair.isPlain, parts.count > 1, parts.count == sources.count,
        let last = sources.last, last.words.count > 3
      else { return nil }
      return parts.dropLast().joined() + last
    },
    Mutation("not translated at all") { pair, _ in
      pair.isPlain && pair.source.words.count > 4 ? pair.source : nil
    },
    Mutation("another language") { pair, corpus in
      guard pair.isPlain, pair.source.words.count > 6 else { return nil }
      return corpus.neighbours[pair.source]
    },
    Mutation("cut off") { pair, _ in
      guard pair.isPlain, pair.source.hasSuffix("."), pair.target.count > 40 else { return nil }
      let kept = pair.target.prefix(pair.target.count * 2 / 3)
      return kept.lastIndex(of: " ").map { String(pair.target[..<$0]) }
    },
    Mutation("two translations in one") { pair, _ in
      guard pair.isPlain, pair.target.count > 40 else { return nil }
      return pair.target + " " + pair.target
    },
    Mutation("emptied") { pair, _ in pair.isPlain ? " " : nil },
  ]

  /// How often a text says no.
  private static func denials(_ words: [String]) -> Int {
    words.count { word in
      ["not", "never", "no", "nobody", "nothing", "without", "cannot", "nor"].contains(word)
        || word.hasSuffix("n’t")
    }
  }
}

extension String {
  var words: [String] { split { !$0.isLetter && $0 != "’" }.map(String.init) }
}
