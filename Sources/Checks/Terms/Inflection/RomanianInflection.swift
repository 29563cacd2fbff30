/// Articles, cases and plurals of Romanian nouns and adjectives, with the changes of their stems.
enum RomanianInflection {
  static func forms(of word: String, _ wordClass: WordClass) -> [String]? {
    guard word.last?.isLetter == true else { return nil }
    switch wordClass {
    case .fixed: return [word]
    case .adjective: return adjective(word)
    case .plural: return plural(of: indefinite(word, ["le", "i"]))
    case .noun(.masculine): return masculine(withoutArticle(word))
    case .noun(.neuter): return neuter(withoutArticle(word))
    case .noun(.feminine): return feminine(indefiniteFeminine(word))
    case .noun(.common): return masculine(word) + (feminineOfMasculine(word).flatMap(feminine))
    case .noun(nil):
      return word.ends(in: "ăea") ? feminine(indefiniteFeminine(word)) : neuter(word)
    }
  }

  // MARK: Articles that the glossary's form already has

  private static func indefinite(_ word: String, _ articles: [String]) -> String {
    for article in articles {
      if let bare = word.withoutSuffix(article), bare.ends(in: article == "i" ? "i" : "ei") {
        return bare
      }
    }
    return word
  }

  private static func withoutArticle(_ word: String) -> String {
    guard let bare = word.withoutSuffix("ul"), bare.count > 3 else { return word }
    return bare
  }

  private static func indefiniteFeminine(_ word: String) -> String {
    word.replacingSuffix("ia", with: "ie") ?? word.replacingSuffix("ea", with: "e")
      ?? word.replacingSuffix("a", with: "ă") ?? word
  }

  // MARK: Nouns

  private static func singular(_ word: String) -> [String] {
    if word.hasSuffix("e") { return word.adding("_ le lui") }
    if word.hasSuffix("u") { return word.adding("_ l lui le") }
    if let stem = word.withoutSuffix("ă") { return word.adding("_ l lui") + [stem + "a"] }
    return word.adding("_ ul ului ule")
  }

  private static func masculine(_ word: String) -> [String] {
    let stem = word.withoutSuffix(of: ["e", "u", "ă"]) ?? word
    let plurals = ([stem] + changed(stem, ["ia": "ie", "a": "e", "â": "i"])).flatMap {
      softened($0).map { $0 + "i" }
    }
    return singular(word) + plurals.flatMap { $0.adding("_ i lor") }
  }

  private static func neuter(_ word: String) -> [String] {
    var plurals: [String] = []
    if word.hasSuffix("e") {
      plurals = [word]
    } else if let stem = word.withoutSuffix("iu") {
      plurals = [stem + "ii"]
    } else {
      let stem = word.withoutSuffix("u") ?? word
      plurals = ([stem] + changed(stem, ["ă": "e", "â": "i", "o": "oa", "e": "ea"])).flatMap {
        [$0 + "e", $0 + "uri"]
      }
    }
    return singular(word) + plurals.flatMap { $0.adding("_ le lor") }
  }

  private static func feminine(_ word: String) -> [String] {
    if let stem = word.withoutSuffix("ie") {
      return stem.adding("ie ia iei ii iile iilor")
    }
    guard let stem = word.withoutSuffix(of: ["ă", "e"]) else { return [word] }
    let article = word.hasSuffix("ă") ? stem + "a" : word + "a"
    let stems =
      [stem] + changed(stem, ["oa": "o", "ea": "e", "ia": "ie", "a": "ă", "ă": "e"])
    var plurals = stems.flatMap { softened($0).map { $0 + "i" } }
    if word.hasSuffix("ă") { plurals += stems.map { $0 + "e" } }
    return [word, article] + plurals.flatMap { $0.adding("_ i le lor") }
  }

  /// `asistentă` of `asistent`.
  private static func feminineOfMasculine(_ word: String) -> [String] {
    if let stem = word.withoutSuffix("tor") { return [stem + "toare"] }
    let stem = word.withoutSuffix(of: ["e", "u"]) ?? word
    return [stem + "ă"]
  }

  private static func plural(of word: String) -> [String] {
    word.adding("_ i le lor")
  }

  // MARK: Adjectives

  private static func adjective(_ word: String) -> [String] {
    if let stem = word.withoutSuffix(of: ["ească", "esc", "ești"]) {
      return stem.adding("esc escul escului ească easca ești eștii eștilor eștile")
    }
    if let stem = word.withoutSuffix(of: ["oasă", "os"]) {
      return stem.adding("os osul osului oasă oasa oase oasei oasele oaselor oși oșii oșilor")
    }
    if let stem = word.withoutSuffix(of: ["oare", "oară", "or"]) {
      return stem.adding("or orul orului ori orii orilor oară oara oare oarei oarele oarelor")
    }
    guard let stem = word.withoutSuffix(of: ["ă", "e", "u"]) ?? bare(word) else { return [word] }
    let women = stem.adding("ă a e ei ele elor")
    let men = softened(stem).flatMap { ($0 + "i").adding("_ i lor") }
    return stem.adding("_ ul ului") + [word] + women + men
  }

  private static func bare(_ word: String) -> String? {
    word.ends(in: "iîâa") ? nil : word
  }

  // MARK: Changes of the stem

  /// The stem as it stands before -i.
  private static func softened(_ stem: String) -> [String] {
    for (from, to) in consonants {
      guard let head = stem.withoutSuffix(from) else { continue }
      return to.map { head + $0 }
    }
    return [stem]
  }

  /// Longer endings first.
  private static let consonants: [(String, [String])] = [
    ("str", ["ștr"]), ("sc", ["șt"]), ("st", ["șt"]), ("șc", ["șt"]), ("t", ["ț"]), ("d", ["z"]),
    ("s", ["ș"]), ("z", ["z", "j"]), ("x", ["cș"]), ("l", ["l", ""]),
  ]

  /// The stem with another vowel in its last syllable.
  private static func changed(_ stem: String, _ vowels: [String: String]) -> [String] {
    let letters = Array(stem)
    guard let last = letters.lastIndex(where: { "aăâeiîou".contains($0) }) else { return [] }
    let tail = String(letters[(last + 1)...])
    return vowels.compactMap { from, to in
      let head = String(letters[...last])
      return head.replacingSuffix(from, with: to).map { $0 + tail }
    }
  }
}
