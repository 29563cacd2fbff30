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
