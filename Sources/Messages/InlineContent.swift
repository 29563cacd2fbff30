/// What DocBook and HTML allow inside the elements of a sentence, by local names.
///
/// The sets follow DocBook 5.0's RELAX NG (`db._text`, `db.all.inlines`, `db._phrase`), which later
/// versions widen and do not narrow. Of elements that it does not know it says nothing.
package enum InlineContent {
  /// What is known of an element's name.
  package struct Roles: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Holds text and any other element of a sentence.
    static let running = Roles(rawValue: 1)
    /// Holds text, links and little else.
    static let plain = Roles(rawValue: 2)
    static let allowedInPlain = Roles(rawValue: 4)
    /// Holds other elements only, in an order of their own, and no text.
    package static let structured = Roles(rawValue: 8)
    static let block = Roles(rawValue: 16)
    static let date = Roles(rawValue: 32)
    static let footnote = Roles(rawValue: 64)
  }

  /// Empty for a name that says nothing.
  package static func roles(of name: String) -> Roles { known[name] ?? [] }

  /// Whether no document type lets `child` stand directly in `parent`.
  package static func isForbidden(_ child: Roles, in parent: Roles) -> Bool {
    if child.contains(.block) { return !parent.isDisjoint(with: [.running, .plain]) }
    if parent.contains(.date) { return !child.isDisjoint(with: [.running, .plain]) }
    guard parent.contains(.plain) else { return false }
    return !child.isDisjoint(with: [.running, .plain, .footnote])
      && !child.contains(.allowedInPlain)
  }

  private static let known: [String: Roles] = {
    let sets: [(Set<String>, Roles)] = [
      (running, .running), (plain, .plain), (allowedInPlain, .allowedInPlain),
      (structured, .structured), (blocks, .block), (["date"], .date), (["footnote"], .footnote),
    ]
    var known: [String: Roles] = [:]
    for (names, roles) in sets {
      for name in names { known[name, default: []].formUnion(roles) }
    }
    return known
  }()

  /// Elements that hold text and any other element of a sentence.
  private static let running: Set<String> = [
    "citation", "citetitle", "emphasis", "firstterm", "foreignphrase", "glossterm", "link",
    "olink", "phrase", "primary", "quote", "secondary", "see", "seealso", "simpara", "subtitle",
    "term", "tertiary", "title", "titleabbrev", "ulink",
    // HTML
    "abbr", "b", "bdi", "bdo", "cite", "dfn", "em", "i", "kbd", "mark", "q", "s", "samp", "small",
    "span", "strong", "sub", "sup", "u", "var",
  ]

  /// Elements that hold text, links and little else: names of things, what is typed and shown.
  private static let plain: Set<String> = [
    "abbrev", "acronym", "application", "classname", "code", "command", "computeroutput",
    "constant", "date", "email", "envar", "errorcode", "filename", "function", "guibutton",
    "guiicon", "guilabel", "guimenu", "guimenuitem", "guisubmenu", "hardware", "interfacename",
    "jobtitle", "keycap", "keycode", "keysym", "literal", "markup", "methodname", "mousebutton",
    "option", "optional", "orgname", "package", "parameter", "phone", "productname",
    "productnumber", "prompt", "property", "returnvalue", "subscript", "superscript", "symbol",
    "systemitem", "tag", "token", "trademark", "type", "uri", "userinput", "varname",
    "wordasword",
  ]

  private static let allowedInPlain: Set<String> = [
    "link", "olink", "phrase", "subscript", "superscript", "trademark", "ulink",
    // What is typed and shown may hold most technical names.
    "code", "email", "guibutton", "guiicon", "guilabel", "guimenu", "guimenuitem", "guisubmenu",
    "keycap", "literal", "parameter", "prompt", "systemitem", "uri",
  ]

  private static let structured: Set<String> = [
    "citerefentry", "imageobject", "indexterm", "inlinemediaobject", "keycombo", "menuchoice",
    "simplelist",
  ]

  private static let blocks: Set<String> = [
    "address", "bibliolist", "blockquote", "bridgehead", "calloutlist", "caution", "cmdsynopsis",
    "constraintdef", "epigraph", "equation", "example", "figure", "formalpara", "funcsynopsis",
    "glosslist", "important", "informalequation", "informalexample", "informalfigure",
    "informaltable", "itemizedlist", "literallayout", "mediaobject", "note", "orderedlist",
    "para", "procedure", "productionset", "programlisting", "programlistingco", "qandaset",
    "revhistory", "screen", "screenco", "screenshot", "segmentedlist", "sidebar", "simpara",
    "synopsis", "table", "tip", "variablelist", "warning",
    // HTML
    "article", "aside", "details", "div", "dl", "fieldset", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "ul",
  ]
}
