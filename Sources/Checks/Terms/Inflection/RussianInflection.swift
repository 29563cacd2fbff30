/// The declension of Russian nouns and adjectives; ё is written е throughout.
enum RussianInflection {
  static func forms(of word: String, _ wordClass: WordClass) -> [String]? {
    guard let last = word.last, last.isLetter else { return nil }
    switch wordClass {
    case .fixed: return [word]
    case .adjective: return adjective(word)
    case .plural: return plural(word)
    case .noun(let gender):
      if let forms = adjectivalNoun(word) { return forms }
      switch last {
      case "а": return hardFeminine(String(word.dropLast()))
      case "я": return softFeminine(String(word.dropLast()))
      case "о": return hardNeuter(String(word.dropLast()))
      case "е": return softNeuter(String(word.dropLast()))
      case "ь": return gender == .feminine ? thirdDeclension(word) : softMasculine(word)
      case "й": return softMasculine(word)
      case "и", "у", "ю", "ы", "э": return nil
      default: return hardMasculine(word)
      }
    }
  }

  // MARK: Nouns

  private static let pluralCases = "ам ами ах"
  private static let softPluralCases = "ям ями ях"

  private static func hardMasculine(_ word: String) -> [String] {
    let stems = [word] + withoutFleetingVowel(word)
    return [word]
      + stems.flatMap { stem -> [String] in
        let isSoftened = stem.ends(in: "кгхжшчщ")
        var forms = stem.adding("а у ом е \(pluralCases)")
        forms.append(stem + (isSoftened ? "и" : "ы"))
        forms += stem.ends(in: "жшчщ") ? stem.adding("ей ем") : [stem + "ов"]
        if stem.ends(in: "ц") { forms += stem.adding("ем ев") }
        return forms
      } + young(word)
  }

  /// `котята` of `котенок`, `граждане` of `гражданин`; `ребята` are no children.
  private static func young(_ word: String) -> [String] {
    if word != "ребенок", let stem = word.withoutSuffix("енок") {
      return stem.adding("ята ят ятам ятами ятах")
    }
    if let stem = word.withoutSuffix("анин") { return stem.adding("ане ан анам анами анах") }
    return []
  }

  private static func softMasculine(_ word: String) -> [String] {
    let stem = String(word.dropLast())
    let stems = [stem] + (word.hasSuffix("ь") ? withoutFleetingVowel(stem) : [])
    return [word] + stems.flatMap { $0.adding("я ю ем е и ей ев \(softPluralCases)") }
  }

  private static func hardFeminine(_ stem: String) -> [String] {
    let isSoftened = stem.ends(in: "кгхжшчщ")
    return stem.adding("а е у ой ою \(pluralCases)") + [stem + (isSoftened ? "и" : "ы")]
      + (stem.ends(in: "жшчщц") ? stem.adding("ей ею") : []) + bareGenitives(of: stem)
  }

  private static func softFeminine(_ stem: String) -> [String] {
    var forms = stem.adding("я и е ю ей ею \(softPluralCases)")
    if let short = stem.withoutSuffix("и") {
      forms.append(short + "ий")
    } else if let short = stem.withoutSuffix("ь") {
      forms += [short + "ей", short + "ий"]
    } else {
      forms += [stem + "ь", stem + "й"] + bareGenitives(of: stem)
    }
    return forms
  }

  private static func thirdDeclension(_ word: String) -> [String] {
    let stem = String(word.dropLast())
    let endings = "и ей \(softPluralCases)"
    var forms = [word, stem + "ью"] + stem.adding(endings) + stem.adding(pluralCases)
    if ["мат", "доч"].contains(stem) { forms += (stem + "ер").adding(endings + " ью") }
    if let short = withoutFleetingVowel(stem).first { forms += short.adding(endings) }
    return forms
  }

  private static func hardNeuter(_ stem: String) -> [String] {
    stem.adding("о а у ом е \(pluralCases)") + bareGenitives(of: stem)
  }

  private static func softNeuter(_ stem: String) -> [String] {
    if stem.hasSuffix("и") {
      return stem.adding("е я ю ем и \(softPluralCases)") + [stem + "й"]
    }
    if let short = stem.withoutSuffix("ь") {
      return stem.adding("е я ю ем и ев \(softPluralCases)") + [short + "ий"]
    }
    if stem.ends(in: "цщжшч") {
      return stem.adding("е а у ем \(pluralCases)") + bareGenitives(of: stem)
    }
    return stem.adding("е я ю ем ей \(softPluralCases)")
  }

  private static func plural(_ word: String) -> [String]? {
    if word.hasSuffix("ые") || word.hasSuffix("ие") { return adjective(word) }
    guard let stem = word.withoutSuffix(of: ["ы", "и", "а", "я"]) else { return nil }
    return [word] + stem.adding("\(pluralCases) \(softPluralCases) ов ев ей") + [stem + "й"]
      + bareGenitives(of: stem)
  }

  /// The genitive plural without ending: `школ`, `справок`, `писем`.
  private static func bareGenitives(of stem: String) -> [String] {
    let letters = Array(stem)
    guard let last = letters.last, letters.count > 2 else { return [stem] }
    let before = letters[letters.count - 2]
    guard !"аеиоуыэюя".contains(before), !"аеиоуыэюя".contains(last) else { return [stem] }
    let isSign = "ьй".contains(before)
    let head = String(letters.dropLast(isSign ? 2 : 1))
    return [stem] + ["о", "е"].map { head + $0 + String(last) }
  }

  /// `подростк` of `подросток`, `отц` of `отец`, `бойц` of `боец`, `дн` of `ден`.
  private static func withoutFleetingVowel(_ word: String) -> [String] {
    let letters = Array(word)
    guard letters.count > 2, "ое".contains(letters[letters.count - 2]) else { return [] }
    let before = letters[letters.count - 3]
    let head = String(letters.dropLast(2))
    let last = String(letters[letters.count - 1])
    if "аеиоуыэюя".contains(before) { return [head + "й" + last] }
    return before == "л" ? [head + last, head + "ь" + last] : [head + last]
  }

  // MARK: Adjectives

  /// `взрослый`, `несовершеннолетний`, `пожилая`: nouns that decline as adjectives do.
  private static func adjectivalNoun(_ word: String) -> [String]? {
    let endings = ["ый", "ой", "ая", "яя", "ое", "ний", "щий", "ший", "жий", "чий", "кий"]
    guard word.count > 4, endings.contains(where: word.hasSuffix) else { return nil }
    return adjective(word)
  }

  private static func adjective(_ word: String) -> [String]? {
    if let bare = word.withoutSuffix("ся") {
      return adjective(bare)?.filter { $0.count > bare.count - 2 }.map { $0 + "ся" }
    }
    let endings = ["ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие"]
    guard let stem = word.withoutSuffix(of: endings), let last = stem.last else { return nil }
    var forms = [word]
    if isSoft(word, last) {
      forms += stem.adding("ий его ему им ем яя ей юю ею ее ие их ими")
    } else {
      forms += stem.adding("ый ой ого ому ом ая ую ою ое")
      forms += stem.adding("кгхжшчщ".contains(last) ? "ий им ие их ими" : "ым ые ых ыми")
      if "жшчщц".contains(last) { forms += stem.adding("его ему ем ей ею ее") }
    }
    return forms + short(stem)
  }

  /// `синий`, but not `хороший` and `русский`.
  private static func isSoft(_ word: String, _ last: Character) -> Bool {
    ["ий", "яя", "ее", "ие"].contains(where: word.hasSuffix) && !"кгхжшчщ".contains(last)
  }

  /// `важен`, `важна`, `важно`, `важны`.
  private static func short(_ stem: String) -> [String] {
    var forms = stem.adding("а о ы") + bareGenitives(of: stem)
    if let bare = stem.withoutSuffix("нн") {
      forms += bare.adding("на но ны") + (bare.hasSuffix("е") ? [bare + "н"] : [])
    }
    return forms
  }
}
