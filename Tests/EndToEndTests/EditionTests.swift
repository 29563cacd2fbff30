import Catalogs
import Diagnostics
import Editions
import Extraction
import Glibc
import Messages
import Pipeline
import Project
import Reports
import Testing
import XMLTree

private let guides = ["parents", "children"]
private let locales: [LocaleTag] = ["en", "fr", "ro", "bg", "ru"]
private let editions = guides.flatMap { guide in locales.map { (guide, $0) } }
private let schema = "/usr/share/xml/docbook/schema/rng/5.0/docbook.rng"

/// What `make` promises of the real guides.
@Suite struct EditionTests {
  @Test func makesEveryEditionWithoutAnError() throws {
    let built = try BuiltProject.shared.get()
    #expect(built.outcome.findings.filter { $0.severity == .error } == [])
    #expect(!built.outcome.couldNotFinish)
    for (guide, locale) in editions {
      let base = "Build/\(guide)/\(locale)/"
      var names = ["docbook/guide.xml", "\(guide).html", "\(guide).print.html"]
      if built.hasTypesetter { names.append("\(guide).pdf") }
      for name in names { #expect(built.workspace.exists(base + name), "\(base + name)") }
    }
    let overview = try built.text("Build/index.html")
    for (guide, locale) in editions {
      #expect(overview.contains("\(guide)/\(locale)/\(guide).html"))
    }
  }

  @Test func everyCatalogIsComplete() throws {
    let built = try BuiltProject.shared.get()
    for row in try StatusReporter(built.project).report().rows {
      #expect(row.total.percent == 100, "\(row.guide) \(row.locale)")
      #expect(row.total.units.fuzzy == 0, "\(row.guide) \(row.locale)")
    }
  }

  @Test func catalogsHaveNoErrors() throws {
    let built = try BuiltProject.shared.get()
    let outcome = try ProjectChecker(built.project, only: []).check()
    #expect(outcome.findings.filter { $0.severity == .error } == [])
    #expect(outcome.units > 6000)
  }

  @Test func catalogsAreUpToDateWithTheGuides() throws {
    let built = try BuiltProject.shared.get()
    let lines = CatalogUpdater(built.project).update().lines
    #expect(lines.count == 8)
    #expect(lines.allSatisfy { $0.hasSuffix(": up to date") }, "\(lines)")
  }

  @Test(.enabled(if: access(schema, R_OK) == 0 && isInstalled("xmllint")), arguments: editions)
  func docBookIsValid(guide: String, locale: LocaleTag) throws {
    let built = try BuiltProject.shared.get()
    let file = "\(built.root)/Build/\(guide)/\(locale)/docbook/guide.xml"
    let outcome = ExternalProgram(path: "xmllint").run(
      ["--noout", "--xinclude", "--relaxng", schema, file])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test(arguments: editions)
  func htmlSaysItsLanguage(guide: String, locale: LocaleTag) throws {
    let built = try BuiltProject.shared.get()
    for name in ["\(guide).html", "\(guide).print.html"] {
      let page = try built.text("Build/\(guide)/\(locale)/\(name)")
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(locale)\""), "\(page.prefix(80))")
      #expect(!page.contains("src=\"http"), "nothing is fetched")
    }
  }

  /// No sentence of three words or more stands in a localized edition as it stands in the source,
  /// unless its translation is the same (names); nor does a word that the program writes.
  @Test(arguments: editions.filter { $0.1 != "en" })
  func noEnglishIsLeft(guide: String, locale: LocaleTag) throws {
    let built = try BuiltProject.shared.get()
    let settings = try #require(built.project.file.guide(guide))
    let loaded = try GuideLoader(built.workspace).load(settings)
    let catalog = try #require(try CatalogStore(built.project).catalog(of: settings, in: locale))
    let index = CatalogIndex(catalog)
    let page = try built.text("Build/\(guide)/\(locale)/\(guide).html")
    #expect(!page.contains("class=\"untranslated"))
    for message in loaded.messages where !message.isPattern {
      let words = message.text.split(separator: " ")
      guard words.count > 2, !message.text.contains("<") else { continue }
      guard index.translation(of: message.key) != message.text else { continue }
      #expect(!page.contains(">\(message.text)<"), "\(message.text)")
    }
    for word in ["Contents", "Chapter", "See also", "Skip to the text", "Leave this page"] {
      #expect(!page.contains(">\(word)"), "\(word)")
    }
  }

  @Test func bulgarianAndRussianBooksEndWithTheirOwnAlphabets() throws {
    let built = try BuiltProject.shared.get()
    let heads = { (locale: String) -> [Substring] in
      let page = try built.text("Build/parents/\(locale)/parents.html")
      let index = page[try #require(page.firstRange(of: "<section id=\"index\"")).lowerBound...]
      return index.matches(of: /<h3[^>]*>(?<letter>[^<]+)<\/h3>/).map(\.output.letter)
    }
    for locale in ["bg", "ru"] {
      let letters = try heads(locale)
      #expect(letters.count > 10)
      #expect(letters == letters.sorted { $0.unicodeScalars.first! < $1.unicodeScalars.first! })
      #expect(letters.allSatisfy { ("А"..."Я").contains(Character(String($0))) }, "\(letters)")
    }
  }

  @Test func twoFoldersGiveTheSameBytes() throws {
    let built = try BuiltProject.shared.get()
    let other = try BuiltProject(
      formats: EditionFormat.allCases, only: "children", in: "ro")
    defer { other.remove() }
    let base = "Build/children/ro"
    var names = ["docbook/guide.xml", "children.html", "children.print.html"]
    if built.hasTypesetter { names.append("children.pdf") }
    for name in names {
      let one = try built.workspace.read("\(base)/\(name)")
      #expect(try other.workspace.read("\(base)/\(name)") == one, "\(name)")
    }
  }
}
