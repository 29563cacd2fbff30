import Catalogs
import Checks
package import Diagnostics
import Formatting
package import Messages
package import Project

/// Tries a sentence with values in several languages: what `dragoman format` shows.
package struct PatternTrial: Sendable {
  /// What came out in one language.
  package struct Result: Sendable {
    package let locale: LocaleTag
    /// The pattern tried: the sentence itself, or its translation.
    package let pattern: String
    /// The sentence as it is printed; `nil` when it could not be.
    package fileprivate(set) var text: String?
    /// Why not.
    package fileprivate(set) var finding: Finding?
    /// The rows of the repair table without which the text would be another.
    package fileprivate(set) var repairs: [Repair] = []
    /// The spaces that the language's typography has set.
    package fileprivate(set) var spaces: [Space] = []
  }

  /// A row of the repair table that made a difference.
  package struct Repair: Sendable, Hashable {
    package let id: String
    package let why: String
    /// The words that it changed, as they are printed, and as they would be without it.
    package let printed: String
    package let otherwise: String

    fileprivate init(_ row: PrintRepair.Row, printed: String, otherwise: String) {
      id = row.id
      why = row.why
      let left = Array(printed)
      let right = Array(otherwise)
      let prefix = Self.commonCount(left, right)
      let start = left[..<prefix].lastIndex(of: " ").map { $0 + 1 } ?? 0
      let suffix = Self.commonCount(left[prefix...].reversed(), right[prefix...].reversed())
      let end = left.suffix(suffix).firstIndex(of: " ").map { left.count - $0 } ?? 0
      self.printed = String(left[start..<left.count - end])
      self.otherwise = String(right[start..<right.count - end])
    }

    private static func commonCount(
      _ left: [Character], _ right: [Character]
    ) -> Int {
      zip(left, right).prefix { $0 == $1 }.count
    }
  }

  /// A space that a rule has set.
  package struct Space: Sendable, Hashable {
    package let id: String
    package let why: String
    /// The words around it.
    package let excerpt: String
  }

  private let locales: [LocaleTag]
  private let translations: [LocaleTag: CatalogIndex]
  private let explains: Bool

  /// - Parameter explains: whether to find out which repairs and rules took part.
  package init(locales: [LocaleTag], explains: Bool = false) {
    self.locales = locales
    self.explains = explains
    translations = [:]
  }

  /// A trial of a guide's sentence in its translations, where there are such.
  package init(
    _ project: OpenProject, guide: ProjectFile.Guide, explains: Bool = false
  ) throws(OperationError) {
    locales = project.locales
    self.explains = explains
    var translations: [LocaleTag: CatalogIndex] = [:]
    for locale in project.targetLocales {
      let catalog = try CatalogStore(project).catalog(of: guide, in: locale)
      translations[locale] = catalog.map(CatalogIndex.init)
    }
    self.translations = translations
  }

  /// The sentence in every language, in the order of the languages.
  package func results(of pattern: String, with sample: ValueSample) -> [Result] {
    locales.map { locale in
      let entry = translations[locale]?[Message.Key(text: pattern)]
      let text = entry.flatMap { $0.isTranslated ? $0.string : nil } ?? pattern
      return result(of: text, with: sample.values, in: locale)
    }
  }

  private func result(of pattern: String, with values: ValueSet, in locale: LocaleTag) -> Result {
    var result = Result(locale: locale, pattern: pattern)
    do throws(Finding.Thrown) {
      let parsed = try parsed(pattern)
      let raw = try text(of: parsed, values, LocaleFormatter(locale: locale), pattern)
      let spaces = SpacePass(locale: locale)
      result.text = spaces.applied(toMarkup: raw)
      guard explains else { return result }
      result.spaces = spaces.changes(inMarkup: raw).map {
        Space(id: $0.id, why: $0.why, excerpt: $0.excerpt)
      }
      for row in PrintRepair(locale: locale).rows {
        let repair = PrintRepair(locale: locale, omitting: [row.id])
        let formatter = LocaleFormatter(locale: locale, repair: repair)
        let otherwise = try text(of: parsed, values, formatter, pattern)
        guard otherwise != raw else { continue }
        result.repairs.append(Repair(row, printed: raw, otherwise: otherwise))
      }
    } catch {
      result.finding = error.finding
    }
    return result
  }

  private func parsed(_ pattern: String) throws(Finding.Thrown) -> MessagePattern {
    do throws(PatternError) {
      return try MessagePattern.parse(pattern)
    } catch {
      throw Finding.Thrown(ICUSyntax(), error.headline, in: pattern, at: error.offset)
    }
  }

  private func text(
    of pattern: MessagePattern, _ values: ValueSet, _ formatter: LocaleFormatter, _ source: String
  ) throws(Finding.Thrown) -> String {
    do throws(FormatError) {
      return try pattern.format(
        values, with: formatter, escaping: { InlineMarkup.escaping($0) })
    } catch {
      throw Finding.Thrown(
        ValueRules.rule(of: error), error.headline, in: source, at: error.offset)
    }
  }
}

extension Finding {
  /// A finding on its way to the result.
  fileprivate struct Thrown: Error {
    let finding: Finding

    init(_ check: any DescribedCheck, _ headline: String, in pattern: String, at offset: Int?) {
      let place = offset.map {
        SourceLocation(file: "pattern", offset: $0, in: Array(pattern.utf8))
      }
      finding = Finding(check, .error, at: place, headline, excerpt: pattern)
    }
  }
}
