import Diagnostics
import Extraction
import Messages
import Testing
import XMLTree

@testable import Editions

@Suite struct AssemblyTests {
  private static let open = """
    <chapter xmlns="http://docbook.org/ns/docbook" xmlns:xlink="http://www.w3.org/1999/xlink">
    """

  private func assemble(
    _ body: String, _ translations: [String: String], form: InlineForm = .compact,
    marks: Bool = false
  ) throws -> (text: String, problems: [AssemblyProblem]) {
    let source = "\(Self.open)\(body)</chapter>"
    let document = try XMLDocument.parse(Array(source.utf8), file: "g.xml")
    let extraction = try Extractor(form: form).extract(document)
    let result = Assembler(marksFallback: marks).assemble(extraction, locale: "fr") { message in
      translations[message.text].map { Replacement($0) }
    }
    let text = String(decoding: result.bytes, as: UTF8.self)
    #expect(throws: Never.self) { try XMLDocument.parse(result.bytes, file: "g.xml") }
    return (text.replacing("</chapter>", with: "").replacing(/^[^>]*>/, with: ""), result.problems)
  }

  @Test func copiesTagsFromTheSource() throws {
    let result = try assemble(
      "<para>\n  See <link xlink:href='u'  role=\"r\">the\n page</link >.\n</para>",
      ["See <link>the page</link>.": "<link>La page</link> : là."])
    #expect(
      result.text == "<para>\n  <link xlink:href='u'  role=\"r\">La page</link > : là.\n</para>")
    #expect(result.problems.isEmpty)
  }

  @Test func translatesSubflowsInTheirPlace() throws {
    let result = try assemble(
      "<para>A<footnote><para>N</para></footnote> b</para>",
      ["A<footnote/> b": "B a<footnote/>", "N": "M"])
    #expect(result.text == "<para>B a<footnote><para>M</para></footnote></para>")
  }

  @Test func fallsBackWhenAFootnoteIsLost() throws {
    let result = try assemble(
      "<para>A<footnote><para>N</para></footnote></para><para>ok</para>",
      ["A<footnote/>": "B", "N": "M", "ok": "bien"], marks: true)
    #expect(
      result.text == "<para xml:lang=\"en\">A<footnote><para xml:lang=\"fr\">M</para></footnote>"
        + "</para><para>bien</para>")
    #expect(result.problems.map(\.reason) == [.placeholderMissing("footnote")])
  }

  @Test func letsAReferenceChooseItsForm() throws {
    let result = try assemble(
      "<para>See <xref linkend='a'/>.</para>",
      ["See <xref/>.": "Voir <xref xrefstyle=\"genitive\"/>."])
    #expect(result.text == "<para>Voir <xref xrefstyle=\"genitive\" linkend='a'/>.</para>")
  }

  @Test(
    arguments: [
      ("<para>a <emphasis>b</emphasis></para>", "a <emphasis>b</emphasis>"),
      ("<para>&#x20;a<?p?> <!-- c -->b &amp; c</para>", "a<?p?> b &amp; c"),
    ])
  func keepsTheSourceWhenNothingChanges(body: String, text: String) throws {
    #expect(try assemble(body, [text: text]).text == body)
    #expect(try assemble(body, [:]).text == body)
  }

  // MARK: Faults

  struct Fault: CustomTestStringConvertible, Sendable {
    var translation: String
    var reason: AssemblyProblem.Reason
    var offset: Int
    var testDescription: String { translation }
  }

  private static let sentence =
    "<para>See <link xlink:href='u'>it</link>, <emphasis>x</emphasis> <xref linkend='a'/>"
    + "<footnote><para>n</para></footnote></para>"

  @Test(
    arguments: [
      Fault(
        translation: "<link>a</link> <emphasis>b</emphasis> <xref/>",
        reason: .placeholderMissing("footnote"), offset: 45),
      Fault(
        translation: "<link>a</link><emphasis>b</emphasis><xref/><footnote/><footnote/>",
        reason: .placeholderRepeated("footnote"), offset: 54),
      Fault(
        translation: "<emphasis>b</emphasis><xref/><footnote/>", reason: .inlineMissing("link"),
        offset: 40),
      Fault(
        translation: "<link>a</link><link>a</link><emphasis>b</emphasis><xref/><footnote/>",
        reason: .inlineRepeated("link"), offset: 14),
      Fault(
        translation: "<link>a</link><emphasis>b</emphasis><xref>c</xref><footnote/>",
        reason: .contentInEmpty("xref"), offset: 36),
      Fault(
        translation: "<b>a</b><link>a</link><emphasis>b</emphasis><xref/><footnote/>",
        reason: .unknownTag("b"), offset: 0),
      Fault(
        translation: "<link href=\"v\">a</link><emphasis>b</emphasis><xref/><footnote/>",
        reason: .attributeNotAllowed(tag: "link", attribute: "href"), offset: 0),
      Fault(
        translation: "<link>a</link><emphasis>b</emphasis><xref/><footnote/>&nbsp;",
        reason: .unknownEntity("nbsp"), offset: 54),
      Fault(
        translation: "<link>a</link><?p?><emphasis>b</emphasis><xref/><footnote/>",
        reason: .unknownInstruction, offset: 14),
      Fault(
        translation: "<link>a<emphasis>b</link></emphasis><xref/><footnote/>",
        reason: .malformed(.unexpectedEnd(name: "link", open: "emphasis")), offset: 18),
      Fault(
        translation: "<link>\u{1}</link><emphasis>b</emphasis><xref/><footnote/>",
        reason: .malformed(.forbiddenCharacter(1)), offset: 6),
      Fault(
        translation: "a & <link>b</link><emphasis>b</emphasis><xref/><footnote/>",
        reason: .malformed(.bareAmpersand), offset: 2),
    ])
  func keepsTheSourceAndSaysWhy(fault: Fault) throws {
    let text = "See <link>it</link>, <emphasis>x</emphasis> <xref/><footnote/>"
    let result = try assemble(Self.sentence, [text: fault.translation, "n": "m"])
    #expect(result.text == Self.sentence.replacing(">n<", with: ">m<"))
    #expect(result.problems.map(\.reason) == [fault.reason])
    #expect(result.problems.first?.offset == fault.offset)
    #expect(result.problems.first?.severity == .error)
    #expect(result.problems.first?.location.line == 1)
  }

  // MARK: Places that the schema forbids

  @Test(
    arguments: [
      (
        "<para><emphasis>a</emphasis><itemizedlist><listitem><para>i</para></listitem>"
          + "</itemizedlist></para>", "<emphasis>b<itemizedlist/></emphasis>",
        "<itemizedlist> may not stand in <emphasis>", 11
      ),
      (
        "<para><literal>a</literal> <emphasis>b</emphasis></para>",
        "<literal>c <emphasis>d</emphasis></literal>", "<emphasis> may not stand in <literal>", 11
      ),
      (
        "<para><email>a</email><footnote><para>n</para></footnote></para>",
        "<email>c<footnote/></email>", "<footnote> may not stand in <email>", 8
      ),
      (
        "<para><menuchoice><guimenu>A</guimenu><guimenuitem>B</guimenuitem></menuchoice></para>",
        "<menuchoice><guimenu>C</guimenu> → <guimenuitem>D</guimenuitem></menuchoice>",
        "text between the parts of <menuchoice>, which holds none", 32
      ),
      (
        "<para><menuchoice><guimenu>A</guimenu><guimenuitem>B</guimenuitem></menuchoice></para>",
        "<menuchoice><guimenuitem>D</guimenuitem><guimenu>C</guimenu></menuchoice>",
        "the parts of <menuchoice> are not those of the source", 0
      ),
    ])
  func findsWhatTheSchemaForbids(
    body: String, translation: String, headline: String, offset: Int
  ) throws {
    let document = try XMLDocument.parse(Array("\(Self.open)\(body)</chapter>".utf8), file: "g.xml")
    let message = try #require(Extractor(form: .compact).extract(document).messages.last).text
    let result = try assemble(body, [message: translation])
    #expect(result.text == body)
    #expect(result.problems.map(\.headline) == [headline])
    #expect(result.problems.first?.offset == offset)
    #expect(result.problems.first?.fallsBack == true)
  }

  @Test func acceptsPlacesThatTheSourceHasItself() throws {
    let body = "<para><literal>a<emphasis>b</emphasis></literal></para>"
    let result = try assemble(
      body,
      ["<literal>a<emphasis>b</emphasis></literal>": "<literal><emphasis>c</emphasis>d</literal>"])
    #expect(result.problems.isEmpty)
  }

  @Test func savesWhatStandsInAForbiddenPlace() throws {
    let body = "<para><literal>a</literal><footnote><para>n</para></footnote></para>"
    let document = try XMLDocument.parse(Array("\(Self.open)\(body)</chapter>".utf8), file: "g.xml")
    let extraction = try Extractor(form: .compact).extract(document)
    let assembler = Assembler(marksFallback: false, salvages: true)
    let result = assembler.assemble(extraction, locale: nil) { message in
      message.text == "n" ? nil : Replacement("<literal>b<footnote/></literal>")
    }
    #expect(
      String(decoding: result.bytes, as: UTF8.self)
        == "\(Self.open)<para><literal>b</literal><footnote><para>n</para></footnote></para>"
        + "</chapter>")
  }

  @Test func reportsALineBreakAndUsesTheTranslation() throws {
    let result = try assemble("<para>a b</para>", ["a b": "c\nd"])
    #expect(result.text == "<para>c\nd</para>")
    #expect(result.problems.map(\.reason) == [.lineBreak])
    #expect(result.problems.first?.offset == 1)
  }

  @Test func warnsOfALostPhraseButUsesTheTranslation() throws {
    let result = try assemble(
      "<para><emphasis>a</emphasis> b</para>", ["<emphasis>a</emphasis> b": "B"])
    #expect(result.text == "<para>B</para>")
    #expect(result.problems.map(\.reason) == [.inlineMissing("emphasis")])
    #expect(result.problems.first?.severity == .warning)
    #expect(result.problems.first?.fallsBack == false)
  }

  @Test func salvagesWhatItCan() throws {
    let source = "\(Self.open)\(Self.sentence)</chapter>"
    let document = try XMLDocument.parse(Array(source.utf8), file: "g.xml")
    let extraction = try Extractor(form: .compact).extract(document)
    let assembler = Assembler(marksFallback: true, salvages: true)
    let result = assembler.assemble(extraction, locale: nil) { message in
      message.text == "n" ? nil : Replacement("<b>Voir</b> <link>a</link> <emphasis>b</emphasis>")
    }
    #expect(
      String(decoding: result.bytes, as: UTF8.self)
        == "\(Self.open)<para>Voir <link xlink:href='u'>a</link> <emphasis>b</emphasis>"
        + "<footnote><para>n</para></footnote></para></chapter>")
    #expect(result.problems.map(\.reason) == [.unknownTag("b")])
    #expect(result.problems.first?.fallsBack == false)
    #expect(result.problems.first?.severity == .error)
  }

  // MARK: Patterns

  @Test func letsPatternsRepeatMarkup() throws {
    let pattern = "{n, plural, one {<emphasis>1</emphasis>} other {<emphasis>#</emphasis>}}"
    let source = "\(Self.open)<para>\(pattern)</para></chapter>"
    let document = try XMLDocument.parse(Array(source.utf8), file: "g.xml")
    let extraction = try Extractor(form: .compact, usesPatterns: true).extract(document)
    #expect(extraction.messages.map(\.text) == [pattern])
    let result = Assembler(marksFallback: true).assemble(extraction, locale: nil) { _ in
      Replacement("<emphasis>3</emphasis>", isPattern: true)
    }
    #expect(result.problems.isEmpty)
    let text = String(decoding: result.bytes, as: UTF8.self)
    #expect(text == "\(Self.open)<para><emphasis>3</emphasis></para></chapter>")
  }

  /// A note, link or reference that the source shows for the same values.
  @Test(arguments: [
    ("b", AssemblyProblem.Reason.placeholderMissing("footnote")),
    ("b<footnote/><footnote/>", .placeholderRepeated("footnote")),
  ])
  func countsNotesOfPatterns(text: String, reason: AssemblyProblem.Reason) throws {
    let source =
      "\(Self.open)<para>{n} a<footnote><para>n</para></footnote></para></chapter>"
    let document = try XMLDocument.parse(Array(source.utf8), file: "g.xml")
    let extraction = try Extractor(form: .compact, usesPatterns: true).extract(document)
    let result = Assembler(marksFallback: false).assemble(extraction, locale: nil) { message in
      message.isPattern
        ? Replacement(text, isPattern: true, formattedSource: "1 a<footnote/>") : nil
    }
    #expect(result.problems.map(\.reason) == [reason])
    #expect(String(decoding: result.bytes, as: UTF8.self) == source)
  }

  // MARK: Verbatim form

  @Test func acceptsALocalizedAddressVerbatim() throws {
    let result = try assemble(
      "<para>At <link xlink:href='en.org' role=\"r\">it</link></para>",
      [
        "At <link xlink:href=\"en.org\" role=\"r\">it</link>":
          "<link role=\"r\" xlink:href=\"fr.org?a&amp;b\">là</link>"
      ],
      form: .verbatim)
    #expect(
      result.text == "<para><link role=\"r\" xlink:href=\"fr.org?a&amp;b\">là</link></para>")
    #expect(result.problems.isEmpty)
  }

  @Test func keepsPrefixesBoundWhenMarkupMoves() throws {
    let result = try assemble(
      "<para><phrase xmlns:p='urn:p'>a <literal p:k='1'>b</literal></phrase></para>",
      [
        "<phrase>a <literal p:k=\"1\">b</literal></phrase>":
          "<literal p:k=\"1\">b</literal> <phrase>a</phrase>"
      ], form: .verbatim)
    #expect(
      result.text == "<para><literal xmlns:p=\"urn:p\" p:k='1'>b</literal> "
        + "<phrase xmlns:p='urn:p'>a</phrase></para>")
  }

  @Test func letsATranslatorMarkForeignWords() throws {
    let result = try assemble(
      "<para>to purge</para>", ["to purge": "<foreignphrase>purge</foreignphrase>"],
      form: .verbatim)
    #expect(result.text == "<para><foreignphrase>purge</foreignphrase></para>")
    #expect(result.problems.map(\.severity) == [.note])
  }

  /// What translators add, by its local name: written with the prefix of the text around it.
  @Test(arguments: [
    ("Voir <foreignphrase>it</foreignphrase>", "Voir <d:foreignphrase>it</d:foreignphrase>"),
    (
      "<quote role='q\"&amp;'>Voir</quote>",
      "<d:quote role=\"q&quot;&amp;\">Voir</d:quote>"
    ),
    ("Voir <code/>", "Voir <d:code></d:code>"),
    (
      "<quote>a <subscript>b</subscript></quote>",
      "<d:quote>a <d:subscript>b</d:subscript></d:quote>"
    ),
  ])
  func writesAddedElementsOfTheCompactForm(translation: String, written: String) throws {
    let result = try assemble(
      "<d:para xmlns:d='http://docbook.org/ns/docbook'>See</d:para>", ["See": translation])
    #expect(
      result.text == "<d:para xmlns:d='http://docbook.org/ns/docbook'>\(written)</d:para>")
    #expect(Set(result.problems.map(\.severity)) == [.note])
  }

  @Test(arguments: [
    // As in the source, where numbers tell two of them apart.
    ("<phrase>Voir</phrase>", AssemblyProblem.Reason.unknownTag("phrase")),
    ("<d:quote>Voir</d:quote>", .unknownTag("d:quote")),
    ("<link>Voir</link>", .unknownTag("link")),
    (
      "<quote linkend='x'>Voir</quote>",
      .attributeNotAllowed(tag: "quote", attribute: "linkend")
    ),
    ("<quote role='&nope;'>Voir</quote>", .unknownEntity("nope")),
    ("<code>Voir <quote>a</quote></code>", .misplaced(tag: "quote", parent: "code")),
  ])
  func refusesWhatDoesHarm(translation: String, reason: AssemblyProblem.Reason) throws {
    let source = "<para>See <phrase role='a'>a</phrase> <phrase role='b'>b</phrase></para>"
    let result = try assemble(
      source,
      [
        "See <phrase1>a</phrase1> <phrase2>b</phrase2>":
          "<phrase1>a</phrase1> <phrase2>b</phrase2> \(translation)"
      ])
    #expect(result.text == source)
    #expect(result.problems.filter { $0.severity == .error }.map(\.reason) == [reason])
  }

  @Test func knowsNoAddedElementsOfOtherVocabularies() throws {
    let result = try assemble(
      "<svg:svg xmlns:svg='http://www.w3.org/2000/svg'><svg:text>See</svg:text></svg:svg>",
      ["See": "<code>Voir</code>"])
    #expect(result.problems.map(\.reason) == [.unknownTag("code")])
  }

  @Test func keepsCommentsAndRemarks() throws {
    let result = try assemble(
      "<para><!-- a -->Text<!-- b --> more<remark>c</remark></para>", ["Text more": "Texte"])
    #expect(result.text == "<para><!-- a -->Texte<!-- b --><remark>c</remark></para>")
  }

  /// A paragraph, its translation, and the paragraph that comes of it. `!` is a comment, `?` a
  /// processing instruction and `R` a remark.
  @Test(arguments: [
    // Beside codes, which move.
    ("One !<code>a</code> two", "Deux un <code>a</code>", "Deux un !<code>a</code>"),
    ("One ! <code>a</code> two", "Deux <code>a</code> un", "Deux !<code>a</code> un"),
    ("One <code>a</code>R two", "<code>a</code> deux", "<code>a</code>R deux"),
    ("One <xref linkend='x'/>!? two", "<xref linkend=\"x\"/> b", "<xref linkend='x'/>!? b"),
    // Inside an element it stays inside.
    ("A <phrase>!b c</phrase> d", "<phrase>C</phrase> a", "<phrase>!C</phrase> a"),
    ("A <phrase>b c?</phrase> d", "<phrase>C</phrase> a", "<phrase>C?</phrase> a"),
    ("A <phrase>b ! c</phrase> d", "<phrase>C</phrase> a", "<phrase>C!</phrase> a"),
    (
      "<phrase>b <code>c</code>! d</phrase> e", "<phrase>B</phrase> <code>C</code> E",
      "<phrase>B!</phrase> <code>C</code> E"
    ),
    // At the ends, and amid words.
    ("!One two?", "Un deux", "!Un deux?"),
    ("One ! two", "Un deux", "Un deux!"),
    ("One ! two <code>c</code> d", "<code>c</code> un", "<code>c</code> un!"),
    // The translation has lost the code beside.
    ("One !<code>a</code> two", "Un deux", "Un deux!"),
    // Once, where a code is written twice.
    (
      "One !<code>a</code> two", "<code>a</code> <code>a</code>",
      "!<code>a</code> <code>a</code>"
    ),
  ])
  func keepsSilentPiecesAtTheirPlaces(source: String, translation: String, wanted: String) throws {
    func marked(_ text: String) -> String {
      "<para>"
        + text.replacing("!", with: "<!-- n -->").replacing("?", with: "<?p i?>")
        .replacing("R", with: "<remark>r</remark>") + "</para>"
    }
    let document = try XMLDocument.parse(
      Array("\(Self.open)\(marked(source))</chapter>".utf8), file: "g.xml")
    let extraction = try Extractor(form: .verbatim).extract(document)
    let message = try #require(extraction.messages.first).text
    let result = try assemble(marked(source), [message: translation], form: .verbatim)
    #expect(result.text == marked(wanted))
    #expect(
      try assemble(marked(source), [message: message], form: .verbatim).text == marked(source))
  }

  @Test func keepsWhatStandsAtTheBeginningOfPreservedSpace() throws {
    let result = try assemble(
      "<screen><!-- a -->One\n<!-- b -->two\n<!-- c --></screen>", ["One\ntwo\n": "Un\ndeux\n"])
    #expect(result.text == "<screen><!-- a -->Un\ndeux\n<!-- b --><!-- c --></screen>")
  }

  // MARK: Locales

  @Test func leavesOutWhatIsMeantForOthers() throws {
    let its = "xmlns:its='http://www.w3.org/2005/11/its' its:localeFilterList="
    let result = try assemble(
      "<para>a</para><para \(its)'fr-*'>b</para><para \(its)'ro, bg'>c</para>", ["a": "A"])
    #expect(result.text == "<para>A</para><para \(its)'fr-*'>b</para>")
  }

  @Test func setsTheLanguageOfTheRootOnly() throws {
    let source =
      "<article xmlns='http://docbook.org/ns/docbook' xml:lang='en'><para>a</para></article>"
    let document = try XMLDocument.parse(Array(source.utf8), file: "g.xml")
    let extraction = try Extractor(form: .compact).extract(document)
    let result = Assembler(marksFallback: true).assemble(extraction, locale: "ro-MD") { _ in
      Replacement("b")
    }
    #expect(
      String(decoding: result.bytes, as: UTF8.self)
        == source.replacing("'en'", with: "'ro-MD'").replacing(">a<", with: ">b<"))
  }

  @Test func translatesTheWordsOfADrawing() throws {
    let source = """
      <svg xmlns="http://www.w3.org/2000/svg"><title>T</title><style>.a{}</style><g><text x="1">Mon</text>\
      <text>Call <tspan dx="1">me</tspan></text></g></svg>
      """
    let document = try XMLDocument.parse(Array(source.utf8), file: "g.svg")
    let extraction = try Extractor(form: .compact).extract(document)
    #expect(extraction.messages.map(\.text) == ["T", "Mon", "Call <tspan>me</tspan>"])
    let result = Assembler(marksFallback: false).assemble(extraction, locale: "fr") { message in
      message.text == "Mon" ? Replacement("Lun") : nil
    }
    #expect(
      String(decoding: result.bytes, as: UTF8.self)
        == source.replacing("Mon", with: "Lun")
        .replacing("<svg ", with: "<svg xml:lang=\"fr\" "))
  }

  /// A stranger's document: the work grows with its length, not with the square of it.
  @Test func keepsAnyNumberOfComments() throws {
    let stretch = "a " + String(repeating: "<!---->", count: 1000) + "<emphasis>b</emphasis> "
    let body = String(repeating: stretch, count: 40)
    let source = String(repeating: "a <emphasis>b</emphasis> ", count: 40).dropLast()
    let result = try assemble(
      "<para>\(body)</para>", [String(source): "\(source)!"], form: .verbatim)
    let kept = result.text.split(separator: "<!---->", omittingEmptySubsequences: false)
    #expect(kept.count == 40_001)
    #expect(kept.last == "<emphasis>b</emphasis>! </para>")
  }

  @Test func takesALineEndInAnInstructionForTheSourcesOwn() throws {
    let result = try assemble(
      "<para>One<?page\n  left?> two.</para>",
      ["One<?page\n  left?> two.": "Un<?page\n  left?>\ndeux."])
    #expect(result.problems.map(\.reason) == [.lineBreak])
    #expect(result.problems.first?.offset == 17)
    let good = try assemble(
      "<para>One<?page\n  left?> two.</para>",
      ["One<?page\n  left?> two.": "Un<?page\n  left?> deux."])
    #expect(good.problems.isEmpty)
    #expect(good.text == "<para>Un<?page\n  left?> deux.</para>")
  }
}
