/// What the editions make of the elements of DocBook 5.2, class by class; `docs/documents.md` says
/// the same to authors.
enum PrintedElements {
  /// What stands on lines of its own.
  enum BlockClass {
    case paragraph, indexTerm
    case bullets, numbers, members, terms, questions, words, segments
    case procedure, substeps, alternatives
    case listing, lines
    case table, figure, picture, box, quotation
    /// Blocks that only belong together, with or without a title.
    case group
    /// A group whose title has a number.
    case example
    /// A title without blocks.
    case heading
    case section

    /// Whether its reader shows the title; above other blocks it is put as a small heading.
    var showsTitle: Bool {
      switch self {
      case .procedure, .table, .figure, .box, .group, .example, .section: true
      default: false
      }
    }
  }

  /// What stands in a line.
  enum InlineClass {
    /// Words as all others: the markup says what they are, not how they look.
    case plain
    case emphasis, foreign, term, quote, superscript, `subscript`
    /// In letters of one width.
    case literal, input, variable, tag
    case interface, key
    /// Elements only, with a sign between them.
    case keys, menus, members, name
    case trademark, mailbox, address
    case link, reference, footnote, indexTerm, anchor, callout
    /// Not shown.
    case silent
  }

  static let blocks: [String: BlockClass] = table([
    (.paragraph, "para simpara bibliomixed"),
    (.indexTerm, "indexterm"),
    (.bullets, "itemizedlist"), (.numbers, "orderedlist calloutlist"), (.members, "simplelist"),
    (.terms, "variablelist"), (.questions, "qandaset qandadiv"), (.words, "glosslist"),
    (.segments, "segmentedlist"),
    (.procedure, "procedure"), (.substeps, "substeps"), (.alternatives, "stepalternatives"),
    (.listing, "programlisting screen synopsis"), (.lines, "literallayout address"),
    (.table, "table informaltable"), (.figure, "figure informalfigure"), (.picture, "mediaobject"),
    (.box, "sidebar note tip important warning caution danger"),
    (.quotation, "blockquote epigraph"),
    (.group, "formalpara informalexample bibliodiv partintro"), (.example, "example"),
    (.heading, "bridgehead"),
    (.section, "section simplesect sect1 sect2 sect3 sect4 sect5"),
  ])

  static let inlines: [String: InlineClass] = table([
    (
      .plain,
      """
      phrase date abbrev acronym productname productnumber application orgname orgdiv org person \
      firstname givenname surname othername honorific lineage personblurb jobtitle affiliation \
      address street city state postcode country otheraddr pob phone fax hardware database accel \
      shortcut mousebutton citation citebiblioid biblioid edition pubdate publishername publisher \
      holder year volumenum issuenum pagenums releaseinfo bibliomisc bibliomset \
      inlineequation mathphrase optional termdef contrib
      """
    ),
    (.emphasis, "emphasis wordasword citetitle title lineannotation"),
    (.foreign, "foreignphrase"), (.term, "glossterm firstterm"), (.quote, "quote"),
    (.superscript, "superscript"), (.`subscript`, "subscript"),
    (
      .literal,
      """
      literal code command option computeroutput varname function constant filename parameter \
      envar systemitem package prompt classname methodname interfacename exceptionname \
      namespacename type returnvalue property errorcode errorname errortype errortext markup \
      symbol token keycode buildtarget enumname enumvalue macroname templatename typedefname \
      unionname ooclass ooexception oointerface modifier initializer revnumber
      """
    ),
    (.input, "userinput"), (.variable, "replaceable"), (.tag, "tag"),
    (.interface, "guibutton guilabel guimenu guimenuitem guisubmenu guiicon"),
    (.key, "keycap keysym"), (.keys, "keycombo"), (.menus, "menuchoice"), (.members, "simplelist"),
    (.name, "personname author editor othercredit"),
    (.trademark, "trademark"), (.mailbox, "email"), (.address, "uri"),
    (.link, "link"), (.reference, "xref"), (.footnote, "footnote"), (.indexTerm, "indexterm"),
    (.anchor, "anchor"), (.callout, "co"),
  ])

  static let divisions = names(
    "chapter appendix preface dedication acknowledgements colophon bibliography glossary index")

  /// What no edition shows, wherever it stands.
  static let silent = names(
    "remark annotation titleabbrev toc tocdiv areaspec")

  /// `nil` for what cannot stand in a line.
  static func inlineClass(of name: String) -> InlineClass? {
    inlines[name] ?? (silent.contains(name) ? .silent : nil)
  }

  /// What `info` may hold: of a book some of it is shown, of its pieces the title alone.
  static let metadata = names(
    """
    title subtitle titleabbrev abstract address annotation artpagenums author authorgroup \
    authorinitials bibliocoverage biblioid bibliomisc bibliorelation biblioset bibliosource \
    citebiblioid citetitle collab confgroup contractnum contractsponsor contrib copyright cover \
    date edition editor extendedlink indexterm isbn issn issuenum itermset keywordset legalnotice \
    mediaobject org orgname othercredit pagenums personname printhistory productname \
    productnumber pubdate publisher publishername releaseinfo remark revhistory seriesvolnums \
    subjectset volumenum
    """)

  /// Whether the title of an element is shown, by its reader or above its blocks.
  static func showTitle(of name: String) -> Bool {
    switch blocks[name] {
    case .paragraph, .indexTerm, .heading: false
    case .some: true
    case nil: divisions.contains(name) || titledParts.contains(name)
    }
  }

  private static let titledParts = names("book part step legalnotice abstract glossdiv")

  private static func names(_ names: String) -> Set<String> {
    Set(names.split(separator: " ").map(String.init))
  }

  private static func table<Class>(_ rows: [(Class, String)]) -> [String: Class] {
    var table: [String: Class] = [:]
    for (kind, names) in rows {
      for name in self.names(names) { table[name] = kind }
    }
    return table
  }
}
