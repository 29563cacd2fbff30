import FoundationEssentials
import Testing

@Suite struct ErrorRateTests {
  /// The promise of the page, and the page itself.
  @Test func staysWithinWhatThePagePromises() throws {
    let rates = try Corpus.languages.map { try ErrorRate($0) }
    for rate in rates {
      #expect(rate.recall >= 0.95, "\(rate.language)")
      #expect(rate.alarmRate <= 0.01, "\(rate.language)")
    }
    #expect(rates.reduce(0) { $0 + $1.wrong } >= 600)
    #expect(rates.reduce(0) { $0 + $1.correct } >= 2_000)
    let page = ErrorRateReport.page(rates)
    let url = URL(filePath: "\(Corpus.root)/docs/error-rate.md")
    if ProcessInfo.processInfo.environment["DRAGOMAN_RECORD"] == "1" {
      try Data(page.utf8).write(to: url)
    }
    let recorded = try String(decoding: Data(contentsOf: url), as: UTF8.self)
    #expect(page == recorded, "docs/error-rate.md is out of date: see its first lines")
  }

  @Test func hasEnoughKindsOfErrors() {
    #expect(Mutation.all.count >= 25)
    #expect(Set(Mutation.all.map(\.kind)).count == Mutation.all.count)
  }
}
