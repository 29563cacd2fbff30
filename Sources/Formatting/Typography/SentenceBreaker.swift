internal import ICU
package import Messages
internal import Synchronization

/// Divides a text into sentences: ICU's boundaries, less those after an abbreviation.
///
/// ICU 72 breaks after `Dr.`, `M.`, `p.`, `чл.` (languages/en.md §5); each language has its list.
package final class SentenceBreaker: Sendable {
  /// The locale of the text.
  package let locale: LocaleTag
  private let iterator: Mutex<Iterator>
  private let abbreviations: Set<String>

  private struct Iterator {
    var sentences: BreakIterator?
  }

  package init(locale: LocaleTag) {
    self.locale = locale
    abbreviations = Self.abbreviations[locale.language] ?? []
    let name = LocaleFormatter.icuLocale(locale)
    iterator = Mutex(Iterator(sentences: try? BreakIterator(locale: name, kind: .sentences)))
  }

  /// The sentences in order, each with the space after it; joined they are the text.
  package func sentences(of text: String) -> [String] {
    let pieces = iterator.withLock { iterator in
      (try? iterator.sentences?.strings(of: text)) ?? [text]
    }
    var sentences: [String] = []
    var continues = false
    for piece in pieces {
      if continues, let last = sentences.indices.last {
        sentences[last] += piece
      } else {
        sentences.append(piece)
      }
      continues = endsWithAbbreviation(piece)
    }
    return sentences
  }

  /// Whether the last word with its stop is an abbreviation or an initial: `Dr.`, `A.`.
  private func endsWithAbbreviation(_ sentence: String) -> Bool {
    let word = sentence.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
    let bare = word.drop { !$0.isLetter && !$0.isNumber }
    guard bare.last == "." else { return false }
    return abbreviations.contains(String(bare)) || isInitial(bare)
  }

  private func isInitial(_ word: Substring) -> Bool {
    word.count == 2 && word.first?.isUppercase == true && locale.language != "en"
  }

  /// Abbreviations that never end a sentence on their own (languages/*.md, “Abbreviations”).
  private static let abbreviations: [String: Set<String>] = [
    "en": ["Dr.", "Mr.", "Mrs.", "Ms.", "St.", "e.g.", "i.e.", "no.", "p.", "pp.", "art.", "vs."],
    "fr": [
      "M.", "MM.", "Dr.", "p.", "pp.", "ex.", "art.", "al.", "cf.", "chap.", "env.", "tél.", "vol.",
    ],
    "ro": [
      "nr.", "str.", "art.", "alin.", "lit.", "p.", "pag.", "dr.", "Dr.", "ex.", "tel.", "bd.",
      "cap.", "jud.", "R.",
    ],
    "bg": [
      "напр.", "вж.", "Вж.", "т.е.", "т.нар.", "бр.", "чл.", "ал.", "т.", "с.", "стр.", "гл.",
      "ул.", "бул.",
      "тел.", "гр.", "обл.", "проф.", "д-р.",
    ],
    "ru": [
      "т.", "е.", "др.", "напр.", "См.", "ул.", "д.", "кв.", "ст.", "п.", "с.", "стр.", "гл.",
      "рис.",
      "табл.", "тел.", "см.", "им.", "обл.", "руб.", "тыс.", "гг.",
    ],
  ]
}
