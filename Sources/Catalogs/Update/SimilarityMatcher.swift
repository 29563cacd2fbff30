/// Finds the most similar of many texts without comparing with each of them.
///
/// Candidates come from an index of words (of byte triples too for short texts), ranked by the
/// weight of what they share; the best of them are compared exactly.
struct SimilarityMatcher {
  /// Below this two texts are not similar, as in GNU gettext.
  static let threshold = 0.6

  private let texts: [[UInt8]]
  /// Of two equally similar texts a preferred one wins.
  private let isPreferred: [Bool]
  private let index: FeatureIndex
  private var scores: [Float]

  init(_ texts: [String], prefers isPreferred: [Bool]) {
    self.texts = texts.map { Array($0.utf8) }
    self.isPreferred = isPreferred
    index = FeatureIndex(self.texts)
    scores = Array(repeating: 0, count: texts.count)
  }

  /// The index of the text that is most similar to `text`, at least at the threshold; `nil` when
  /// there is none. The first one wins among equals.
  mutating func best(for text: String) -> Int? {
    let bytes = Array(text.utf8)
    let pattern = LongestCommonSubsequence(bytes)
    var best: (place: Int, similarity: Double)?
    for place in candidates(for: bytes) {
      guard Self.canReach(bytes.count, texts[place].count, best?.similarity) else { continue }
      var similarity = pattern.similarity(to: texts[place])
      if isPreferred[place] { similarity += 1e-9 }
      guard similarity >= Self.threshold else { continue }
      if best.map({
        similarity > $0.similarity || (similarity == $0.similarity && place < $0.place)
      })
        ?? true
      {
        best = (place, similarity)
      }
    }
    return best?.place
  }

  /// Whether lengths alone still allow a similarity above the threshold and the best so far.
  private static func canReach(_ a: Int, _ b: Int, _ best: Double?) -> Bool {
    guard a + b > 0 else { return false }
    return 2 * Double(min(a, b)) / Double(a + b) + 1e-9 >= max(threshold, best ?? 0)
  }

  /// Up to 24 texts that share the most.
  private mutating func candidates(for bytes: [UInt8]) -> [Int] {
    let features = FeatureIndex.features(of: bytes)
    var touched: [Int] = []
    var total: Float = 0
    for feature in features {
      let postings = index.postings(of: feature)
      let weight = index.weight(of: feature)
      total += weight
      guard postings.count <= index.commonLimit else { continue }
      for place in postings {
        if scores[Int(place)] == 0 { touched.append(Int(place)) }
        scores[Int(place)] += weight
      }
    }
    var ranking = Ranking(limit: Self.comparedTexts)
    for place in touched {
      ranking.add(place, score: scores[place] / (total + index.totals[place]))
      scores[place] = 0
    }
    return ranking.places
  }

  /// How many texts are compared exactly.
  private static let comparedTexts = 24
}

/// The best few of many, without sorting the many.
private struct Ranking {
  let limit: Int
  private var entries: [(place: Int, score: Float)] = []

  init(limit: Int) {
    self.limit = limit
    entries.reserveCapacity(limit + 1)
  }

  var places: [Int] { entries.map(\.place) }

  /// Of equal scores the lower place ranks first.
  mutating func add(_ place: Int, score: Float) {
    if entries.count == limit, let last = entries.last,
      score < last.score || (score == last.score && place > last.place)
    {
      return
    }
    var index = entries.count
    while index > 0, Self.ranks(place, score, before: entries[index - 1]) { index -= 1 }
    entries.insert((place, score), at: index)
    if entries.count > limit { entries.removeLast() }
  }

  private static func ranks(
    _ place: Int, _ score: Float, before other: (place: Int, score: Float)
  ) -> Bool {
    score > other.score || (score == other.score && place < other.place)
  }
}
