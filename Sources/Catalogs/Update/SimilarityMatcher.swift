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

/// Which texts hold a feature: a word, or three bytes of a short text. Features are hashes into a
/// fixed number of buckets; a collision costs a useless comparison, nothing else.
struct FeatureIndex {
  private let starts: [UInt32]
  private let places: [UInt32]
  private let bucketBits: Int
  private let count: Int
  /// The weight of all features of each text.
  private(set) var totals: [Float] = []
  /// Features that more texts have than this say nothing.
  let commonLimit: Int

  /// Texts up to this length are also indexed by their byte triples.
  private static let shortLength = 48

  init(_ texts: [[UInt8]]) {
    count = texts.count
    commonLimit = max(200, texts.count / 10)
    bucketBits = max(12, min(22, Int.bitWidth - (texts.count * 8).leadingZeroBitCount))
    let shift = UInt64(64 - bucketBits)
    var starts = [UInt32](repeating: 0, count: (1 << bucketBits) + 1)
    let features = texts.map { text in Self.features(of: text).map { UInt32($0 >> shift) } }
    for buckets in features {
      for bucket in buckets { starts[Int(bucket) + 1] += 1 }
    }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    var next = starts
    var places = [UInt32](repeating: 0, count: Int(starts.last ?? 0))
    for (place, buckets) in features.enumerated() {
      for bucket in buckets {
        places[Int(next[Int(bucket)])] = UInt32(place)
        next[Int(bucket)] += 1
      }
    }
    self.starts = starts
    self.places = places
    totals = features.map { buckets in buckets.reduce(0) { $0 + weight(ofBucket: Int($1)) } }
  }

  func postings(of feature: UInt64) -> ArraySlice<UInt32> {
    let bucket = Int(feature >> UInt64(64 - bucketBits))
    return places[Int(starts[bucket])..<Int(starts[bucket + 1])]
  }

  /// Rare features weigh more.
  func weight(of feature: UInt64) -> Float {
    weight(ofBucket: Int(feature >> UInt64(64 - bucketBits)))
  }

  private func weight(ofBucket bucket: Int) -> Float {
    let size = Int(starts[bucket + 1] - starts[bucket])
    let ratio = (count + 1) / max(size, 1)
    return Float(1 + Int.bitWidth - ratio.leadingZeroBitCount)
  }

  /// The distinct features of a text, in order.
  static func features(of text: [UInt8]) -> [UInt64] {
    var seen: Set<UInt64> = []
    var features: [UInt64] = []
    func add(_ hash: UInt64) {
      let mixed = hash &* 0x9E37_79B9_7F4A_7C15
      if seen.insert(mixed).inserted { features.append(mixed) }
    }
    forEachWord(text) { add($0) }
    if text.count <= shortLength {
      var window: UInt64 = 0
      for (index, byte) in text.enumerated() {
        window = ((window << 8) | UInt64(lowercased(byte))) & 0xFF_FFFF
        if index >= 2 { add(window | 0x5A00_0000) }
      }
    }
    return features
  }

  /// Calls `body` with the hash (FNV-1a) of each run of letters and digits, ASCII case folded.
  private static func forEachWord(_ text: [UInt8], _ body: (UInt64) -> Void) {
    let offset: UInt64 = 0xCBF2_9CE4_8422_2325
    var hash = offset
    var isInside = false
    for byte in text {
      if isWordByte(byte) {
        hash = (hash ^ UInt64(lowercased(byte))) &* 0x100_0000_01B3
        isInside = true
      } else if isInside {
        body(hash)
        hash = offset
        isInside = false
      }
    }
    if isInside { body(hash) }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
      true
    default: false
    }
  }
}

/// The longest common subsequence of one text with many, 64 bytes at a time
/// (Hyyrö, “Bit-parallel LCS-length computation revisited”, 2004).
struct LongestCommonSubsequence {
  private let pattern: ArraySlice<UInt8>
  private let wordCount: Int
  /// For each byte value, the places of the pattern where it stands, as bits.
  private let masks: [UInt64]

  /// Longer texts are compared by so many bytes at their beginning.
  private static let limit = 16_384

  init(_ text: [UInt8]) {
    pattern = text.prefix(Self.limit)
    wordCount = (pattern.count + 63) / 64
    var masks = [UInt64](repeating: 0, count: 256 * max(wordCount, 1))
    for (index, byte) in pattern.enumerated() {
      masks[Int(byte) * wordCount + index / 64] |= 1 << UInt64(index % 64)
    }
    self.masks = masks
  }

  /// Twice the common length by both lengths: 1 for equal texts, 0 for nothing in common.
  func similarity(to text: [UInt8]) -> Double {
    let other = text.prefix(Self.limit)
    guard !pattern.isEmpty, !other.isEmpty else { return 0 }
    return 2 * Double(length(with: other)) / Double(pattern.count + other.count)
  }

  private func length(with text: ArraySlice<UInt8>) -> Int {
    var row = [UInt64](repeating: .max, count: wordCount)
    for byte in text {
      let base = Int(byte) * wordCount
      var carry: UInt64 = 0
      for word in 0..<wordCount {
        let value = row[word]
        let matches = value & masks[base + word]
        let (sum, overflow) = value.addingReportingOverflow(matches)
        let (withCarry, secondOverflow) = sum.addingReportingOverflow(carry)
        carry = overflow || secondOverflow ? 1 : 0
        row[word] = withCarry | (value & ~matches)
      }
    }
    let tail = pattern.count % 64
    if tail != 0 { row[wordCount - 1] |= ~((1 << UInt64(tail)) - 1) }
    return row.reduce(0) { $0 + (~$1).nonzeroBitCount }
  }
}
