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
    let isRecording = ProcessInfo.processInfo.environment["DRAGOMAN_RECORD"] == "1"
    try comparePofilter(rates, isRecording)
    let page = ErrorRateReport.page(rates)
    let url = URL(filePath: "\(Corpus.root)/docs/error-rate.md")
    if isRecording { try Data(page.utf8).write(to: url) }
    let recorded = try String(decoding: Data(contentsOf: url), as: UTF8.self)
    #expect(page == recorded, "docs/error-rate.md is out of date: see its first lines")
  }

  /// What the page says of pofilter is what it does, where the version that was asked is
  /// installed.
  private func comparePofilter(_ rates: [ErrorRate], _ isRecording: Bool) throws {
    guard let pofilter = Pofilter.installed else { return }
    let recorded = rates.map { PofilterCounts.recorded($0.language) }
    guard isRecording || recorded.first??.version == pofilter.version else { return }
    let counts = try rates.map { try pofilter.counts($0) }
    if isRecording {
      try Data(PofilterCounts.text(of: counts).utf8)
        .write(to: URL(filePath: Corpus.path(of: "pofilter")))
    } else {
      #expect(recorded == counts)
    }
  }

  @Test func hasEnoughKindsOfErrors() {
    #expect(Mutation.all.count >= 25)
    #expect(Set(Mutation.all.map(\.kind)).count == Mutation.all.count)
  }
}
