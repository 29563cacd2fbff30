internal import ICU
package import Messages

/// Puts the spaces of a language's typography into assembled text: which spaces may not break, and
/// how wide they are.
///
/// It only ever turns one space into another: nothing is inserted or taken away, so markup between
/// the texts stays where it is, and a second pass changes nothing.
package struct SpacePass: Sendable {
  /// A piece of a unit in the order of reading.
  package enum Piece: Hashable, Sendable {
    /// Running text; inline elements around it do not matter.
    case text(String)
    /// Text that counts for its neighbours but stays as it is: a character reference.
    case fixed(String)
    /// Something that is no language: code, a URL, a phone, an image. Never touched.
    case opaque
  }

  /// One rule.
  package struct Row: Hashable, Sendable {
    /// The rule's name in the language files where it has one.
    package let id: String
    /// An ICU regular expression. The spaces inside its groups are replaced, without groups all
    /// those of the match. U+E000 stands for an opaque piece.
    package let find: String
    /// The space to put there.
    package let space: Space
    package let why: String
  }

  /// The spaces of print.
  package enum Space: UInt16, Hashable, Sendable {
    /// U+00A0
    case noBreak = 0xA0
    /// U+202F
    case narrowNoBreak = 0x202F
  }

  /// A space that the pass has changed.
  package struct Change: Hashable, Sendable {
    /// The rule.
    package let id: String
    package let why: String
    /// The space that was put there.
    package let space: Space
    /// Which of the text pieces, and the UTF-16 offset in it.
    package let piece: Int
    package let offset: Int
    /// A few characters around the place, as the pass leaves them.
    package fileprivate(set) var excerpt = ""
  }

  /// The rules of the locale.
  package let rows: [Row]
  private let rules: [Rule]

  private struct Rule: Sendable {
    let row: Row
    let expression: RegularExpression
  }

  /// The rules for a locale; a language without rules gets none.
  package init(locale: LocaleTag) {
    rows = Self.table(language: locale.language)
    rules = rows.compactMap { row in
      (try? RegularExpression(row.find)).map { Rule(row: row, expression: $0) }
    }
  }

  /// How many rules are in force: all of them, unless one were no regular expression.
  package var compiledRuleCount: Int { rules.count }

  /// The text pieces of a unit, in order, with the right spaces; the other pieces are left out.
  package func applied(to pieces: [Piece]) -> [String] {
    run(pieces).texts
  }

  /// A text that stands alone, with the right spaces.
  package func applied(to text: String) -> String {
    run([.text(text)]).texts.joined()
  }

  /// What the pass would change, rule by rule.
  package func changes(in pieces: [Piece]) -> [Change] {
    run(pieces).changes
  }

  private func run(_ pieces: [Piece]) -> (texts: [String], changes: [Change]) {
    var line = JoinedLine(pieces)
    guard line.hasSpace else { return (line.texts, []) }
    var changes: [(change: Change, index: Int)] = []
    for rule in rules {
      guard let matches = try? rule.expression.matches(in: line.units) else { continue }
      for match in matches {
        let places = match.groups.isEmpty ? [match.range] : match.groups.compactMap { $0 }
        for index in places.joined() {
          guard let place = line.place(of: index),
            line.replaceSpace(at: index, with: rule.row.space)
          else { continue }
          let change = Change(
            id: rule.row.id, why: rule.row.why, space: rule.row.space, piece: place.piece,
            offset: place.offset)
          changes.append((change, index))
        }
      }
    }
    let explained = changes.map { change, index in
      var change = change
      change.excerpt = line.excerpt(around: index)
      return change
    }
    return (line.texts, explained)
  }
}

/// The pieces of a unit as one line of UTF-16, with the way back.
private struct JoinedLine {
  private(set) var units: [UInt16] = []
  private var ranges: [Range<Int>] = []

  init(_ pieces: [SpacePass.Piece]) {
    for piece in pieces {
      switch piece {
      case .text(let text):
        let start = units.count
        units += text.utf16
        ranges.append(start..<units.count)
      case .fixed(let text): units += text.utf16
      case .opaque: units.append(0xE000)
      }
    }
  }

  var hasSpace: Bool { units.contains(where: Self.isSpace) }

  var texts: [String] { ranges.map { String(decoding: units[$0], as: UTF16.self) } }

  /// Whether there was another space, now replaced.
  mutating func replaceSpace(at index: Int, with space: SpacePass.Space) -> Bool {
    guard Self.isSpace(units[index]), units[index] != space.rawValue else { return false }
    units[index] = space.rawValue
    return true
  }

  /// The words on both sides of a space, shortened.
  func excerpt(around index: Int) -> String {
    let before = units[..<index].suffix(12).reversed().prefix { $0 != 0x20 }.reversed()
    let after = units[(index + 1)...].prefix(12).prefix { $0 != 0x20 }
    let text = String(decoding: Array(before) + [units[index]] + after, as: UTF16.self)
    return text.filter { $0 != "\u{FFFD}" && $0 != "\u{E000}" }
  }

  /// The text piece of a unit of the line; `nil` outside of all.
  func place(of index: Int) -> (piece: Int, offset: Int)? {
    guard let piece = ranges.firstIndex(where: { $0.contains(index) }) else { return nil }
    return (piece, index - ranges[piece].lowerBound)
  }

  private static func isSpace(_ unit: UInt16) -> Bool {
    unit == 0x20 || unit == 0xA0 || unit == 0x202F || unit == 0x2009
  }
}
