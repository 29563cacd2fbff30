import Formatting
import Messages
import Testing

@Suite struct GeneratedTextTests {
  /// The entries of an embedded catalog: the catalogs keep each string on one line.
  static func entries(_ locale: LocaleTag) throws -> [GeneratedText.Entry] {
    let bytes = try #require(GeneratedText.embeddedCatalog(for: locale))
    var entries: [GeneratedText.Entry] = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      guard let quote = line.firstIndex(of: "\""), line.hasPrefix("msg") else { continue }
      let text = String(line[line.index(after: quote)...].dropLast())
      switch line[..<quote] {
      case "msgctxt ": entries.append(.init(context: text, id: "", string: ""))
      case "msgid " where !entries.isEmpty: entries[entries.count - 1].id = text
      case "msgstr " where !entries.isEmpty: entries[entries.count - 1].string = text
      default: continue
      }
    }
    return entries
  }

  private func words(_ locale: LocaleTag) throws -> GeneratedText {
    GeneratedText(
      entries: try Self.entries(locale), formatter: LocaleFormatter(locale: locale))
  }

  @Test(arguments: GeneratedText.languages)
  func hasAWordForEveryKey(locale: LocaleTag) throws {
    #expect(try words(locale).missingKeys.isEmpty)
    let contexts = Set(try Self.entries(locale).map { $0.context.split(separator: "|")[0] })
    #expect(contexts == Set(GeneratedText.Key.allCases.map { $0.rawValue[...] }))
  }

  @Test(arguments: GeneratedText.languages)
  func everyPatternIsSoundAndUsesTheArgumentsOfTheSource(locale: LocaleTag) throws {
    for entry in try Self.entries(locale) {
      let source = try MessagePattern.parse(entry.id)
      guard locale != "en" else { continue }
      let translation = try MessagePattern.parse(entry.string)
      #expect(translation.argumentNames == source.argumentNames, "\(entry.context)")
    }
  }

  @Test(arguments: GeneratedText.languages)
  func keepsApartWhatReadersMustKeepApart(locale: LocaleTag) throws {
    let words = try words(locale)
    #expect(words(.boxWarning) != words(.boxCaution))
    #expect(words(.indexSee, ["term": "x"]) != words(.indexSeeAlso, ["term": "x"]))
    #expect(words(.titleContents) != words(.titleIndex))
  }

  @Test func declinesCrossReferencesWhereTheLanguageDoes() throws {
    let russian = try words("ru")
    #expect(russian(.xrefChapter, ["number": "3"], case: .prepositional) == "главе 3")
    #expect(russian(.xrefChapter, ["number": "3"], case: .accusative) == "главу 3")
    #expect(russian(.xrefChapter, ["number": "3"]) == "глава 3")
    #expect(try words("ro")(.xrefChapter, ["number": "3"], case: .genitive) == "capitolului 3")
    #expect(try words("bg")(.xrefChapter, ["number": "3"], case: .genitive) == "глава 3")
  }

  @Test func countsPages() throws {
    let values = ValueSet(["count": .number(DecimalNumber(22))])
    #expect(try words("ru").text(.editionsPages, values) == "22 страницы")
    #expect(try words("ro").text(.editionsPages, values) == "22 de pagini")
  }

  @Test func fallsBackToTheParentLocaleAndToEnglish() throws {
    #expect(try words("ro-MD")(.titleContents) == "Cuprins")
    #expect(GeneratedText.embeddedCatalog(for: "de") == nil)
    let broken = GeneratedText(
      entries: [.init(context: "title.contents", id: "Contents", string: "{")],
      formatter: LocaleFormatter(locale: "fr"))
    #expect(broken(.titleContents) == "Contents")
    #expect(broken.missingKeys.count == GeneratedText.Key.allCases.count - 1)
  }

  @Test func quotesAsEachLanguageDoes() throws {
    let marks = try GeneratedText.languages.map { locale in
      let words = try words(locale)
      return words(.quoteOuterOpen) + words(.quoteInnerOpen) + words(.quoteInnerClose)
        + words(.quoteOuterClose)
    }
    #expect(marks == ["‘“”’", "«\u{A0}“”\u{A0}»", "„«»”", "„‚‘“", "«„“»"])
  }
}
