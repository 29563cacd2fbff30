/// What DocBook and HTML allow inside the elements of a sentence, by local names.
///
/// The sets follow DocBook 5.0's RELAX NG (`db._text`, `db.all.inlines`, `db._phrase`), which later
/// versions widen and do not narrow. Of elements that it does not know it says nothing.
package enum InlineContent {
  /// Whether no document type lets `child` stand directly in `parent`.
  package static func isForbidden(_ child: String, in parent: String) -> Bool {
    if blocks.contains(child) { return running.contains(parent) || isPlain(parent) }
    if parent == "date" { return running.contains(child) || isPlain(child) }
    guard isPlain(parent) else { return false }
    return (running.contains(child) || isPlain(child) || child == "footnote")
      && !allowedInPlain.contains(child)
  }

  /// Whether an element holds other elements only, in an order of their own, and no text.
  package static func isStructured(_ name: String) -> Bool { structured.contains(name) }

  private static func isPlain(_ name: String) -> Bool { plain.contains(name) }

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
