package import Catalogs
import Diagnostics
import Formatting
import Messages

/// One translation beside its source, as checks see it; a form of a `msgstr[n]` entry is a unit of
/// its own.
///
/// A class, because what several checks need (markup, pattern, text without markup) is worked out
/// once, when first asked for. It lives for one unit and never leaves its task.
package final class TranslationUnit {
  package let entry: POEntry
  /// `n` of `msgstr[n]`; 0 for a plain `msgstr`.
  package let form: Int
  /// The source: for a plural form other than the first, `msgid_plural`.
  package let source: String
  package let target: String
  /// Whether both are ICU patterns.
  package let isPattern: Bool

  private let locales: (source: LocaleTag, target: LocaleTag)

  private(set) lazy var sourceText = UnitText(
    source, isPattern: isPattern, locale: locales.source)
  private(set) lazy var targetText = UnitText(
    target, isPattern: isPattern, locale: locales.target)

  package init(_ entry: POEntry, form: Int = 0, target: String, _ context: CheckContext) {
    self.entry = entry
    locales = (context.sourceLocale, context.locale)
    self.form = form
    self.target = target
    source = form == 0 ? entry.id : entry.idPlural ?? entry.id
    isPattern = entry.isPattern
  }

  /// Whether the source is well-formed inline markup, so that the target should be too.
  var hasMarkup: Bool { sourceText.isWellFormed }

  /// The titles of its place in the guide; empty where the catalog does not give them.
  private(set) lazy var breadcrumb: [String] = entry.breadcrumb

  /// Whether the source is something that a person says, such as a sentence for a child in a
  /// guide for parents: it stands in a block quotation, or it speaks of “I” and “we”, which the
  /// guides themselves never do.
  private(set) lazy var isSpoken: Bool = {
    if breadcrumb.dropLast().contains(Self.quotation) { return true }
    guard locales.source.language == "en" else { return false }
    return sourceText.masked.contains { text in
      text.words.contains { word in
        guard Self.speakersWords.contains(word.letters) else { return false }
        let written = String(decoding: text.utf16[word.range], as: UTF16.self)
        return Self.speakersSpellings.contains(written)
      }
    }
  }()

  /// How a breadcrumb names a block quotation.
  private static let quotation = "blockquote"

  private static let speakersSpellings: Set<String> = [
    "I", "me", "my", "My", "mine", "we", "We", "us", "our", "Our", "Let", "Mum", "Dad", "Grandma",
  ]

  private static let speakersWords = SmallWords(
    speakersSpellings.map { ($0.lowercased(), 1) })

  /// Whether white space matters, as in listings: the flag says so, or a source of several lines.
  private(set) lazy var preservesSpace: Bool =
    source.utf8.dropLast().contains(UInt8(ascii: "\n"))
    || entry.flags.contains(POContent.preservedSpaceFlag)

  /// What the author allows the text to be.
  private(set) lazy var limits = TextLimits(entry.extractedComments)

  /// The words of the translation as terms are looked for, one list for each variant.
  private(set) lazy var targetWords: [TermWords] = targetText.masked.map { TermWords($0.text) }

  /// The name of the element that it stands in, as the catalog's first comment gives it; `nil`
  /// where it gives none.
  private(set) lazy var element: String? = {
    if let last = breadcrumb.last { return last }
    guard let comment = entry.extractedComments.first else { return nil }
    let name = comment.split(separator: "/").last.map(String.init) ?? comment
    return name.contains(" ") ? nil : name
  }()

  /// The folded words of the source.
  private(set) lazy var sourceWordSet: Set<String> = sourceText.masked.reduce(into: []) {
    $0.formUnion(TermWords($1.text).words.map(\.text))
  }

  private var foundSentences: [Sentence]?

  /// The sentences of the translation; of a pattern those of the first way through its branches.
  func targetSentences(_ context: CheckContext) -> [Sentence] {
    if let foundSentences { return foundSentences }
    let text = targetText.masked.first?.text ?? ""
    let found = Sentence.sentences(of: text, language: context.locale.language)
    foundSentences = found
    return found
  }

  private var foundTerms: [TermBase.Hit]?

  /// The glossary's terms in the source, each once.
  func sourceTermHits(_ terms: TermBase) -> [TermBase.Hit] {
    if let foundTerms { return foundTerms }
    let found = sourceText.masked.flatMap { terms.hits(in: TermWords($0.text)) }.uniqued()
    foundTerms = found
    return found
  }

  /// A finding of `check` about this translation.
  ///
  /// - Parameters:
  ///   - offset: UTF-8 offset of the fault in the translation; `nil` for the whole.
  ///   - severity: where it differs from the check's own.
  func finding(
    _ check: any DescribedCheck, _ headline: String, at offset: Int? = nil,
    severity: Severity? = nil, explanation: String? = nil, fixes: [Finding.Fix] = []
  ) -> Finding {
    Finding(
      check, severity,
      at: entry.location(of: .string(form), offset: offset ?? 0) ?? entry.location(of: .id),
      headline, explanation: explanation, excerpt: excerpt(around: offset),
      place: placeInGuide, context: entry.context,
      fixes: fixes)
  }

  /// The titles that lead there, or at least the file and the nearest identifier.
  private var placeInGuide: String? {
    return breadcrumb.isEmpty
      ? entry.references.first : breadcrumb.joined(separator: POContent.breadcrumbSeparator)
  }

  /// The words around a fault, or the beginning of the translation.
  private func excerpt(around offset: Int?) -> String {
    let scalars = target.unicodeScalars
    let place = target.utf8.index(
      target.startIndex, offsetBy: min(offset ?? 0, target.utf8.count))
    let center = place.samePosition(in: scalars) ?? scalars.startIndex
    let start = scalars.index(center, offsetBy: -40, limitedBy: scalars.startIndex)
    let end = scalars.index(center, offsetBy: 60, limitedBy: scalars.endIndex)
    let text = String(scalars[(start ?? scalars.startIndex)..<(end ?? scalars.endIndex)])
    return (start == nil ? "" : "…") + text.replacing("\n", with: " ") + (end == nil ? "" : "…")
  }
}

/// A catalog as checks across entries see it.
package struct CheckedCatalog {
  package let catalog: POFile
  /// The translations to be printed.
  package let units: [TranslationUnit]
}
