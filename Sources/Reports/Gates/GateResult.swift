package import Diagnostics
package import Messages

/// Whether a gate is met in one chapter of one guide in one language.
package struct GateResult: Sendable, Encodable {
  /// Units and the words of their source; a unit without words counts as one.
  package struct Amount: Sendable, Encodable {
    package var units: Int
    package var words: Int

    package init(units: Int = 0, words: Int = 0) {
      self.units = units
      self.words = words
    }

    package mutating func add(words count: Int) {
      units += 1
      words += max(1, count)
    }
  }

  /// A unit that is not as far as the gate wants.
  package struct Shortfall: Sendable, Encodable {
    /// In the catalog, or the catalog itself where it has no such entry yet.
    package var location: SourceLocation
    package var place: String
    package var state: UnitState
    package var words: Int

    package init(location: SourceLocation, place: String, state: UnitState, words: Int) {
      self.location = location
      self.place = place
      self.state = state
      self.words = words
    }
  }

  /// How hard the passages are to read.
  package struct Readability: Sendable, Encodable {
    /// The index LIX, to one decimal; `nil` for passages too short to be judged.
    package var lix: Double?
    package var limit: Double

    package init(lix: Double?, limit: Double) {
      self.lix = lix.map { ($0 * 10).rounded() / 10 }
      self.limit = limit
    }

    package var isMet: Bool { lix ?? 0 <= limit }

    /// `LIX 41.2, at most 38 wanted`.
    package var figures: String {
      let limit = Int(limit)
      return lix.map { "LIX \($0), at most \(limit) wanted" } ?? "too short for a LIX"
    }
  }

  /// The gate's name in the project file.
  package var gate: String
  package var guide: String
  package var locale: LocaleTag
  /// Title in the source; empty for what stands before the first chapter.
  package var chapter: String
  /// The state wanted.
  package var state: UnitState
  /// How much of the words must be in it, in percent.
  package var share: Int
  package var done = Amount()
  package var total = Amount()
  package var missing: [Shortfall] = []
  /// `nil` where the gate does not ask, or the language has no limits.
  package var readability: Readability?
  /// Why the gate cannot be judged, which is as bad as not being met; `nil` where it can.
  package var unjudged: String?

  package init(
    gate: String, guide: String, locale: LocaleTag, chapter: String, state: UnitState, share: Int
  ) {
    self.gate = gate
    self.guide = guide
    self.locale = locale
    self.chapter = chapter
    self.state = state
    self.share = share
  }

  package var isMet: Bool { unjudged == nil && isStateMet && readability?.isMet ?? true }

  /// Whether enough is in the state wanted.
  package var isStateMet: Bool {
    share >= 100 ? done.units == total.units : done.words * 100 >= share * total.words
  }

  /// `12 of 140 words approved, 100 % wanted`.
  package var figures: String {
    if let unjudged { return unjudged }
    let words =
      "\(done.words) of \(total.words.counted("word")) \(state.rawValue), \(share) % wanted"
    guard let readability else { return words }
    return share == 0 ? readability.figures : "\(words); \(readability.figures)"
  }

  private enum CodingKeys: String, CodingKey {
    case gate, guide, locale, chapter, state, share, done, total, missing, readability
    case unjudged, isMet
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(gate, forKey: .gate)
    try container.encode(guide, forKey: .guide)
    try container.encode(locale, forKey: .locale)
    try container.encode(chapter, forKey: .chapter)
    try container.encode(state, forKey: .state)
    try container.encode(share, forKey: .share)
    try container.encode(done, forKey: .done)
    try container.encode(total, forKey: .total)
    try container.encode(missing, forKey: .missing)
    try container.encodeIfPresent(readability, forKey: .readability)
    try container.encodeIfPresent(unjudged, forKey: .unjudged)
    try container.encode(isMet, forKey: .isMet)
  }
}
