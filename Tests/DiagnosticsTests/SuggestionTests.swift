import Diagnostics
import Testing

@Suite struct SuggestionTests {
  static let rows: [(String, [String], String?)] = [
    ("gudie", ["guide", "locale"], nil),
    ("guides", ["guide", "locale"], "guide"),
    ("Plural", ["plural", "select"], "plural"),
    ("locael", ["locale", "guide"], "locale"),
    // Two are as near: a guess would be as often wrong as right.
    ("cat", ["bat", "rat"], nil),
    ("number", ["date", "money"], nil),
    ("date", ["date"], nil),
    ("", ["date"], nil),
    (String(repeating: "a", count: 100_000), [String(repeating: "a", count: 99_999)], nil),
  ]

  @Test(arguments: rows.indices)
  func namesTheOneThatWasMeant(_ row: Int) {
    let (word, candidates, wanted) = Self.rows[row]
    #expect(Suggestion.closest(to: word, among: candidates) == wanted)
  }
}
