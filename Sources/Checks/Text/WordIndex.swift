/// Expressions that match at the beginnings of words only, by how these words begin: one look at a
/// word tells which of all the expressions of a language may match there.
struct WordIndex: Sendable {
  /// A set of expressions, a bit each.
  typealias Members = UInt64

  private let members: [ObjectIdentifier: Members]
  /// Beginnings of words as keys; 0 for a free place. Never more than half full.
  private var table: [(key: UInt64, members: Members)]

  /// - Parameter expressions: those beyond the sixty-fourth, and those that may begin with
  ///   anything, are not indexed.
  init(_ expressions: [WordExpression]) {
    let indexed = expressions.filter(\.isIndexable).prefix(Members.bitWidth)
    var members: [ObjectIdentifier: Members] = [:]
    for (number, expression) in indexed.enumerated() {
      members[ObjectIdentifier(expression)] = 1 << Members(number)
    }
    self.members = members
    let entries = indexed.reduce(0) { $0 + $1.beginnings.count }
    let size = 1 << (UInt.bitWidth - UInt(entries * 2).leadingZeroBitCount + 1)
    table = Array(repeating: (0, 0), count: size)
    for expression in indexed {
      for beginning in expression.beginnings where !beginning.isSign {
        let place = place(of: Self.key(beginning))
        let member = members[ObjectIdentifier(expression), default: 0]
        table[place] = (Self.key(beginning), table[place].members | member)
      }
    }
  }

  /// The expression's bit; `nil` for one that is not indexed.
  func member(_ expression: WordExpression) -> Members? {
    members[ObjectIdentifier(expression)]
  }

  /// The expressions that may match where a word begins at the head of `text`.
  func members(at text: ArraySlice<UInt16>) -> Members {
    var found: Members = 0
    var key = Self.start
    for unit in text.prefix(WordBeginning.most) {
      guard Letter.isLetter(unit) else { return found | self[key << 1] }
      guard !Letter.isFolded(unit) else { return .max }
      key = key << 16 | UInt64(Letter.small(unit))
      found |= self[key << 1 | 1]
    }
    return text.count < WordBeginning.most ? found | self[key << 1] : found
  }

  private subscript(key: UInt64) -> Members { table[place(of: key)].members }

  /// So that no key is 0.
  private static let start: UInt64 = 1

  /// The letters, and whether the word may go on behind them.
  private static func key(_ beginning: WordBeginning) -> UInt64 {
    let letters = beginning.letters.reduce(start) { $0 << 16 | UInt64($1) }
    return letters << 1 | (beginning.end == .wordEnd ? 0 : 1)
  }

  /// Where the key stands or would stand.
  private func place(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (table.count - 1)
    while table[place].key != 0, table[place].key != key {
      place = (place + 1) & (table.count - 1)
    }
    return place
  }
}

/// The places of a text at which expressions of a word index may match.
struct WordPlaces: Sendable {
  private var places: [(start: Int, members: WordIndex.Members)] = []
  private var all: WordIndex.Members = 0

  init(_ text: [UInt16], _ index: WordIndex) {
    var isInside = false
    for (start, unit) in text.enumerated() {
      defer { isInside = Letter.isPlain(unit) }
      guard !isInside, Letter.isLetter(unit) else { continue }
      let members = index.members(at: text[start...])
      guard members != 0 else { continue }
      places.append((start, members))
      all |= members
    }
  }

  /// UTF-16 offsets.
  func places(of member: WordIndex.Members) -> [Int] {
    guard all & member != 0 else { return [] }
    return places.compactMap { $0.members & member != 0 ? $0.start : nil }
  }
}
