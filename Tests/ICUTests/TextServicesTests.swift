import ICU
import Testing

@Suite struct TextServicesTests {
  @Test func comparesByTheAlphabetOfTheLocale() throws {
    let romanian = try Collator(locale: "ro")
    #expect(romanian.compare("ș", "t") < 0 && romanian.compare("ș", "sz") > 0)
    #expect(try Collator(locale: "fr").compare("côté", "cote") > 0)
    #expect(try Collator(locale: "fr", lettersOnly: true).compare("Côté", "cote") == 0)
    #expect(try Collator(locale: "ru").compare("я", "a") < 0)
    #expect(romanian.compare("", "") == 0 && romanian.compare("", "a") < 0)
  }

  @Test func findsWordsAndSentences() throws {
    let words = try BreakIterator(locale: "fr", kind: .words)
    let text = Array("L’enfant, 3 ans".utf16)
    let found = try words.pieces(of: text).filter(\.isWord).map {
      String(decoding: text[$0.range], as: UTF16.self)
    }
    #expect(found == ["L’enfant", "3", "ans"])
    let sentences = try BreakIterator(locale: "ru", kind: .sentences)
    #expect(try sentences.strings(of: "Да. Нет!") == ["Да. ", "Нет!"])
    #expect(try sentences.strings(of: "") == [])
  }

  @Test func matchesRegularExpressionsWithGroups() throws {
    let expression = try RegularExpression("(?<=\\d)( )(км)?")
    let matches = try expression.matches(in: "5 км, 6 м")
    #expect(matches.map(\.range) == [1..<4, 7..<8])
    #expect(matches[0].groups == [1..<2, 2..<4])
    #expect(matches[1].groups == [7..<8, nil])
    #expect(try expression.matches(in: "") == [])
    #expect(try RegularExpression("ÉTÉ", ignoringCase: true).matches(in: "été").count == 1)
  }

  @Test func tellsWhereARegularExpressionIsBroken() {
    #expect {
      try RegularExpression("abc(d")
    } throws: { error in
      (error as? RegularExpressionError)?.offset != nil
    }
  }

  @Test func stopsARegularExpressionThatRunsAway() throws {
    let expression = try RegularExpression("(a+)+$")
    #expect(throws: ICUError.self) {
      try expression.matches(in: String(repeating: "a", count: 40) + "!")
    }
  }

  @Test func mapsCaseByLocale() throws {
    #expect(try CaseMapping(locale: "tr").uppercased("i") == "İ")
    #expect(try CaseMapping(locale: "fr").capitalizingFirstLetter("école PARIS") == "École PARIS")
    #expect(try CaseMapping(locale: "fr").capitalizingFirstLetter("« oui »") == "« Oui »")
    #expect(try CaseMapping(locale: "ru").lowercased("ЁЖ") == "ёж")
  }

  @Test func composes() throws {
    #expect(
      try Normalization.composed("s\u{326}i").unicodeScalars.elementsEqual("și".unicodeScalars))
  }

  @Test func decodesOtherCharacterSets() throws {
    #expect(try CharacterSet.decode([0xCF, 0xCD], from: "KOI8-R") == "ом")
    #expect(throws: ICUError.self) { try CharacterSet.decode([0], from: "no-such-set") }
  }

  @Test func namesCountriesAndLanguages() throws {
    let names = try DisplayNames(locale: "ru")
    #expect(try names.region("MD") == "Молдова")
    #expect(try names.region("XX") == nil)
    #expect(try names.language("ro-MD") == "румынский (Молдова)")
    #expect(try names.language("qqq") == nil)
  }

  @Test func formatsLongListsAndLongTexts() throws {
    let long = String(repeating: "ж", count: 5000)
    let list = try ListFormat(locale: "ru", kind: .and)
    #expect(try list.string(from: [long, long]) == "\(long) и \(long)")
    #expect(try list.string(from: []) == "")
    #expect(
      try CaseMapping(locale: "de").uppercased(String(repeating: "ß", count: 500)).count == 1000)
  }

  @Test func refusesUnknownZonesAndSkeletons() {
    #expect(throws: ICUError.self) {
      try TimeZoneOffset.milliseconds(zone: "Europe/Nowhere", at: 0)
    }
    #expect(throws: ICUError.self) {
      try TimeZoneOffset.milliseconds(zone: String(repeating: "x", count: 1000), at: 0)
    }
    #expect(throws: ICUError.self) { try NumberFormat(locale: "en", skeleton: "no-such-stem") }
    #expect(ICUError(function: "f", status: 1).name == "U_ILLEGAL_ARGUMENT_ERROR")
  }
}
