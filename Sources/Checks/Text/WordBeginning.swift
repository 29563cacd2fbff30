/// How a match of a pattern begins: with up to three letters, small ones, or with a sign.
struct WordBeginning: Hashable, Sendable {
  static let most = 3

  var letters: [UInt16] = []
  var end = End.none

  enum End: Hashable, Sendable {
    /// More may be said of what follows.
    case none
    /// The word may go on in any way.
    case anything
    /// The word ends here.
    case wordEnd
  }

  /// Whether it is a single sign that is no letter, such as “€”.
  var isSign: Bool { letters.count == 1 && !Letter.isPlain(letters[0]) }

  fileprivate var isWhole: Bool { end != .none || letters.count == Self.most }

  /// How the matches of an ICU pattern begin that stands before `(?!\p{L})`: words, classes,
  /// groups and what looks around; whatever is not understood may be anything.
  static func beginnings(of pattern: String) -> Set<WordBeginning> {
    var reader = WordBeginningReader(pattern)
    let read = reader.alternatives()
    return Set(
      read.map { beginning in
        guard !beginning.isWhole else { return beginning }
        return WordBeginning(letters: beginning.letters, end: .wordEnd)
      })
  }
}

/// Reads a pattern from left to right.
private struct WordBeginningReader {
  private let units: [UInt16]
  private var index = 0

  init(_ pattern: String) {
    units = Array(pattern.utf16)
  }

  private static func sign(_ character: Unicode.Scalar) -> UInt16 { UInt16(character.value) }

  private func stands(_ text: String) -> Bool {
    units[index...].starts(with: text.utf16)
  }

  /// Up to the end or the bracket that closes.
  mutating func alternatives() -> Set<WordBeginning> {
    var all: Set<WordBeginning> = []
    var current: Set<WordBeginning> = [WordBeginning()]
    while index < units.count, !stands(")") {
      if stands("|") {
        index += 1
        all.formUnion(current)
        current = [WordBeginning()]
      } else {
        current = Self.extend(current, by: repeated(element()))
      }
    }
    return all.union(current)
  }

  private static func extend(
    _ beginnings: Set<WordBeginning>, by next: Set<WordBeginning>
  ) -> Set<WordBeginning> {
    beginnings.reduce(into: []) { result, beginning in
      guard !beginning.isWhole else {
        result.insert(beginning)
        return
      }
      for part in next {
        guard !part.isSign || beginning.letters.isEmpty else {
          result.insert(WordBeginning(letters: beginning.letters, end: .wordEnd))
          continue
        }
        let letters = (beginning.letters + part.letters).prefix(WordBeginning.most)
        let isCut = beginning.letters.count + part.letters.count > WordBeginning.most
        result.insert(WordBeginning(letters: Array(letters), end: isCut ? .none : part.end))
      }
    }
  }

  /// What one element may be, with its quantifier.
  private mutating func repeated(_ element: Set<WordBeginning>) -> Set<WordBeginning> {
    guard index < units.count else { return element }
    let further = Set(
      element.map { $0.isWhole ? $0 : WordBeginning(letters: $0.letters, end: .anything) })
    switch units[index] {
    case Self.sign("?"):
      index += 1
      return element.union([WordBeginning()])
    case Self.sign("*"):
      index += 1
      return further.union([WordBeginning()])
    case Self.sign("+"):
      index += 1
      return further
    case Self.sign("{"):
      while index < units.count, !stands("}") { index += 1 }
      index += 1
      return [WordBeginning(end: .anything)]
    default: return element
    }
  }

  private mutating func element() -> Set<WordBeginning> {
    switch units[index] {
    case Self.sign("("): return group()
    case Self.sign("["): return characters()
    case Self.sign("\\"): return escape()
    case Self.sign("."), Self.sign("^"), Self.sign("$"):
      index += 1
      return [WordBeginning(end: .anything)]
    default:
      index += 1
      return [Self.letter(units[index - 1])]
    }
  }

  private static func letter(_ unit: UInt16) -> WordBeginning {
    guard Letter.isPlain(unit) else { return WordBeginning(letters: [unit], end: .wordEnd) }
    return WordBeginning(letters: [Letter.small(unit)])
  }

  /// `\p{L}`, `\d`, `\u00A0`, or a sign such as `\$`.
  private mutating func escape() -> Set<WordBeginning> {
    index += 2
    guard index <= units.count, Letter.isLetter(units[index - 1]) else {
      return index <= units.count ? [Self.letter(units[index - 1])] : []
    }
    if stands("{") {
      while index < units.count, !stands("}") { index += 1 }
      index += 1
    }
    return [WordBeginning(end: .anything)]
  }

  private mutating func group() -> Set<WordBeginning> {
    let looksAround = ["(?=", "(?!", "(?<=", "(?<!"].contains(where: stands)
    index += 1
    if stands("?") {
      while index < units.count, ![":", "=", "!"].contains(where: stands) { index += 1 }
      index += 1
    }
    let inside = alternatives()
    index += 1
    return looksAround ? [WordBeginning()] : inside
  }

  /// `[ае]`, letter by letter; any other class may be anything.
  private mutating func characters() -> Set<WordBeginning> {
    let start = index + 1
    var depth = 0
    repeat {
      switch units[index] {
      case Self.sign("["): depth += 1
      case Self.sign("]"): depth -= 1
      case Self.sign("\\"): index += 1
      default: break
      }
      index += 1
    } while index < units.count && depth > 0
    let letters = units[start..<max(start, index - 1)]
    guard letters.allSatisfy(Letter.isPlain) else { return [WordBeginning(end: .anything)] }
    return Set(letters.map(Self.letter))
  }
}
