package import XMLTree

/// An element whose text is translated as one message.
package struct Unit: Sendable {
  package var node: XMLDocument.Node
  /// The place of its message in ``Extraction/messages``.
  package var message: Int
  package var preservesSpace: Bool
  /// Its text and inline markup, in ``Extraction/pieces``.
  package var pieces: Range<Int>
  /// The locales for which it is meant; `nil` for all.
  package var localeFilter: LocaleFilter?
  /// Where the translation goes in a bilingual document; `nil` for the unit's own place.
  package var target: QueryNode?
}

/// An attribute whose value is translated as a message of its own.
package struct AttributeUnit: Sendable {
  package var node: XMLDocument.Node
  /// The attribute's place among those of the element.
  package var attribute: Int
  /// The place of its message in ``Extraction/messages``.
  package var message: Int
  /// Where the translation goes in a bilingual document; `nil` for the attribute itself.
  package var target: QueryNode?
}

/// A step of a unit's content in document order.
package struct Piece: Sendable {
  package enum Kind: UInt8, Sendable {
    case text, cdata, entityReference
    /// The tags of an inline element with content, and one without.
    case start, end, empty
    /// A subflow, a block or an untranslatable element: one sign in the text.
    case placeholder
    case comment, instruction
    /// An element that the message does not show: a remark, or what belongs into no edition.
    case hidden
  }

  package var kind: Kind
  package var node: XMLDocument.Node
}
