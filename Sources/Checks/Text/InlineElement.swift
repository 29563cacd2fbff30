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

  /// Whether DocBook has an inline element of this name that a translator may add.
  static func isKnownInline(_ name: String) -> Bool {
    inlineNames.contains(baseName(name))
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

  private static let inlineNames: Set<String> = [
    "emphasis", "foreignphrase", "quote", "phrase", "literal", "command", "filename", "firstterm",
    "glossterm", "application", "acronym", "abbrev", "code", "trademark", "productname", "guimenu",
    "guimenuitem", "guisubmenu", "guilabel", "guibutton", "guiicon", "interface", "keycap",
    "keycombo", "menuchoice", "mousebutton", "option", "replaceable", "subscript", "superscript",
    "systemitem", "userinput", "computeroutput", "citetitle", "wordasword", "uri", "email",
    "primary", "secondary", "tertiary", "see", "seealso", "indexterm",
    "i", "b", "em", "strong", "span", "sub", "sup", "q", "cite", "abbr", "bdi", "bdo", "small",
  ]
}
