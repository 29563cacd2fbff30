import Catalogs
import Checks
import Diagnostics
import Editions
import Formatting
import Messages

/// Finds what is printed for each message of a guide in one locale: the translation, or the source
/// text where there is none, with its values formatted.
struct MessageResolver {
  private let guide: LoadedGuide
  private let sourceLocale: LocaleTag
  private let target: LocaleFormatter
  private let source: LocaleFormatter
  private let targetSpaces: SpacePass
  private let sourceSpaces: SpacePass
  private let index: CatalogIndex?
  private let catalogFile: String
  private(set) var findings: [Finding] = []
  private(set) var missing = 0
  /// The values that the formatted sentences name.
  private(set) var valueNames: Set<String> = []

  /// - Parameter catalog: `nil` for the edition in the source language.
  init(_ guide: LoadedGuide, locale: LocaleTag, sourceLocale: LocaleTag, catalog: POFile?) {
    self.guide = guide
    self.sourceLocale = sourceLocale
    target = LocaleFormatter(locale: locale)
    source = LocaleFormatter(locale: sourceLocale)
    targetSpaces = SpacePass(locale: locale)
    sourceSpaces = SpacePass(locale: sourceLocale)
    index = catalog.map(CatalogIndex.init)
    catalogFile = catalog?.file ?? ""
  }

  private var isSourceEdition: Bool { target.locale == sourceLocale }

  /// What to splice for a message; `nil` leaves the source's bytes.
  mutating func replacement(for message: Message) -> Replacement? {
    if isSourceEdition { return sourceText(of: message) }
    guard let entry = translatedEntry(for: message) else {
      missing += 1
      return fallback(for: message)
    }
    guard message.isPattern || entry.isPattern else {
      guard !InlineMarkup.isEmptied(entry.string, of: message.text) else {
        return refused(.emptied, entry, message)
      }
      return Replacement(spaced(entry.string, target))
    }
    do {
      let text = try formatted(entry.string, target)
      guard !InlineMarkup.isEmptied(text, of: message.text) else {
        return refused(.emptied, entry, message)
      }
      return Replacement(
        spaced(text, target), isPattern: true,
        formattedSource: message.isPattern ? try? formatted(message.text, source) : nil)
    } catch {
      return refused(error, entry, message)
    }
  }

  /// What is printed instead of a translation that cannot be.
  private mutating func refused(
    _ error: ResolutionError, _ entry: POEntry, _ message: Message
  ) -> Replacement? {
    findings.append(finding(for: error, in: entry, of: message))
    return fallback(for: message)
  }

  /// The entry of a message; `nil` where it has no translation to use.
  func translatedEntry(for message: Message) -> POEntry? {
    guard let entry = index?[message.key], entry.isTranslated else { return nil }
    return entry
  }

  /// The source text with its values, marked as such where the edition has another language.
  mutating func fallback(for message: Message) -> Replacement? {
    guard var replacement = sourceText(of: message) else { return nil }
    replacement.isFallback = !isSourceEdition
    return replacement
  }

  /// A source sentence that cannot be printed keeps its bytes; ``SourceJudge`` tells of it.
  private mutating func sourceText(of message: Message) -> Replacement? {
    guard message.isPattern, let text = try? formatted(message.text, source) else { return nil }
    return Replacement(spaced(text, source), isPattern: true)
  }

  private func spaced(_ text: String, _ formatter: LocaleFormatter) -> String {
    (formatter === target ? targetSpaces : sourceSpaces).applied(toMarkup: text)
  }

  private mutating func formatted(
    _ text: String, _ formatter: LocaleFormatter
  ) throws(ResolutionError) -> String {
    var arguments: [MessagePattern.Argument] = []
    do {
      let pattern = try MessagePattern.parse(text)
      arguments = pattern.arguments
      valueNames.formUnion(pattern.argumentNames)
      return try pattern.format(
        guide.values, with: formatter, escaping: { InlineMarkup.escaping($0) })
    } catch let error as PatternError {
      throw ResolutionError(check: ICUSyntax(), headline: error.headline, offset: error.offset)
    } catch let error as FormatError {
      throw ResolutionError(
        check: Self.check(of: error), headline: error.headline,
        offset: arguments.first { $0.name == error.name && $0.offset >= error.offset ?? 0 }?.offset)
    } catch {
      throw ResolutionError(check: ICUSyntax(), headline: "\(error)", offset: nil)
    }
  }

  /// The check that tells of it: of a value that only the translation names, that of names.
  private static func check(of error: FormatError) -> any DescribedCheck {
    if case .missingValue = error.reason { return PlaceholderUnknown() }
    return ValueRules.rule(of: error)
  }

  private func finding(
    for error: ResolutionError, in entry: POEntry, of message: Message
  ) -> Finding {
    Finding(
      error.check, .error, at: entry.location(of: .string(0), offset: error.offset),
      error.headline,
      explanation: "The sentence stays in the source language until this is mended.",
      excerpt: entry.string, place: message.breadcrumb.joined(separator: " › "))
  }

  /// An assembly problem as a finding at its place in the catalog.
  func finding(for problem: AssemblyProblem) -> Finding {
    let entry = index?[problem.message.key]
    // A pattern was formatted before it was spliced, so only its line is known.
    let offset = problem.message.isPattern ? nil : problem.offset
    return Finding(
      problem.check, problem.severity,
      at: entry?.location(of: .string(0), offset: offset) ?? problem.location, problem.headline,
      explanation: problem.fallsBack
        ? "The sentence stays in the source language until this is mended." : nil,
      excerpt: entry?.string ?? problem.message.text,
      place: problem.message.breadcrumb.joined(separator: " › "),
      notes: [.init("the source sentence", at: problem.location)],
      fixes: [.init(problem.remedy)])
  }
}

/// Why a translation cannot be printed.
private struct ResolutionError: Error {
  /// Titles and the words of pictures must not be missing in a book.
  static let emptied = ResolutionError(
    check: EmptyTranslation(), headline: EmptyTranslation.headline, offset: nil)

  var check: any DescribedCheck
  var headline: String
  /// UTF-8 offset in the pattern.
  var offset: Int?
}
