import Extraction
import Messages

/// A tag of a translation and the code of the source that it stands for.
struct CodeMatch {
  /// `nil` for an element that the translator has added.
  var code: InlineCode?
  var roles: InlineContent.Roles
  /// The tag's name as the document writes it.
  var name: String
  /// The tag's attributes when they are not the source's, as the verbatim form allows.
  var writtenAttributes: [InlineMarkup.Attribute]?
  /// Attributes that the compact form lets a translation add.
  var addedAttributes: [InlineMarkup.Attribute] = []
  /// A tag that cannot be used; its content can.
  var isDropped = false
}
