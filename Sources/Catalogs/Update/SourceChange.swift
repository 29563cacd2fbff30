import Messages

/// How much a change of the source matters to its translation.
package struct SourceChange: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// White space, quotation marks or markup only: the translation still holds.
    case cosmetic
    /// Words changed.
    case textual
    /// A number, date, amount, phone number or negation changed: the translation is wrong now.
    case critical
  }

  package var kind: Kind
  /// What changed in a critical way, such as `25 → 52` or `“not” is gone`.
  package var details: [String]

  package init(kind: Kind, details: [String] = []) {
    self.kind = kind
    self.details = details
  }

  /// The class of the change from one source text to another.
  package static func between(_ old: String, _ new: String) -> SourceChange {
    let oldText = MarkupCarrier.plainText(old)
    let newText = MarkupCarrier.plainText(new)
    if folded(oldText) == folded(newText) {
      let keepsNames = MarkupCarrier.tagNames(old) == MarkupCarrier.tagNames(new)
      return SourceChange(kind: keepsNames ? .cosmetic : .textual)
    }
    let details = CriticalWords(oldText).differences(to: CriticalWords(newText))
    return SourceChange(kind: details.isEmpty ? .textual : .critical, details: details)
  }

  /// The text without what a cosmetic change touches: kinds of space and of quotation mark.
  private static func folded(_ text: String) -> String {
    let quotes = "\"'“”„‟«»‹›‘’‚‛"
    let unified = String(text.map { quotes.contains($0) ? "'" : $0 })
    return unified.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// The words of a text whose change makes a translation wrong.
private struct CriticalWords {
  private var words: [String] = []

  init(_ text: String) {
    var word = ""
    for character in text + " " {
      if character.isLetter || character.isNumber || "'’".contains(character)
        || (Self.joiners.contains(character) && (word.last?.isNumber ?? false))
      {
        word.append(character == "’" ? "'" : character)
        continue
      }
      flush(&word)
      if "€$£₽%‰°+−".contains(character) { words.append(String(character)) }
    }
  }

  /// What stands inside numbers, dates, times and phone numbers.
  private static let joiners: Set<Character> = [".", ",", ":", "/", "-", "–", "\u{A0}", "\u{202F}"]

  private mutating func flush(_ word: inout String) {
    while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
    while let first = word.first, first == "'" { word.removeFirst() }
    let lower = word.lowercased()
    if word.contains(where: \.isNumber) || Self.critical.contains(lower) || lower.hasSuffix("n't")
      || Self.currencies.contains(word)
    {
      words.append(lower)
    }
    word = ""
  }

  /// `25 → 52`, `“not” is gone`, `“never” is new`.
  func differences(to other: CriticalWords) -> [String] {
    var gone: [String] = []
    var new = other.words
    for word in words {
      if let index = new.firstIndex(of: word) { new.remove(at: index) } else { gone.append(word) }
    }
    var details: [String] = []
    for (index, word) in gone.enumerated() {
      details.append(index < new.count ? "\(word) → \(new[index])" : "“\(word)” is gone")
    }
    details += new.dropFirst(gone.count).map { "“\($0)” is new" }
    return details
  }

  private static let currencies: Set<String> = [
    "EUR", "USD", "GBP", "RON", "MDL", "BGN", "RUB", "lei", "leu",
  ]

  /// Negations, limits, months and weekdays of the five languages.
  private static let critical: Set<String> = Set(
    ("""
    not no never none nobody nothing neither nor without cannot unless except minimum maximum \
    before after until euro euros dollar dollars leva \
    january february march april june july august september october november december \
    monday tuesday wednesday thursday friday saturday sunday \
    ne pas non jamais aucun aucune rien sans ni sauf avant après \
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre \
    lundi mardi mercredi jeudi vendredi samedi dimanche \
    nu niciodată nimeni nimic fără nici înainte după \
    ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie \
    luni marți miercuri joi vineri sâmbătă duminică \
    не никога никой нищо без няма нито преди след \
    януари февруари март април май юни юли август септември октомври ноември декември \
    понеделник вторник сряда четвъртък петък събота неделя \
    нет никогда никто ничто ничего нельзя до после \
    января февраля марта апреля мая июня июля августа сентября октября ноября декабря \
    понедельник среда четверг пятница суббота воскресенье
    """).split(separator: " ").map(String.init))
}
