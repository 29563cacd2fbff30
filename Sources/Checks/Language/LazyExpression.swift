import ICU
import Synchronization

/// A regular expression of ours, compiled when first used.
final class LazyExpression: Sendable {
  let pattern: String
  private let compiled = Mutex<RegularExpression?>(nil)
  /// What the matches begin with, found out when first used; the inner `nil` where that is unknown.
  private let start = Mutex<PatternStart??>(nil)

  init(_ pattern: String) {
    self.pattern = pattern
  }

  /// UTF-16 ranges of all matches; none when matching takes too long.
  func ranges(in text: String) -> [Range<Int>] {
    ranges(in: Array(text.utf16))
  }

  func ranges(in text: [UInt16]) -> [Range<Int>] {
    matches(in: text).map(\.range)
  }

  /// All matches with their groups; none when matching takes too long.
  func matches(in text: [UInt16]) -> [RegularExpression.Match] {
    if let places = patternStart?.places(in: text), places.count * 4 <= text.count {
      return matches(in: text, at: places)
    }
    return all(in: text)
  }

  /// The same by a search of the whole text.
  func all(in text: [UInt16]) -> [RegularExpression.Match] {
    (try? expression().matches(in: text)) ?? []
  }

  private var patternStart: PatternStart? {
    start.withLock { start in
      if let start { return start }
      let made = PatternStart(pattern)
      start = .some(made)
      return made
    }
  }

  /// The matches that begin at given places, ascending UTF-16 offsets; none when matching takes too
  /// long.
  func matches(in text: [UInt16], at places: [Int]) -> [RegularExpression.Match] {
    guard !places.isEmpty else { return [] }
    return (try? expression().matches(in: text, at: places)) ?? []
  }

  /// The expression; a pattern that does not compile is a mistake of ours that the tests find.
  private func expression() throws(RegularExpressionError) -> RegularExpression {
    if let ready = compiled.withLock({ $0 }) { return ready }
    let made = try RegularExpression(pattern)
    compiled.withLock { $0 = made }
    return made
  }

  /// Whether ICU accepts the pattern.
  var compiles: Bool { (try? expression()) != nil }
}
