import Catalogs
import Messages
import TestSupport
import Testing

@Suite struct CatalogUpdateTests {
  private static let date = "2026-11-22 10:00+0000"

  private static func messages(_ texts: [String]) -> [Message] {
    texts.map { text in
      Message(
        key: .init(text: text), references: ["a.xml#p"], breadcrumb: ["Chapter", "para"])
    }
  }

  private static func template(_ texts: [String]) -> POFile {
    CatalogUpdate.template(
      for: messages(texts), project: "guide", creationDate: date, file: "guide.pot")
  }

  private static func translated(_ texts: [String]) throws -> POFile {
    let pot = template(texts)
    var catalog = CatalogUpdate.newCatalog(for: "ro", from: pot, file: "ro.po")
    catalog = CatalogUpdate.update(catalog, with: pot).catalog
    for index in catalog.entries.indices where !catalog.entries[index].isHeader {
      catalog.entries[index].content.strings = ["RO " + catalog.entries[index].id]
    }
    return try reread(catalog)
  }

  private static func reread(_ catalog: POFile) throws -> POFile {
    try POFile.parse(catalog.serialized(), file: catalog.file)
  }

  private static func text(_ catalog: POFile) -> String {
    String(decoding: catalog.serialized(), as: UTF8.self)
  }

  private static let guide = [
    "Your child stays at home with a relative.",
    "Call the helpline at any time, it is free of charge.",
    "Agree on 3 calls a week and keep to them even when you are tired.",
    "Do not promise a date that you cannot keep.",
    "Read <link href=\"a\">the list</link> first.",
  ]

  @Test(arguments: ["", "msgid \"One.\"\nmsgstr \"Unu.\"\n"])
  func aCatalogWithoutAHeaderGetsOne(_ text: String) throws {
    let catalog = try POFile.parse(Array(text.utf8), file: "ro.po")
    let pot = Self.template(["One.", "Two."])
    let updated = CatalogUpdate.update(catalog, with: pot, for: "ro").catalog
    #expect(updated.header["Language"] == "ro")
    #expect(updated.header.charset == "UTF-8")
    #expect(updated.header.pluralForms?.count == 3)
    #expect(updated.messages.map(\.id) == ["One.", "Two."])
    #expect(
      CatalogUpdate.update(updated, with: pot, for: "ro").catalog.serialized()
        == updated.serialized())
    // Of a language that nobody named nothing is made up.
    let unnamed = CatalogUpdate.update(catalog, with: pot).catalog
    #expect(unnamed.header["Language"] == "" && unnamed.header["Plural-Forms"] == nil)
  }

  @Test func makesATemplateWithPlacesAndFlags() {
    var messages = Self.messages(["a", "b", "a"])
    messages[1].isPattern = true
    messages[1].notes = ["A note\nin two lines"]
    messages[0].preservesSpace = true
    messages[2].references = ["b.xml#q"]
    let pot = CatalogUpdate.template(
      for: messages, project: "guide", creationDate: Self.date, file: "guide.pot")
    #expect(
      Self.text(pot) == """
        #, fuzzy
        msgid ""
        msgstr ""
        "Project-Id-Version: guide\\n"
        "Report-Msgid-Bugs-To: \\n"
        "POT-Creation-Date: 2026-11-22 10:00+0000\\n"
        "PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE\\n"
        "Last-Translator: FULL NAME <EMAIL@ADDRESS>\\n"
        "Language-Team: LANGUAGE <LL@li.org>\\n"
        "Language: \\n"
        "MIME-Version: 1.0\\n"
        "Content-Type: text/plain; charset=UTF-8\\n"
        "Content-Transfer-Encoding: 8bit\\n"

        #. Chapter › para
        #: a.xml#p b.xml#q
        #, no-wrap
        msgid "a"
        msgstr ""

        #. Chapter › para
        #. A note
        #. in two lines
        #: a.xml#p
        #, icu-message-format
        msgid "b"
        msgstr ""

        """)
  }

  @Test func keepsTheTemplateAndItsDateWhenMessagesAreTheSame() throws {
    let pot = try Self.reread(Self.template(Self.guide))
    let again = CatalogUpdate.template(
      for: Self.messages(Self.guide), project: "guide", creationDate: "2030-01-01 00:00+0000",
      existing: pot, file: "guide.pot")
    #expect(again.serialized() == pot.serialized())
    let other = CatalogUpdate.template(
      for: Self.messages(Self.guide + ["New"]), project: "guide",
      creationDate: "2030-01-01 00:00+0000", existing: pot, file: "guide.pot")
    #expect(other.header["POT-Creation-Date"] == "2030-01-01 00:00+0000")
  }

  @Test func updatingTwiceChangesNothing() throws {
    let catalog = try Self.translated(Self.guide)
    var changed = Self.guide
    changed[2] = "Agree on 4 calls a week and keep to them even when you are tired."
    changed.remove(at: 0)
    let pot = Self.template(changed)
    let once = try Self.reread(CatalogUpdate.update(catalog, with: pot).catalog)
    let twice = CatalogUpdate.update(once, with: pot)
    #expect(twice.catalog.serialized() == once.serialized())
    #expect(twice.summary.isUnchanged)
  }

  @Test func aNewParagraphAddsItsEntryAndChangesNoOtherLine() throws {
    let catalog = try Self.translated(Self.guide)
    let pot = CatalogUpdate.template(
      for: [Message(key: .init(text: "Brand new words here."), references: ["a.xml#new"])]
        + Self.messages(Self.guide),
      project: "guide", creationDate: "2030-01-01 00:00+0000", file: "guide.pot")
    let updated = Self.text(CatalogUpdate.update(catalog, with: pot).catalog)
    let added = "#: a.xml#new\nmsgid \"Brand new words here.\"\nmsgstr \"\"\n\n"
    #expect(updated.contains(added))
    #expect(updated.replacing(added, with: "") == Self.text(catalog))
  }

  /// “Visit” is new and takes the translation of “visit”, which stays: GNU gettext refuses a
  /// catalog that then holds “visit” a second time as obsolete.
  @Test func neverKeepsAnObsoleteEntryOfALiveKey() throws {
    let catalog = try Self.translated(["visit", "suicide"])
    let updated = CatalogUpdate.update(catalog, with: Self.template(["Visit", "visit"])).catalog
    let keys = updated.entries.filter { !$0.isHeader }.map(\.key)
    #expect(Set(keys).count == keys.count, "\(keys)")
    #expect(keys.map(\.text) == ["Visit", "visit", "suicide"])
  }

  @Test func classesEachChange() throws {
    let catalog = try Self.translated(Self.guide)
    let changed = [
      "Your  child stays at home with a relative.",
      "Call the helpline at any moment, it is free of charge.",
      "Agree on 4 calls a week and keep to them even when you are tired.",
      "Promise a date that you can keep.",
      "Read <link href=\"b\">the list</link> first.",
    ]
    let (updated, summary) = CatalogUpdate.update(catalog, with: Self.template(changed))
    let kinds = summary.changes.map(\.change.kind)
    #expect(kinds == [.cosmetic, .textual, .critical, .critical, .cosmetic])
    #expect(summary.changes[2].change.details == ["3 → 4"])
    let entries = updated.entries.filter { !$0.isHeader && !$0.isObsolete }
    #expect(entries.map(\.isFuzzy) == [false, true, true, true, false])
    #expect(entries[2].previousID == Self.guide[2])
    #expect(entries[4].string == "RO Read <link href=\"b\">the list</link> first.")
    #expect(entries[4].previousID == nil)
    #expect(summary.description == "0 kept, 5 changed (2 cosmetic, 1 textual, 2 critical)")
  }

  @Test func takingAChangeBackRestoresTheTranslation() throws {
    let catalog = try Self.translated(Self.guide)
    var changed = Self.guide
    changed[1] = "Call the helpline at any moment, it is free of charge."
    let once = try Self.reread(CatalogUpdate.update(catalog, with: Self.template(changed)).catalog)
    let (back, summary) = CatalogUpdate.update(once, with: Self.template(Self.guide))
    #expect(summary.restored == 1)
    let entry = try #require(CatalogIndex(back)[.init(text: Self.guide[1])])
    #expect(entry.isTranslated && entry.string == "RO " + Self.guide[1])
  }

  @Test func vanishedTranslationsBecomeObsoleteAndComeBack() throws {
    let catalog = try Self.translated(Self.guide)
    let (less, summary) = CatalogUpdate.update(
      catalog, with: Self.template(Array(Self.guide.dropLast(2))))
    #expect(summary.obsoleted == 2)
    let saved = try Self.reread(less)
    #expect(Self.text(saved).contains("#~ msgid \"Do not promise a date that you cannot keep.\""))
    let (back, restored) = CatalogUpdate.update(saved, with: Self.template(Self.guide))
    #expect(restored.restored == 2)
    #expect(Self.text(back) == Self.text(catalog))
  }

  @Test func findsTheTranslationOfASimilarObsoleteMessage() throws {
    let catalog = try Self.translated(Self.guide)
    let less = try Self.reread(
      CatalogUpdate.update(catalog, with: Self.template(Array(Self.guide.dropFirst()))).catalog)
    let text = "Your child stays at home with a grandmother."
    let (more, _) = CatalogUpdate.update(
      less, with: Self.template([text] + Self.guide.dropFirst()))
    let entry = try #require(CatalogIndex(more)[.init(text: text)])
    #expect(entry.isFuzzy && entry.string == "RO " + Self.guide[0])
    #expect(entry.previousID == Self.guide[0])
  }

  @Test func keepsForeignFlagsCommentsAndWrapOfUnchangedEntries() throws {
    let text = """
      msgid ""
      msgstr "Content-Type: text/plain; charset=UTF-8\\n"

      # mine
      #. old note
      #: old.xml:1
      #, dragoman-ignore:numbers, no-wrap
      msgid ""
      "a "
      "b"
      msgstr ""
      "x "
      "y"

      """
    let catalog = try POFile.parse(Array(text.utf8), file: "ro.po")
    let pot = CatalogUpdate.template(
      for: [Message(key: .init(text: "a b"), references: ["new.xml#a"], isPattern: true)],
      project: "g", creationDate: Self.date, file: "g.pot")
    #expect(
      Self.text(CatalogUpdate.update(catalog, with: pot).catalog) == """
        msgid ""
        msgstr "Content-Type: text/plain; charset=UTF-8\\n"

        # mine
        #: new.xml#a
        #, dragoman-ignore:numbers, icu-message-format
        msgid ""
        "a "
        "b"
        msgstr ""
        "x "
        "y"

        """)
  }

  @Test(
    .enabled(if: SharedData.has("corpora/pluma/fr.po")),
    arguments: ["pluma/fr.po", "mate-user-guide/bg.po"])
  func updatingARealCatalogWithItsOwnMessagesChangesNothing(_ path: String) throws {
    let bytes = try #require(SharedData.bytes("corpora/" + path))
    let catalog = try POFile.parse(bytes, file: path)
    let (updated, summary) = CatalogUpdate.update(catalog, with: catalog)
    #expect(updated.serialized() == bytes)
    #expect(summary.isUnchanged)
  }
}
