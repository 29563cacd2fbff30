package import Messages

/// How complete catalogs were at moments of the past.
package struct CompletenessTrend: Hashable, Sendable {
  /// A catalog at a moment.
  package struct Point: Hashable, Sendable {
    /// Seconds since 1970.
    package var seconds: Int
    /// The same as a day, `2026-11-22`.
    package var day: String
    /// Words that could be printed, of all words, in whole percent.
    package var percent: Int

    package init(seconds: Int, day: String, percent: Int) {
      self.seconds = seconds
      self.day = day
      self.percent = percent
    }
  }

  /// A catalog through time.
  package struct Line: Hashable, Sendable {
    package var guide: String
    package var locale: LocaleTag
    /// The oldest first.
    package var points: [Point]

    package init(guide: String, locale: LocaleTag, points: [Point]) {
      self.guide = guide
      self.locale = locale
      self.points = points
    }
  }

  /// Those with two points or more: one alone is no trend.
  package let lines: [Line]

  package init(lines: [Line] = []) {
    self.lines = lines.filter { $0.points.count > 1 }
  }

  /// At most `limit` of many moments, evenly taken, the first and the last among them.
  package static func thinned<Moment>(_ moments: [Moment], to limit: Int) -> [Moment] {
    guard moments.count > limit, limit > 1 else { return moments }
    return (0..<limit).map { moments[$0 * (moments.count - 1) / (limit - 1)] }
  }
}
