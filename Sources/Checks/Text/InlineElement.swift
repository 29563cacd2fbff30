import Messages

/// What checks know of the inline elements of DocBook and HTML, in both inline forms.
enum InlineElement {
  /// The element's name without prefix and without the number that the compact form gives:
  /// `link` of `link2` and `db:link`, `footnote` of `_:footnote-1`.
  static func baseName(_ name: String) -> String {
    let local = name.split(separator: ":").last.map(String.init) ?? name
    let isSubflow = name.hasPrefix("_:")
    var base = Substring(local)
    while let last = base.last, last.isASCII, last.isNumber { base.removeLast() }
    if isSubflow, base.last == "-" { base.removeLast() }
    return base.isEmpty ? local : String(base)
  }

  /// Whether rules of writing must not look inside: code, addresses, other languages.
  static func isOpaque(_ tag: InlineMarkup.Tag) -> Bool {
    opaqueNames.contains(baseName(tag.name))
      || tag.attributes.contains { $0.name == "xml:lang" || $0.name == "lang" }
  }

  /// Whether an empty element leaves words or a picture in the sentence; footnotes and index
  /// terms leave nothing that spacing rules should see.
  static func printsText(_ tag: InlineMarkup.Tag) -> Bool {
    !["footnote", "footnoteref", "indexterm", "anchor", "br", "wbr"].contains(baseName(tag.name))
  }

  /// Whether losing it loses something that a reader needs: a note, a link, a figure, an entry
  /// of the index.
  static func isEssential(_ name: String) -> Bool {
    name.hasPrefix("_:") || essentialNames.contains(baseName(name))
  }

  /// Whether a tag that the source does not have is a harmless one of the translator's own, as far
  /// as can be said without the document.
  ///
  /// - Parameter known: the names of the source's tags.
  static func isHarmless(
    _ tag: InlineMarkup.Tag, known: Set<String>, in form: InlineForm
  ) -> Bool {
    guard tag.attributes.allSatisfy({ InlineContent.isAddable(attribute: $0.name, in: nil) })
    else {
      return false
    }
    switch form {
    case .verbatim:
      return InlineContent.isAddable(
        tag.name.split(separator: ":").last.map(String.init) ?? "", in: nil)
    case .compact:
      return InlineContent.isAddable(tag.name, in: nil)
        && !known.contains { isNumbered($0, tag.name) }
    }
  }

  /// Whether the compact form writes a name with a number: `link2`, or `link_2` where there is an
  /// element `link2`.
  private static func isNumbered(_ tag: String, _ name: String) -> Bool {
    guard tag.hasPrefix(name) else { return false }
    let number = tag.dropFirst(name.count)
    return (number.hasPrefix("_") ? number.dropFirst() : number).allSatisfy(\.isNumber)
  }

  /// Whether the program prints quotation marks around it.
  static func isQuotation(_ name: String) -> Bool {
    ["quote", "q"].contains(baseName(name))
  }

  /// Whether its content is a text of its own, not a part of the sentence around it.
  static func isSeparate(_ name: String) -> Bool {
    separateNames.contains(baseName(name))
  }

  private static let separateNames: Set<String> = [
    "primary", "secondary", "tertiary", "see", "seealso", "indexterm", "footnote", "para",
    "simpara", "title", "subtitle", "listitem", "member", "entry", "term", "textobject",
    "imageobject", "td", "th", "li", "p",
  ]

  private static let opaqueNames: Set<String> = [
    "code", "literal", "uri", "email", "phone", "command", "filename", "option", "userinput",
    "computeroutput", "systemitem", "parameter", "envar", "function", "varname", "constant",
    "classname", "prompt", "foreignphrase", "tt", "kbd", "samp", "var", "image", "img",
    "inlinemediaobject", "inlinegraphic", "inlineequation", "math", "screen", "programlisting",
    "synopsis", "cmdsynopsis", "errorcode", "replaceable", "type", "property", "package",
    // The words of a program's own screen, and parts that are no running text.
    "menuchoice", "keycombo", "keycap", "guimenu", "guimenuitem", "guisubmenu", "guilabel",
    "guibutton", "guiicon", "citerefentry", "mousebutton",
  ]

  private static let essentialNames: Set<String> = [
    "link", "ulink", "olink", "xref", "a", "footnote", "footnoteref", "indexterm", "anchor",
    "biblioref",
    "citation", "co", "inlinemediaobject", "inlinegraphic", "inlineequation", "img", "image",
  ]
}
