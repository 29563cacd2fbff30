package import Messages
package import XMLTree

/// The units of one document, and what assembly needs to put translations in their places.
package struct Extraction: Sendable {
  package let document: XMLDocument
  package let form: InlineForm
  /// In catalog order: a subflow stands before the unit that holds it.
  package let units: [Unit]
  /// The pieces of all units; each unit has a range of them.
  package let pieces: [Piece]
  /// The catalog entries: units with the same key are one, with the references of all.
  package let messages: [Message]
  /// Elements that are meant for some locales only.
  package let localeFilters: [(node: XMLDocument.Node, filter: LocaleFilter)]

  /// Attributes that are translated.
  package let attributeUnits: [AttributeUnit]
  /// Elements that no translation has (`itst:dropRule`).
  package let droppedElements: [XMLDocument.Node]
  /// The attribute of the root that says the document's language, as written (`xml:lang`, `lang`);
  /// `nil` where neither its vocabulary nor a rule knows one.
  package let languageAttribute: String?
  /// What names the translators; `nil` where no rule asks for it.
  package let credits: Credits?

  package func message(of unit: Unit) -> Message { messages[unit.message] }
}
