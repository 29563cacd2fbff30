/// What a translator may write although the source does not: other languages mark other words as
/// foreign, or name a menu where English has none.
extension InlineContent {
  /// Whether a sentence of DocBook may get an element of this name, without prefix: it prints its
  /// content, and neither points anywhere nor is pointed at.
  package static func isAddable(_ name: String) -> Bool { addable.contains(name) }

  /// Whether any tag may get this attribute, as the document writes its name.
  package static func isAddable(attribute: String) -> Bool {
    attribute == "xml:lang" || attribute == "xrefstyle" || attribute == "role"
  }

  private static let addable: Set<String> = [
    "abbrev", "acronym", "application", "code", "command", "computeroutput", "emphasis",
    "filename", "foreignphrase", "guibutton", "guiicon", "guilabel", "guimenu", "guimenuitem",
    "guisubmenu", "keycap", "keycombo", "literal", "option", "phrase", "quote", "replaceable",
    "subscript", "superscript", "systemitem", "userinput", "wordasword",
  ]
}
