package import Diagnostics
package import Extraction
package import Messages
package import XMLTree

/// Reads a localized DocBook 5.0 guide into a ``Publication``.
///
/// The elements are those that guides are written with; any other one is an error that names its
/// line, since a book that silently lacks a paragraph is worse than no book.
package struct PublicationReader: Sendable {
  package var language: PublicationLanguage
  /// The language the guide was written in.
  package var sourceLocale: LocaleTag
  /// The document at a path relative to the folder of the main document; `nil` when there is none.
  package var document: @Sendable (String) -> XMLDocument?
  /// The bytes of a picture, localized, at a path relative to that folder.
  package var picture: @Sendable (String) -> [UInt8]?
  /// The directions that a document asks for; `nil` where it asks for none.
  package var directions: @Sendable (XMLDocument) -> Directions?

  package init(
    language: PublicationLanguage, sourceLocale: LocaleTag,
    document: @escaping @Sendable (String) -> XMLDocument? = { _ in nil },
    picture: @escaping @Sendable (String) -> [UInt8]?,
    directions: @escaping @Sendable (XMLDocument) -> Directions? = { try? Directions(of: $0) }
  ) {
    self.directions = directions
    self.language = language
    self.sourceLocale = sourceLocale
    self.document = document
    self.picture = picture
  }

  /// What came out of a guide.
  package struct Reading: Sendable {
    /// As much as could be read; fit to be printed only when no finding is an error.
    package var publication: Publication
    /// Sorted by place.
    package var findings: [Finding]
  }

  /// Reads the guide whose main document is given.
  package func read(_ main: XMLDocument) -> Reading {
    var state = ReadingState(reader: self, main: main)
    let publication = state.book()
    return Reading(publication: publication, findings: state.findings.sorted())
  }
}
