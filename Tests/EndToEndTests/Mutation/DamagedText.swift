import Messages
import TestSupport

/// A translation as the pieces that can be damaged.
struct DamagedText {
  /// An inline element, by the places of its tags among the tokens.
  struct Element {
    var start: Int
    var end: Int
  }

  let source: String
  private let tokens: [InlineMarkup.Token]
  private let pieces: [String]
  private(set) var elements: [Element] = []

  /// `nil` for a text that is no well-formed markup to begin with.
  init?(_ source: String) {
    guard let markup = try? InlineMarkup(source) else { return nil }
    self.source = source
    tokens = markup.tokens
    let bytes = Array(source.utf8)
    pieces = tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    var open: [Int] = []
    for (index, token) in tokens.enumerated() {
      if case .start = token.kind { open.append(index) }
      if case .end = token.kind, let start = open.popLast() {
        elements.append(Element(start: start, end: index))
      }
    }
  }

  // MARK: Finding

  func name(ofToken index: Int) -> String {
    switch tokens[index].kind {
    case .start(let tag), .empty(let tag): tag.name
    default: ""
    }
  }

  func name(_ element: Element) -> String { name(ofToken: element.start) }

  /// The elements of a name, whatever number it has in the compact form.
  func elements(_ name: String) -> [Element] {
    elements.filter { Self.isNumbered(self.name($0), name) }
  }

  /// The empty tags of a name.
  func codes(_ name: String) -> [Int] {
    tokens.indices.filter { index in
      if case .empty(let tag) = tokens[index].kind {
        Self.isNumbered(tag.name, name)
      } else {
        false
      }
    }
  }

  private static func isNumbered(_ tag: String, _ name: String) -> Bool {
    tag.hasPrefix(name) && tag.dropFirst(name.count).allSatisfy(\.isNumber)
  }

  // MARK: Damaging

  private func joined(_ piece: (Int) -> String) -> String {
    pieces.indices.map(piece).joined()
  }

  func without(_ removed: [Int]) -> String { joined { removed.contains($0) ? "" : pieces[$0] } }

  func replacing(_ index: Int, by text: String) -> String {
    joined { $0 == index ? text : pieces[$0] }
  }

  func swapping(_ one: Int, _ other: Int) -> String {
    joined { $0 == one ? pieces[other] : $0 == other ? pieces[one] : pieces[$0] }
  }

  func renaming(_ element: Element, _ name: String) -> String {
    joined { index in
      index == element.start ? "<\(name)>" : index == element.end ? "</\(name)>" : pieces[index]
    }
  }

  func repeating(_ range: ClosedRange<Int>) -> String {
    joined { $0 == range.upperBound ? pieces[$0] + pieces[range].joined() : pieces[$0] }
  }

  func inserting(_ text: String, after index: Int) -> String {
    joined { $0 == index ? pieces[$0] + text : pieces[$0] }
  }

  func withoutCode(_ name: String, _ random: inout TestSupport.SeededGenerator) -> String? {
    codes(name).randomElement(using: &random).map { without([$0]) }
  }

  func repeatingCode(_ name: String, _ random: inout TestSupport.SeededGenerator) -> String? {
    codes(name).randomElement(using: &random).map { repeating($0...$0) }
  }

  /// Puts `text` between two words.
  func inserting(_ text: String, _ random: inout TestSupport.SeededGenerator) -> String? {
    let places = source.indices.filter { index in
      source[index] == " "
        && tokens.contains { token in
          guard case .text = token.kind else { return false }
          return token.range.contains(source.utf8.distance(from: source.startIndex, to: index))
        }
    }
    return places.randomElement(using: &random).map { place in
      source.replacingCharacters(in: place..<source.index(after: place), with: " " + text)
    }
  }

  /// Takes away the last place of a sign.
  func without(last sign: Character) -> String? {
    guard let place = source.lastIndex(of: sign) else { return nil }
    return source.replacingCharacters(in: place..<source.index(after: place), with: "")
  }

  /// Changes the first match.
  func changing<Output>(_ pattern: Regex<Output>, _ change: (Substring) -> String) -> String? {
    guard let range = source.firstRange(of: pattern) else { return nil }
    return source.replacingCharacters(in: range, with: change(source[range]))
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
