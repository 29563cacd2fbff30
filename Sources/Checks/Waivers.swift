import Catalogs
import Diagnostics

/// The waivers of an entry: checks whose findings a reviewer has looked at and accepts.
///
/// Written as a flag, `#, dragoman-ignore:numbers`, with the reason in a translator comment; or as
/// a translator comment that begins so, `# dragoman-ignore:numbers the law's own number`, which GNU
/// msgmerge keeps where it drops unknown flags.
struct Waivers {
  static let marker = "dragoman-ignore:"

  /// The checks waived, in the order written.
  private(set) var checks: [CheckID] = []
  /// Whether somebody wrote why.
  private(set) var hasReason = false

  init(_ entry: POEntry) {
    for flag in entry.flags where flag.hasPrefix(Self.marker) {
      checks.append(CheckID(rawValue: String(flag.dropFirst(Self.marker.count))))
    }
    let comments = entry.translatorComments
    hasReason = comments.contains { !$0.isEmpty && !$0.hasPrefix(Self.marker) }
    for comment in comments where comment.hasPrefix(Self.marker) {
      let words = comment.dropFirst(Self.marker.count).split(separator: " ", maxSplits: 1)
      guard let first = words.first else { continue }
      checks.append(CheckID(rawValue: String(first)))
      if words.count > 1 { hasReason = true }
    }
  }

  /// Whether an entry can hold a waiver at all, without decoding more than its comments.
  static func mayExist(in entry: POEntry) -> Bool {
    entry.flags.contains { $0.hasPrefix(marker) }
      || entry.translatorComments.contains { $0.hasPrefix(marker) }
  }
}
