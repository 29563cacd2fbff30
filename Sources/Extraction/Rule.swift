/// A global rule (ITS 2.0 §5.2.1): what it says of the nodes that it selects.
struct Rule: Sendable {
  var selector: Selector
  var statement: Statement

  enum Statement: Sendable {
    case translate(Bool)
    case withinText(WithinText)
    case preserveSpace(Bool)
    case localeFilter(LocaleFilter)
    case localizationNote(String)
    /// The attribute that names a file (external resource), by its local name.
    case externalResource(attribute: String)
    /// Neither text nor a sign in the text around it, but kept in the document. An extension of
    /// ours: ITS knows only elements that are left out altogether.
    case silent
  }
}

/// ITS 2.0 §8.4: how an element stands to the text around it.
enum WithinText: Sendable {
  /// A unit of its own that interrupts the text.
  case no
  /// Part of the text.
  case yes
  /// A unit of its own in the midst of the text: a subflow.
  case nested

  init?(_ text: String?) {
    switch text {
    case "no": self = .no
    case "yes": self = .yes
    case "nested": self = .nested
    default: return nil
    }
  }
}
