import Formatting
import ICU
import Messages
import Testing

/// What is `Sendable` here is used by several tasks at once; the thread sanitizer looks on.
@Suite struct ConcurrencyTests {
  @Test func sharesFormattersRulesAndPassesBetweenTasks() async throws {
    let formatter = LocaleFormatter(locale: "ru")
    let pass = SpacePass(locale: "ru")
    let buckets = IndexBuckets(locale: "ru")
    let breaker = SentenceBreaker(locale: "ru")
    let rules = try PluralRules(locale: "ru")
    let pattern = try MessagePattern.parse(
      "{n, plural, one {# звонок} few {# звонка} many {# звонков} other {# звонка}} — {day}, {where}"
    )
    let values = ValueSet(["n": range("2", "5"), "day": day("2026-11-22"), "where": .country("MD")])
    let results = try await withThrowingTaskGroup(of: String.self) { group in
      for index in 0..<16 {
        group.addTask {
          _ = try rules.category(of: "\(index % 4).\(index % 3)")
          let text = try pattern.format(values, with: formatter)
          let sorted = buckets.sorted(["яма", "ад"]).joined()
          return pass.applied(to: text) + sorted + breaker.sentences(of: "Да. Нет.").joined()
        }
      }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(results.count == 1)
  }
}
