package import Diagnostics
import Messages

/// Warns of a translation that is the source itself.
package struct UntranslatedCopy: ByteCheck {
  package let id: CheckID = "untranslated-copy"
  package let summary = "a translation equal to its source"
  package let explanation = """
    The translation repeats the source word for word, so the reader gets a sentence in the wrong \
    language. Names that are the same in both languages are left alone: texts whose words all \
    begin with a capital, and what the project lists as not to be translated.

    Example: msgid "For more information, please contact:" with the same msgstr.
    Translate it, or list the text as one that stays as it is.
    """
  package let defaultSeverity = Severity.warning

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard unit.source == unit.target, context.locale.language != context.sourceLocale.language,
      !unit.preservesSpace, !context.doNotTranslate.contains(unit.source),
      let text = unit.targetText.masked.max(by: { $0.text.utf8.count < $1.text.utf8.count })
    else { return [] }
    let words = Self.words(in: text.text)
    guard words.count >= 2, words.contains(where: { $0.first?.isLowercase ?? false }),
      !context.doNotTranslate.contains(text.text)
    else { return [] }
    return [unit.finding(self, Self.headline)]
  }

  /// Words of two letters or more; file names, addresses and the like are none.
  private static func words(in text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace).compactMap { part in
      let word = part.drop { !$0.isLetter }
      let letters = word.prefix { $0.isLetter || $0 == "-" || $0 == "’" || $0 == "'" }
      let rest = word.dropFirst(letters.count)
      guard letters.count >= 2, !rest.contains(where: { $0.isLetter || $0.isNumber }) else {
        return nil
      }
      return letters
    }
  }

  private static let headline = "the translation is the source text itself"
}
