/// Plurals of English nouns.
enum EnglishInflection {
  static func forms(of word: String, _ wordClass: WordClass) -> [String]? {
    switch wordClass {
    case .noun: [word] + plurals(of: word)
    case .plural, .adjective, .fixed: [word]
    }
  }

  private static func plurals(of word: String) -> [String] {
    if let stem = word.withoutSuffix("y"), !stem.ends(in: "aeiou") { return [stem + "ies"] }
    let hisses = word.ends(in: "sxz") || word.hasSuffix("ch") || word.hasSuffix("sh")
    return [word + (hisses ? "es" : "s")]
  }
}
