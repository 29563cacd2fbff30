import Catalogs
import Diagnostics
import Extraction
import Messages
import Testing
import XMLTree

@testable import Editions

@Suite struct CatalogRecoderTests {
  private static let guide = """
    <article xmlns="http://docbook.org/ns/docbook" xmlns:xl="http://www.w3.org/1999/xlink"
      version="5.0"><title>Call us</title>
    <para>To <link xl:href="a">us</link>, <link xl:href="b">them</link>.</para>
    <para>See <link xl:href="c">this</link>.</para>
    <para>See <link xl:href="d">this</link>.</para>
    <para>A bond<indexterm><primary>bond</primary><secondary>early</secondary></indexterm>
      grows<footnote><para>Slowly.</para></footnote>.</para>
    <para>Go to <xref linkend="x"/><?dbfo need?>.</para>
    <para><indexterm><primary>hands</primary></indexterm><phrase role="x">Hold</phrase> on.</para>
    </article>
    """

  private func recoder(_ source: String, html: Bool = false) throws -> CatalogRecoder {
    let document: XMLDocument =
      html
      ? try .parseHTML(Array(source.utf8), file: "g.html")
      : try .parse(Array(source.utf8), file: "g.xml")
    let verbatim = try Extractor(form: .verbatim).extract(document)
    let compact = try Extractor(form: .compact).extract(document)
    let templates = [(InlineForm.verbatim, verbatim), (.compact, compact)].map { form, extraction in
      (
        form,
        CatalogUpdate.template(
          for: extraction.messages, project: "", creationDate: "", file: "t.pot")
      )
    }
    return CatalogRecoder(
      [(verbatim, compact)], templates: Dictionary(uniqueKeysWithValues: templates))
  }

  private static let header = """
    msgid ""
    msgstr ""
    "Language: fr\\n"
    "Content-Type: text/plain; charset=UTF-8\\n"
    "Plural-Forms: nplurals=2; plural=(n > 1);\\n"


    """

  private func recode(
    _ text: String, to form: InlineForm, _ source: String = Self.guide, html: Bool = false
  ) throws -> (text: String, findings: [Finding], counts: CatalogRecoder.Counts) {
    let catalog = try POFile.parse(Array((Self.header + text).utf8), file: "fr.po")
    let result = try recoder(source, html: html).recode(catalog, to: form)
    let bytes = result.catalog.serialized()
    return (
      String(decoding: bytes, as: UTF8.self).replacing(Self.header, with: ""), result.findings,
      result.counts
    )
  }

  /// The original, when it is recoded there and back.
  private func expectBack(
    _ text: String, by form: InlineForm, _ source: String = Self.guide, html: Bool = false,
    _ place: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let there = try recode(text, to: form, source, html: html).text
    let back = try recode(
      there, to: form == .compact ? .verbatim : .compact, source, html: html
    ).text
    #expect(back == text, sourceLocation: place)
  }

  // MARK: Both ways

  struct Pair: CustomTestStringConvertible, Sendable {
    var verbatim: String
    var compact: String
    var testDescription: String { verbatim }
  }

  @Test(arguments: [
    Pair(
      verbatim: """
        # by hand
        #. (itstool) path: article/para
        #: g.xml:3
        msgid "To <link xl:href=\\"a\\">us</link>, <link xl:href=\\"b\\">them</link>."
        msgstr "À <link xl:href=\\"b\\">eux</link>, <link xl:href=\\"a\\">nous</link>."

        """,
      compact: """
        # by hand
        #. (itstool) path: article/para
        #: g.xml:3
        msgid "To <link1>us</link1>, <link2>them</link2>."
        msgstr "À <link2>eux</link2>, <link1>nous</link1>."

        """),
    Pair(
      verbatim: """
        msgid "Call us"
        msgid_plural "Call us all"
        msgstr[0] "Appelle"
        msgstr[1] "Appelez"

        """,
      compact: """
        msgid "Call us"
        msgid_plural "Call us all"
        msgstr[0] "Appelle"
        msgstr[1] "Appelez"

        """),
    Pair(
      verbatim: """
        #, fuzzy
        #| msgid "Go at <xref linkend=\\"x\\"/>."
        msgid "Go to <xref linkend=\\"x\\"/>."
        msgstr "Allez à <xref linkend=\\"x\\" xrefstyle=\\"title\\"/>."

        #~ msgid "gone <link xl:href=\\"a\\">us</link>"
        #~ msgstr "parti"

        """,
      compact: """
        #, fuzzy
        #| msgid "Go at <xref/>.<?dbfo need?>"
        msgid "Go to <xref/><?dbfo need?>."
        msgstr "Allez à <xref xrefstyle=\\"title\\"/>.<?dbfo need?>"

        #~ msgid "gone <link xl:href=\\"a\\">us</link>"
        #~ msgstr "parti"

        """),
    Pair(
      verbatim: """
        msgid "<primary>bond</primary><secondary>early</secondary>"
        msgstr "<primary>lien</primary><secondary>tôt</secondary>"

        msgid "A bond<_:indexterm-1/> grows<_:footnote-2/>."
        msgstr "<_:indexterm-1/>Un lien grandit<_:footnote-2/>."

        """,
      compact: """
        msgid "bond"
        msgstr "lien"

        #. secondary
        #: g.xml
        msgid "early"
        msgstr "tôt"

        msgid "A bond<indexterm/> grows<footnote/>."
        msgstr "<indexterm/>Un lien grandit<footnote/>."

        """),
  ])
  func writesOneFormInTheOther(pair: Pair) throws {
    let compact = try recode(pair.verbatim, to: .compact).text
    #expect(compact == pair.compact)
    let verbatim = try recode(pair.compact, to: .verbatim).text
    #expect(verbatim == pair.verbatim)
    try expectBack(pair.verbatim, by: .compact)
    try expectBack(pair.compact, by: .verbatim)
  }

  @Test func carriesWhatTranslatorsHaveAdded() throws {
    let guide = """
      <d:article xmlns:d="http://docbook.org/ns/docbook" version="5.0">
      <d:para>A bond<d:indexterm><d:primary>bond</d:primary></d:indexterm>.</d:para>
      <d:para>Purge <d:code>a</d:code>.</d:para></d:article>
      """
    let verbatim = """
      msgid "<d:primary>bond</d:primary>"
      msgstr "<d:primary>un <d:emphasis>lien</d:emphasis></d:primary>"

      msgid "A bond<_:indexterm-1/>."
      msgstr "Un <d:quote>lien<_:indexterm-1/></d:quote>."

      msgid "Purge <d:code>a</d:code>."
      msgstr "<d:quote  role='x'>P <d:code>a</d:code></d:quote > <d:quote/>."

      """
    let compact = try recode(verbatim, to: .compact, guide)
    #expect(compact.findings == [])
    #expect(
      compact.text == """
        msgid "bond"
        msgstr "un <emphasis>lien</emphasis>"

        msgid "A bond<indexterm/>."
        msgstr "Un <quote>lien<indexterm/></quote>."

        msgid "Purge <code>a</code>."
        msgstr "<quote  role='x'>P <code>a</code></quote > <quote/>."

        """)
    try expectBack(verbatim, by: .compact, guide)
    try expectBack(compact.text, by: .verbatim, guide)
  }

  // MARK: What one form cannot say

  @Test func keepsASecondTranslationOfOneCompactEntry() throws {
    let verbatim = """
      msgid "See <link xl:href=\\"c\\">this</link>."
      msgstr "Voir <link xl:href=\\"c\\">ceci</link>."

      msgid "See <link xl:href=\\"d\\">this</link>."
      msgstr "Voyez <link xl:href=\\"d\\">cela</link>."

      """
    let result = try recode(verbatim, to: .compact)
    #expect(result.text.hasPrefix("msgid \"See <link>this</link>.\"\nmsgstr \"Voir <link>ceci"))
    #expect(result.text.contains("\n#~ msgid \"See <link xl:href=\\\"d\\\">this</link>.\""))
    #expect(result.findings.map(\.id) == ["recode-shared"])
    #expect(result.findings.first?.location?.line == 11)
    try expectBack(verbatim, by: .compact)
  }

  @Test func saysWhichAttributesAreLost() throws {
    let verbatim = """
      msgid "See <link xl:href=\\"c\\">this</link>."
      msgstr "Voir <link xl:href=\\"fr/c\\">ceci</link>."

      """
    let result = try recode(verbatim, to: .compact)
    #expect(result.text.hasPrefix("msgid \"See <link>this</link>.\"\nmsgstr \"Voir <link>ceci<"))
    #expect(result.findings.map(\.id) == ["recode-loss"])
    try expectBack(verbatim, by: .compact)
  }

  @Test(arguments: [
    "Voir <link xl:href=\\\"c\\\">ceci.", "Voir <b>ceci</b>.", "Voir ceci.",
    "Voir <emphasis linkend=\\\"c\\\">ceci</emphasis> <link xl:href=\\\"c\\\">ici</link>",
    "Voir & ceci",
  ])
  func leavesFaultyTranslationsFuzzyAndReported(translation: String) throws {
    let verbatim = """
      msgid "See <link xl:href=\\"c\\">this</link>."
      msgstr "\(translation)"

      """
    let result = try recode(verbatim, to: .compact)
    #expect(
      result.text.hasPrefix(
        """
        #, fuzzy
        #| msgid "See <link xl:href=\\"c\\">this</link>."
        msgid "See <link>this</link>."
        msgstr "\(translation)"
        """))
    #expect(result.findings.map(\.id) == ["recode-refused"])
    #expect(result.findings.map(\.severity) == [.error])
    #expect(result.findings.first?.location?.line == 8)
    #expect(result.counts.refused == 1)
    try expectBack(verbatim, by: .compact)
  }

  @Test func aChangeOfWhatWasMadeVoidsTheKeptOriginal() throws {
    let verbatim = """
      msgid "See <link xl:href=\\"c\\">this</link>."
      msgstr "Voir <link xl:href=\\"fr/c\\">ceci</link>."

      """
    let compact = try recode(verbatim, to: .compact).text
    let edited = compact.replacing("Voir <link>ceci", with: "Lisez <link>ceci")
    let back = try recode(edited, to: .verbatim).text
    #expect(back.hasPrefix("msgid \"See <link xl:href=\\\"c\\\">this</link>.\"\nmsgstr \"Lisez "))
  }

  @Test func marksASentenceWithAnUntranslatedPart() throws {
    let compact = """
      msgid "bond"
      msgstr "lien"

      """
    let result = try recode(compact, to: .verbatim)
    #expect(result.text.contains("#, fuzzy\n"))
    #expect(result.text.contains("<primary>lien</primary><secondary>early<"))
    #expect(result.findings.map(\.id) == ["recode-partial"])
    try expectBack(compact, by: .verbatim)
  }

  @Test func leavesEntriesOfNoSentenceAlone() throws {
    let text = """
      msgid "old <b>words</b>"
      msgstr "vieux <b>mots</b>"

      """
    for form in InlineForm.allCases {
      let result = try recode(text, to: form)
      #expect(result.text == text)
      #expect(result.counts.unknown == 1)
    }
  }

  @Test func survivesTagsWithoutEnd() throws {
    let many = String(repeating: "<phrase role=\\\"x\\\">", count: 5000)
    let ends = String(repeating: "</phrase>", count: 5000)
    let verbatim = """
      msgid "<_:indexterm-1/><phrase role=\\"x\\">Hold</phrase> on."
      msgstr "<_:indexterm-1/>\(many)Tenez\(ends) bon."

      """
    let result = try recode(verbatim, to: .compact)
    #expect(result.findings.map(\.id) == ["recode-refused"])
    try expectBack(verbatim, by: .compact)
  }

  // MARK: HTML

  @Test func dividesAttributesOfHTML() throws {
    let page = """
      <!DOCTYPE html><html lang="en"><title>T</title><p>See <img src=a alt="a &amp; b"> and <a href=b
      title="home">go</a>.</html>
      """
    let verbatim = """
      msgid ""
      "See <img src=\\"a\\" alt=\\"a &amp; b\\"/> and <a href=\\"b\\" title=\\"home\\">go</a>."
      msgstr ""
      "Voir <img src=\\"a\\" alt=\\"x &amp; y\\"/> et <a href=\\"b\\" title=\\"accueil\\">aller</a>."

      """
    let compact = try recode(verbatim, to: .compact, page, html: true).text
    #expect(compact.contains("msgid \"a &amp; b\"\nmsgstr \"x &amp; y\""))
    #expect(compact.contains("msgid \"home\"\nmsgstr \"accueil\""))
    #expect(compact.contains("msgid \"See <img/> and <a>go</a>.\"\nmsgstr \"Voir <img/> et <a>al"))
    try expectBack(verbatim, by: .compact, page, html: true)
    try expectBack(compact, by: .verbatim, page, html: true)
  }
}
