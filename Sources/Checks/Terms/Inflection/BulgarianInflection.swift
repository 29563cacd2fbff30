/// Articles, plurals and counting forms of Bulgarian nouns and adjectives.
enum BulgarianInflection {
  static func forms(of word: String, _ wordClass: WordClass) -> [String]? {
    guard word.last?.isLetter == true else { return nil }
    switch wordClass {
    case .fixed: return [word]
    case .adjective: return adjective(word)
    case .plural: return [word, word + "те", word + "та"]
    case .noun(.masculine), .noun(.common): return masculine(word)
    case .noun(.feminine): return feminine(word)
    case .noun(.neuter): return neuter(word)
    case .noun(nil):
      if word.ends(in: "ое") { return neuter(word) }
      return word.ends(in: "ая") ? feminine(word) : masculine(word)
    }
  }

  // MARK: Nouns

  private static func masculine(_ word: String) -> [String] {
    if word.ends(in: "ая") { return feminine(word) }
    if word.ends(in: "ое") { return neuter(word) }
    if let stem = word.withoutSuffix("й") {
      return stem.adding("й я ят и ите еве евете ю")
    }
    var forms = word.adding("_ а ът я ят е о")
    for stem in [word] + withoutFleetingVowel(word) + withOtherYat(word) {
      forms += stem.adding("ове овете ъри") + stem.adding("а ът е")
      forms += softened(stem).flatMap { $0.adding("и ите") }
    }
    if let stem = word.withoutSuffix("ин") { forms += stem.adding("и ите") }
    return forms
  }

  private static func feminine(_ word: String) -> [String] {
    guard let stem = word.withoutSuffix(of: ["а", "я"]) else {
      // Nouns in a consonant: тревожност, вечер.
      return word.adding("_ та и ите")
    }
    return [word, word + "та"]
      + ([stem] + withOtherYat(stem)).flatMap { $0.adding("и ите") }
  }

  private static func neuter(_ word: String) -> [String] {
    var forms = [word, word + "то"]
    if let stem = word.withoutSuffix("о") {
      forms += stem.adding("а ата и ите")
    } else if let stem = word.withoutSuffix("е") {
      forms += stem.adding("а ата")
      forms += word.adding("та тата")
      forms += stem.adding("я ята")
      if let verb = word.withoutSuffix("не") { forms += verb.adding("ния нията") }
    }
    return forms
  }

  /// `гнев` of `гняв`, where the stress moves off the old letter yat.
  private static func withOtherYat(_ word: String) -> [String] {
    guard let last = word.last, word.count > 2, let place = word.lastIndex(of: "я"),
      word.index(after: place) == word.index(before: word.endIndex)
    else { return [] }
    return [String(word[..<place]) + "е" + String(last)]
  }

  /// `центр` of `център`, `чужденц` of `чужденец`.
  private static func withoutFleetingVowel(_ word: String) -> [String] {
    let letters = Array(word)
    guard letters.count > 3, "ъе".contains(letters[letters.count - 2]),
      !"аъоуеиюя".contains(letters[letters.count - 3])
    else { return [] }
    return [String(letters.dropLast(2)) + String(letters[letters.count - 1])]
  }

  /// Before -и: к becomes ц, г becomes з, х becomes с.
  private static func softened(_ stem: String) -> [String] {
    for (from, to) in [("к", "ц"), ("г", "з"), ("х", "с")] {
      if let other = stem.replacingSuffix(from, with: to) { return [other, stem] }
    }
    return [stem]
  }

  // MARK: Adjectives

  private static func adjective(_ word: String) -> [String] {
    var stems: [String] = []
    if let stem = word.withoutSuffix(of: ["ият", "ия", "ата", "ото", "ите"]) {
      stems = [stem]
    } else if let stem = word.withoutSuffix(of: ["а", "о", "и", "я", "е"]) {
      stems = [stem]
    } else {
      stems = [word] + withoutFleetingVowel(word)
    }
    return [word] + stems.flatMap { $0.adding("а ата о ото и ите ия ият") }
      + stems.filter { $0.ends(in: "шщжчн") }.flatMap { $0.adding("я ята е ето") }
  }
}
