package import Extraction
package import Messages

/// Puts translations into the source's own bytes.
///
/// Only the content of units that have a translation different from their source is replaced, and
/// in it only the text: tags, subflows and references are copied from the source. A translation
/// that would damage the document is reported and left out.
package struct Assembler: Sendable {
  /// Whether units that stay in the source's language are marked with `xml:lang`.
  package var marksFallback: Bool
  /// The source's language where the document's root does not say it.
  package var sourceLanguage: LocaleTag

  /// Whether a well-formed translation is used although its tags are not the source's: unknown
  /// tags are taken away, lost subflows put behind the text, and each fault still reported.
  /// Otherwise such a unit stays in the source's language.
  package var salvages: Bool

  /// How far a document is made one of the locale's.
  package var localization: Localization

  package enum Localization: Sendable {
    /// When a translation has changed something: its root gets `xml:lang`, and elements that are
    /// not for the locale go.
    case whenTranslated
    /// Always, as itstool does: elements that are not for the locale go; the root gets its
    /// language where the vocabulary or a rule knows the attribute.
    case always
  }

  package init(
    marksFallback: Bool, salvages: Bool = false, sourceLanguage: LocaleTag = "en",
    localization: Localization = .whenTranslated
  ) {
    self.localization = localization
    self.marksFallback = marksFallback
    self.salvages = salvages
    self.sourceLanguage = sourceLanguage
  }

  /// The document in `locale`; byte for byte the source when no translation changes anything.
  ///
  /// - Parameters:
  ///   - locale: what the root's `xml:lang` becomes and which elements with a locale filter stay;
  ///     `nil` leaves both alone.
  ///   - translation: asked once for each message; `nil` where there is no translation.
  package func assemble(
    _ source: PreparedDocument, locale: LocaleTag?,
    translation: (Message) -> Replacement?
  ) -> AssembledDocument {
    let extraction = source.extraction
    let replacements = extraction.messages.map(translation)
    var run = run(source, locale, replacements)
    if let credits = extraction.credits, let names = replacements[credits.message] {
      run.append(credits, names)
    }
    return run.finish()
  }

  /// The same for a document that is put into one locale only.
  package func assemble(
    _ extraction: Extraction, locale: LocaleTag?,
    translation: (Message) -> Replacement?
  ) -> AssembledDocument {
    assemble(PreparedDocument(extraction), locale: locale, translation: translation)
  }

  /// What is wrong with translations at their places, without a document being made.
  ///
  /// - Parameter translation: as for ``assemble(_:locale:translation:)``.
  package func problems(
    in extraction: Extraction, _ locale: LocaleTag?, translation: (Message) -> Replacement?
  ) -> [AssemblyProblem] {
    run(PreparedDocument(extraction), locale, extraction.messages.map(translation)).problems
  }

  private func run(
    _ source: PreparedDocument, _ locale: LocaleTag?, _ replacements: [Replacement?]
  ) -> AssemblyRun {
    var run = AssemblyRun(source, assembler: self, locale: locale)
    run.translateUnits(with: replacements)
    for unit in source.extraction.attributeUnits {
      run.translate(unit, with: replacements[unit.message])
    }
    return run
  }
}
