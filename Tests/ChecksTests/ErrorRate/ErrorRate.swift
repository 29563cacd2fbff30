import Checks
import Messages

/// What the checks catch and what they cry at, for one language.
struct ErrorRate: Sendable {
  /// Wrong translations of a kind, at most.
  static let sampleSize = 8

  struct Kind: Sendable {
    var name: String
    var wrong = 0
    var caught = 0
    var missed: [String] = []
    /// The wrong pairs.
    var pairs: [CorpusPair] = []
  }

  let language: String
  private(set) var kinds: [Kind] = []
  private(set) var correct = 0
  private(set) var falseAlarms: [String] = []
  /// The correct pairs.
  let pairs: [CorpusPair]
  private let parents: CheckRun
  private let children: CheckRun
  private let anyone: CheckRun

  var wrong: Int { kinds.reduce(0) { $0 + $1.wrong } }
  var caught: Int { kinds.reduce(0) { $0 + $1.caught } }
  var recall: Double { wrong == 0 ? 0 : Double(caught) / Double(wrong) }
  var alarmRate: Double { correct == 0 ? 1 : Double(falseAlarms.count) / Double(correct) }

  init(_ language: String) throws {
    self.language = language
    parents = CheckRun(language, .parents)
    children = CheckRun(language, .children)
    anyone = CheckRun(language, nil)
    let corpus = try Corpus(language)
    pairs = corpus.pairs
    measureCorrect(corpus)
    for mutation in Mutation.all { measure(mutation, corpus) }
    measureSlips()
  }

  /// Waivers count for nothing here: what had to be waived was a false alarm.
  private mutating func measureCorrect(_ corpus: Corpus) {
    for pair in corpus.pairs {
      correct += 1
      if let alarm = alarms(pair).min() { falseAlarms.append("\(alarm) | \(pair.target)") }
    }
  }

  /// Takes the error's samples from all over the corpus.
  private mutating func measure(_ mutation: Mutation, _ corpus: Corpus) {
    var kind = Kind(name: mutation.kind)
    let pairs = corpus.sentences + Self.scattered(corpus.catalogs)
    for pair in pairs where kind.wrong < Self.sampleSize {
      guard let target = mutation.apply(pair, corpus), target != pair.target else { continue }
      var wrong = pair
      wrong.target = target
      record(wrong, !alarms(wrong).subtracting(alarms(pair)).isEmpty, in: &kind)
    }
    kinds.append(kind)
  }

  private mutating func measureSlips() {
    for row in Corpus.rows("slips") where row["language"] == language {
      let name = row["kind"] ?? ""
      let place = kinds.firstIndex { $0.name == name } ?? kinds.endIndex
      if place == kinds.endIndex { kinds.append(Kind(name: name)) }
      let pair = CorpusPair(source: row["source"] ?? "", target: row["translation"] ?? "")
      record(pair, !alarms(pair).isEmpty, in: &kinds[place])
    }
  }

  private func record(_ pair: CorpusPair, _ isCaught: Bool, in kind: inout Kind) {
    kind.wrong += 1
    kind.pairs.append(pair)
    if isCaught { kind.caught += 1 } else { kind.missed.append(pair.target) }
  }

  private func alarms(_ pair: CorpusPair) -> Set<String> {
    switch pair.audience {
    case .children: children.alarms(pair)
    case nil: anyone.alarms(pair)
    default: parents.alarms(pair)
    }
  }

  /// The pairs in an order that takes every 37th first, so that samples come from all chapters.
  private static func scattered(_ pairs: [CorpusPair]) -> [CorpusPair] {
    (0..<37).flatMap { start in stride(from: start, to: pairs.count, by: 37).map { pairs[$0] } }
  }
}

/// The checks as `dragoman check` runs them for a guide.
private struct CheckRun: Sendable {
  private let context: CheckContext
  private let engine: CheckEngine

  init(_ language: String, _ audience: CheckContext.Audience?) {
    var context = CheckContext(locale: LocaleTag(language) ?? "fr", audience: audience)
    context.terms = Corpus.terms(language)
    self.context = context
    engine = CheckEngine(context)
  }

  func alarms(_ pair: CorpusPair) -> Set<String> { pair.alarms(engine, context) }
}
