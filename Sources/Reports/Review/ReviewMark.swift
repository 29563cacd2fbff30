package import Catalogs

/// A translator comment that says who has read a translation, and what exactly was read:
/// `# approved 2026-11-22 Ana Popescu 3f9a1c02d471`.
///
/// The digest is that of source and translation; when either changes, the mark is void.
package struct ReviewMark: Hashable, Sendable {
  /// What a reader stands for.
  package enum Level: String, Sendable, CaseIterable, Comparable, Encodable {
    /// Read beside the source.
    case reviewed
    /// Released for print by somebody who may.
    case approved

    package static func < (left: Self, right: Self) -> Bool {
      left == .reviewed && right == .approved
    }
  }

  package var level: Level
  /// Day of the review, `YYYY-MM-DD`.
  package var date: String
  package var reviewer: String
  /// Twelve hexadecimal digits.
  package var digest: String

  /// - Returns: `nil` when `date` is no date or `reviewer` no name on one line.
  package init?(_ level: Level, date: String, reviewer: String, digest: String) {
    let name = reviewer.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard Self.isDate(date), !name.isEmpty, Self.isDigest(digest) else { return nil }
    self.level = level
    self.date = date
    self.reviewer = name
    self.digest = digest
  }

  /// Reads the text of a comment; `nil` when it is an ordinary one.
  package init?(comment: String) {
    let words = comment.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count >= 4, let level = Level(rawValue: words[0]) else { return nil }
    self.init(
      level, date: words[1], reviewer: words[2..<(words.count - 1)].joined(separator: " "),
      digest: words[words.count - 1])
  }

  /// The text of the comment, without `# `.
  package var comment: String { "\(level.rawValue) \(date) \(reviewer) \(digest)" }

  /// Whether `text` is a day of the Gregorian calendar, `YYYY-MM-DD` (ISO 8601).
  package static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...lengths[month - 1]).contains(day)
  }

  private static let digestLength = 12

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == digestLength
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  /// What a review of this entry is about: its source and its translation, in all their forms.
  package static func digest(of entry: POEntry) -> String {
    var digest = ShortDigest()
    for text in [entry.id, entry.idPlural ?? ""] + entry.strings { digest.combine(text) }
    return String(digest.text.prefix(digestLength))
  }
}

extension POEntry {
  /// Who has read it, void or not, in the order of its comments.
  package var reviewMarks: [ReviewMark] {
    translatorComments.compactMap(ReviewMark.init(comment:))
  }

  /// The highest mark that still holds; `nil` when there is none.
  package var review: ReviewMark? {
    let marks = reviewMarks
    guard !marks.isEmpty, isTranslated else { return nil }
    let digest = ReviewMark.digest(of: self)
    return marks.filter { $0.digest == digest }.max { $0.level < $1.level }
  }
}
