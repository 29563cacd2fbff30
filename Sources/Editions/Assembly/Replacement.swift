/// The text that takes a unit's place, in the inline form of the catalog.
package struct Replacement: Hashable, Sendable {
  /// Ready to stand in the document: an ICU pattern has been formatted already.
  package var text: String
  /// Whether the translation was a pattern. Its branches may repeat inline markup, and a branch
  /// need not have all of it.
  package var isPattern: Bool
  /// What the source's pattern says with the same values, where that is known: the notes, links and
  /// references that it shows must stand in the translation too.
  package var formattedSource: String?
  /// Whether this is the source text, formatted, because there is no translation to use: it is
  /// marked with the source's language.
  package var isFallback: Bool

  package init(
    _ text: String, isPattern: Bool = false, formattedSource: String? = nil,
    isFallback: Bool = false
  ) {
    self.text = text
    self.formattedSource = formattedSource
    self.isPattern = isPattern
    self.isFallback = isFallback
  }
}
