import ICU
import Synchronization

/// A regular expression of ours, compiled when first used.
final class LazyExpression: Sendable {
  let pattern: String
  private let compiled = Mutex<RegularExpression?>(nil)

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
    (try? expression().matches(in: text)) ?? []
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
