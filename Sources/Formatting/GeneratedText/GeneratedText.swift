internal import CGeneratedText
package import Messages

/// The program's own words in a locale: Contents, Chapter 3, See also.
///
/// They are a catalog like a guide's (`Catalogs/generated-text`), embedded in the program. The
/// caller parses the catalog and hands in its entries; a text that a catalog lacks is English.
package struct GeneratedText: Sendable {
  /// An entry of a catalog of generated text.
  package struct Entry: Hashable, Sendable {
    /// `msgctxt`: a key, with `|` and a grammatical case where there are several.
    package var context: String
    /// `msgid`: the English text.
    package var id: String
    /// `msgstr`; empty where there is no translation.
    package var string: String

    package init(context: String, id: String, string: String) {
      self.context = context
      self.id = id
      self.string = string
    }
  }

  /// The grammatical case of a cross-reference in its sentence.
  package enum GrammaticalCase: String, CaseIterable, Hashable, Sendable {
    case nominative, prepositional, accusative, genitive
  }

  package let locale: LocaleTag
  private let patterns: [String: MessagePattern]
  private let formatter: LocaleFormatter

  /// - Parameters:
  ///   - entries: those of the locale's catalog; for English those of the template, whose strings
  ///     are empty. A pattern that cannot be read counts as missing.
  ///   - formatter: of the edition's locale.
  package init(entries: [Entry], formatter: LocaleFormatter) {
    locale = formatter.locale
    self.formatter = formatter
    var patterns: [String: MessagePattern] = [:]
    for entry in entries {
      let text = entry.string.isEmpty ? entry.id : entry.string
      patterns[entry.context] =
        (try? MessagePattern.parse(text)) ?? (try? MessagePattern.parse(entry.id))
    }
    self.patterns = patterns
  }

  /// The embedded catalog of a locale or of its nearest parent that has one, as bytes of a PO file;
  /// English has the template. `nil` for a language without a catalog.
  package static func embeddedCatalog(for locale: LocaleTag) -> [UInt8]? {
    for tag in locale.fallbacks {
      var length = 0
      if let bytes = dragoman_generated_text(tag.identifier, &length) {
        return Array(UnsafeBufferPointer(start: bytes, count: length))
      }
    }
    return nil
  }

  /// The languages that have an embedded catalog, English first.
  package static let languages: [LocaleTag] = ["en", "fr", "ro", "bg", "ru"]

  /// A text, its arguments filled in.
  ///
  /// - Parameters:
  ///   - arguments: texts by name, such as `number`; already formatted.
  ///   - grammaticalCase: for a cross-reference; a language without cases has one form.
  package func callAsFunction(
    _ key: Key, _ arguments: [String: String] = [:], case grammaticalCase: GrammaticalCase? = nil
  ) -> String {
    text(key, ValueSet(arguments.mapValues(Value.text)), case: grammaticalCase)
  }

  /// A text with typed values, such as the count of a plural.
  package func text(
    _ key: Key, _ values: ValueSet, case grammaticalCase: GrammaticalCase? = nil
  ) -> String {
    let context = key.rawValue + (grammaticalCase.map { "|" + $0.rawValue } ?? "")
    guard let pattern = patterns[context] ?? patterns[key.rawValue] else { return key.rawValue }
    return (try? pattern.format(values, with: formatter)) ?? pattern.source
  }

  /// The keys that the entries lack; empty for a complete catalog.
  package var missingKeys: [Key] {
    Key.allCases.filter { patterns[$0.rawValue] == nil }
  }
}
