import Diagnostics
import Testing

@Suite struct CountedTests {
  @Test(arguments: [(0, "0 pages"), (1, "1 page"), (2, "2 pages"), (21, "21 pages")])
  func saysOneAndMany(count: Int, words: String) {
    #expect(count.counted("page") == words)
  }

  @Test func knowsWordsOfTheirOwn() {
    #expect(1.counted("entry", "entries") == "1 entry")
    #expect(3.counted("entry", "entries") == "3 entries")
  }
}
