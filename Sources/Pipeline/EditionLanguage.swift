import Catalogs
import Diagnostics
import Editions
import Formatting
import ICU
import Messages

/// What the publication of an edition must know of its language, from the generated-text catalog,
/// ICU and the hyphenation patterns.
enum EditionLanguage {
  /// - Parameter hyphenator: for a language that the typesetter cannot hyphenate; `nil` for others.
  static func make(_ locale: LocaleTag, hyphenator: Hyphenator?) -> PublicationLanguage {
    let words = generatedText(locale)
    var hyphenate: (@Sendable (String) -> String)?
    if let hyphenator { hyphenate = { hyphenator.softHyphenated($0) } }
    let buckets = IndexBuckets(locale: locale)
    return PublicationLanguage(
      locale: locale, name: name(of: locale),
      words: PublicationWords { phrase($0, arguments: $1, from: words) },
      quotes: QuotationMarks(
        outer: .init(words(.quoteOuterOpen), words(.quoteOuterClose)),
        inner: .init(words(.quoteInnerOpen), words(.quoteInnerClose))),
      order: PublicationOrder(
        precedes: { buckets.isBefore($0, $1) },
        bucket: { buckets.label(for: $0) ?? words(.indexSymbols) }),
      hyphenate: hyphenate)
  }

  /// The program's own words in a locale; English where there is no catalog of its language.
  static func generatedText(_ locale: LocaleTag) -> GeneratedText {
    let bytes =
      GeneratedText.embeddedCatalog(for: locale) ?? GeneratedText.embeddedCatalog(for: "en") ?? []
    let catalog = try? POFile.parse(bytes, file: "generated-text/\(locale).po")
    let entries = (catalog?.entries ?? []).filter { !$0.isHeader && !$0.isObsolete }.map {
      GeneratedText.Entry(
        context: $0.context ?? "", id: $0.id, string: $0.isTranslated ? $0.string : "")
    }
    return GeneratedText(entries: entries, formatter: LocaleFormatter(locale: locale))
  }

  /// The name of a language in itself, as its own readers begin a line with it: from the program's
  /// own words, or from CLDR; the tag where neither knows it.
  static func name(of locale: LocaleTag) -> String {
    if GeneratedText.embeddedCatalog(for: locale) != nil {
      return generatedText(locale)(.coverLanguage)
    }
    let tag = locale.identifier
    guard let name = try? LocaleFormatter(locale: locale).string(from: .language(tag)) else {
      return tag
    }
    return (try? CaseMapping(locale: tag).capitalizingFirstLetter(name)) ?? name
  }

  private static func phrase(
    _ key: PublicationWords.Key, arguments: [String: String], from words: GeneratedText
  ) -> String {
    let form = arguments["form"].flatMap(GeneratedText.GrammaticalCase.init)
    switch key {
    case .partReference: return words(.xrefPart, arguments, case: form)
    case .chapterReference: return words(.xrefChapter, arguments, case: form)
    case .appendixReference: return words(.xrefAppendix, arguments, case: form)
    case .exampleReference: return words(.xrefExample, arguments, case: form)
    case .tableReference: return words(.xrefTable, arguments, case: form)
    case .figureReference: return words(.xrefFigure, arguments, case: form)
    case .sectionReference: return words(.xrefSection, arguments, case: form)
    case .pageReference: return pageReference(arguments, words)
    case .see: return leading(words(.indexSee, ["term": ""]))
    case .seeAlso: return leading(words(.indexSeeAlso, ["term": ""]))
    case .colophon: return words(.imprintTypeset, ["program": "Dragoman"])
    default: return words(plainKey(key), arguments)
    }
  }

  /// “chapter 6 (p. 41)”.
  private static func pageReference(
    _ arguments: [String: String], _ words: GeneratedText
  ) -> String {
    let page = words(.xrefPageShort, ["number": arguments["page"] ?? ""])
    return "\(arguments["reference"] ?? "") " + words(.textParentheses, ["text": page])
  }

  /// A phrase without the space before the argument that it ends with.
  private static func leading(_ phrase: String) -> String {
    String(phrase.reversed().drop(while: \.isWhitespace).reversed())
  }

  private static func plainKey(_ key: PublicationWords.Key) -> GeneratedText.Key {
    switch key {
    case .contents: .titleContents
    case .part: .labelPart
    case .chapter: .labelChapter
    case .appendix: .labelAppendix
    case .glossary: .titleGlossary
    case .index: .titleIndex
    case .bibliography: .titleBibliography
    case .preface: .titlePreface
    case .tableCaption: .labelTable
    case .figureCaption: .labelFigure
    case .exampleCaption: .labelExample
    case .note: .boxNote
    case .tip: .boxTip
    case .important: .boxImportant
    case .warning: .boxWarning
    case .caution: .boxCaution
    case .thisWeek: .boxThisWeek
    case .older: .boxOlder
    case .story: .boxStory
    case .hotline: .boxHotline
    case .legal: .boxLegal
    case .notes: .titleNotes
    case .noteCall: .labelNote
    case .backToText: .noteBack
    case .skipToContent: .webSkip
    case .writingSpace: .spokenLines
    case .drawingSpace: .spokenDrawingSpace
    case .untranslated: .untranslatedNotice
    case .quickExit: .webQuickExit
    case .partReference: .xrefPart
    case .chapterReference: .xrefChapter
    case .appendixReference: .xrefAppendix
    case .exampleReference: .xrefExample
    case .tableReference: .xrefTable
    case .figureReference: .xrefFigure
    case .sectionReference: .xrefSection
    case .parentheses: .textParentheses
    case .pageReference: .xrefWithPage
    case .see: .indexSee
    case .seeAlso: .indexSeeAlso
    case .colophon: .imprintTypeset
    }
  }
}
