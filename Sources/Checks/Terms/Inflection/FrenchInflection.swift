/// Plurals and feminines of French nouns and adjectives.
enum FrenchInflection {
  static func forms(of word: String, _ wordClass: WordClass) -> [String]? {
    guard word.last?.isLetter == true else { return nil }
    switch wordClass {
    case .fixed: return [word]
    case .plural: return [word]
    case .noun(.masculine), .noun(.feminine), .noun(.neuter): return numbers(of: word)
    case .noun(.common), .noun(nil), .adjective:
      return ([word] + feminines(of: word)).flatMap(numbers(of:))
    }
  }

  /// Singular and plural.
  private static func numbers(of word: String) -> [String] {
    if word.ends(in: "sxz") { return [word] }
    if let stem = word.withoutSuffix("al") { return [word, stem + "aux", word + "s"] }
    if let stem = word.withoutSuffix("ail") { return [word, word + "s", stem + "aux"] }
    if word.hasSuffix("au") || word.hasSuffix("eu") { return [word, word + "x", word + "s"] }
    return [word, word + "s"]
  }

  /// The feminine forms that an ending allows; none for a word that is feminine or the same in
  /// both genders.
  private static func feminines(of word: String) -> [String] {
    if word.hasSuffix("e") { return [] }
    for (ending, feminines) in endings {
      guard let stem = word.withoutSuffix(ending) else { continue }
      return feminines.map { stem + $0 }
    }
    return [word + "e"]
  }

  /// Longer endings first.
  private static let endings: [(String, [String])] = [
    ("teur", ["trice", "teuse", "teure"]), ("eur", ["euse", "eure", "eresse"]),
    ("eux", ["euse"]), ("oux", ["ouse", "ousse"]), ("eau", ["elle"]), ("er", ["ère"]),
    ("el", ["elle"]), ("eil", ["eille"]), ("en", ["enne"]), ("on", ["onne", "one"]),
    ("et", ["ète", "ette"]), ("ef", ["ève"]), ("f", ["ve"]), ("c", ["que", "che", "cque"]),
    ("s", ["se", "sse"]), ("il", ["ile", "ille"]), ("g", ["gue"]),
  ]
}
