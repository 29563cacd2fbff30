import Formatting
import Messages
import Testing

@Suite struct IndexBucketsTests {
  /// languages/en.md §7, “Collation, measured with ICU”.
  @Test(
    arguments: [
      ("ro", "înapoi", "Î"), ("ro", "școală", "Ș"), ("ro", "țară", "Ț"), ("ro", "ăsta", "Ă"),
      ("fr", "œuvre", "O"), ("fr", "école", "E"), ("fr", "« merci »", "M"),
      ("bg", "ъгъл", "Ъ"), ("bg", "щастие", "Щ"), ("bg", "юноша", "Ю"), ("bg", "SMS", "S"),
      ("ru", "ёлка", "Е"), ("ru", "яблоко", "Я"), ("ru", "йод", "Й"), ("ru", "custodie", "C"),
      ("en", "zone", "Z"),
    ] as [(LocaleTag, String, String)])
  func filesATermUnderItsLetter(locale: LocaleTag, term: String, label: String) {
    #expect(IndexBuckets(locale: locale).label(for: term) == label)
  }

  @Test(arguments: ["116 111", "№ 5", "", "–"])
  func filesNumbersAndSignsUnderNoLetter(term: String) {
    #expect(IndexBuckets(locale: "fr").label(for: term) == nil)
  }

  @Test func putsLatinAfterCyrillic() {
    let labels = IndexBuckets(locale: "bg").labels
    #expect(labels.first == "А" && labels.last == "Z")
    #expect(labels.firstIndex(of: "Ъ") == labels.firstIndex(of: "Щ").map { $0 + 1 })
    #expect(!IndexBuckets(locale: "ru").labels.contains("Ё"))
  }

  @Test func sortsLettersOfTheLanguage() {
    #expect(
      IndexBuckets(locale: "ro").sorted(["țară", "tată", "șapte", "suflet", "ână", "an", "ăsta"])
        == ["an", "ăsta", "ână", "suflet", "șapte", "tată", "țară"])
  }

  @Test func groupsItemsInOrder() {
    let buckets = IndexBuckets(locale: "bg").grouped(
      ["SMS", "ъгъл", "автобус", "116 111", "Ани"], by: { $0 })
    #expect(buckets.map(\.label) == [nil, "А", "Ъ", "S"])
    #expect(buckets.flatMap(\.items) == ["116 111", "автобус", "Ани", "ъгъл", "SMS"])
  }
}
