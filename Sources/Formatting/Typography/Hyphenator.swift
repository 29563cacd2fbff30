internal import ICU
package import Messages

/// Finds where words may be divided, by the patterns of a hyphenation dictionary.
///
/// F. M. Liang, “Word Hy-phen-a-tion by Com-put-er” (1983), in the files of libhyphen (`hyph_ro.dic`).
/// Spellings that change at the break (`/` in a pattern) are left out.
package struct Hyphenator: Sendable {
  /// Fewest letters before and after a division.
  package struct Minima: Hashable, Sendable {
    package var left: Int
    package var right: Int

    package init(left: Int, right: Int) {
      self.left = left
      self.right = right
    }

    /// What print wants in a language (languages/en.md §7).
    package static func standard(for locale: LocaleTag) -> Minima {
      switch locale.language {
      case "bg", "ru": Minima(left: 2, right: 2)
      default: Minima(left: 2, right: 3)
      }
    }
  }

  /// Fewest letters before and after a division: the larger of the dictionary's and the caller's.
  package let minima: Minima
  private let patterns: PatternTrie

  /// Reads a dictionary.
  ///
  /// - Parameters:
  ///   - dictionary: the bytes of a `.dic` file; its first line names the character set.
  ///   - minima: fewest letters before and after a division; the dictionary may ask for more.
  /// - Throws: ``HyphenatorError`` for an unknown character set or a file without patterns.
  package init(
    _ dictionary: [UInt8], minima: Minima = Minima(left: 2, right: 3)
  ) throws(HyphenatorError) {
    let lines = try Self.lines(of: dictionary)
    var patterns = PatternTrie()
    var declared = Minima(left: 0, right: 0)
    for line in lines {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard let first = words.first, !first.hasPrefix("%"), !first.hasPrefix("#") else { continue }
      let number = words.count == 2 ? Int(words[1]) : nil
      switch (first, number) {
      case ("LEFTHYPHENMIN", let number?): declared.left = number
      case ("RIGHTHYPHENMIN", let number?): declared.right = number
      case (let word, _) where Self.isKeyword(word): continue
      case (let word, _): patterns.insert(word)
      }
    }
    guard !patterns.isEmpty else { throw HyphenatorError.noPatterns }
    self.patterns = patterns
    self.minima = Minima(
      left: max(minima.left, declared.left, 1), right: max(minima.right, declared.right, 1))
  }

  private static func isKeyword(_ word: Substring) -> Bool {
    word.contains("HYPHEN") || word == "NEXTLEVEL" || word.contains("/")
  }

  /// The lines after the first, which names the character set.
  private static func lines(of bytes: [UInt8]) throws(HyphenatorError) -> [Substring] {
    let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    let name = String(decoding: bytes[..<end], as: UTF8.self).filter { !$0.isWhitespace }
    guard !name.isEmpty else { throw HyphenatorError.noPatterns }
    let rest = Array(bytes[min(end + 1, bytes.endIndex)...])
    let text: String
    if name.uppercased() == "UTF-8" {
      text = String(decoding: rest, as: UTF8.self)
    } else {
      do throws(ICUError) {
        text = try CharacterSet.decode(rest, from: icuName(name))
      } catch {
        throw HyphenatorError.unknownCharacterSet(name)
      }
    }
    return text.split(whereSeparator: \.isNewline)
  }

  private static func icuName(_ name: String) -> String {
    name.hasPrefix("microsoft-cp") ? "windows-" + name.dropFirst("microsoft-cp".count) : name
  }

  /// Where a word may be divided: numbers of letters before the division.
  package func divisions(of word: String) -> [Int] {
    let letters = word.unicodeScalars.map(Self.lowercased)
    guard letters.count >= minima.left + minima.right, letters.count <= 100 else { return [] }
    let levels = patterns.levels(of: letters)
    return (minima.left...(letters.count - minima.right)).filter { levels[$0] % 2 == 1 }
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower[lower.startIndex] : scalar
  }

  /// The text with soft hyphens (U+00AD) in its words.
  ///
  /// Words with digits, words in capitals and words that have a soft hyphen already stay as they
  /// are; an apostrophe or a hyphen ends a word.
  package func softHyphenated(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var word: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if Self.belongsToWord(scalar) {
        word.append(scalar)
      } else {
        append(word, to: &result)
        word.removeAll(keepingCapacity: true)
        result.append(scalar)
      }
    }
    append(word, to: &result)
    return String(result)
  }

  private static func belongsToWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "\u{AD}"
      || scalar.properties.generalCategory == .nonspacingMark
  }

  private func append(_ word: [Unicode.Scalar], to result: inout String.UnicodeScalarView) {
    let divisions = Self.mayBeDivided(word) ? divisions(of: word) : []
    for (index, scalar) in word.enumerated() {
      if divisions.contains(index) { result.append("\u{AD}") }
      result.append(scalar)
    }
  }

  private func divisions(of word: [Unicode.Scalar]) -> [Int] {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: word)
    return divisions(of: String(text)).filter {
      word[$0].properties.generalCategory != .nonspacingMark
    }
  }

  private static func mayBeDivided(_ word: [Unicode.Scalar]) -> Bool {
    guard word.count > 3,
      !word.contains(where: { $0.properties.numericType != nil || $0 == "\u{AD}" })
    else { return false }
    return !word.allSatisfy(\.properties.isUppercase)
  }
}

/// Why a hyphenation dictionary cannot be used.
package enum HyphenatorError: Error, Hashable, Sendable {
  case unknownCharacterSet(String)
  case noPatterns

  /// What is wrong, in one sentence without its stop.
  package var headline: String {
    switch self {
    case .unknownCharacterSet(let name):
      "the hyphenation dictionary is in the unknown character set “\(name)”"
    case .noPatterns: "the hyphenation dictionary has no patterns"
    }
  }
}

/// The patterns as a tree of letters; each node may carry the levels of a pattern that ends there.
private struct PatternTrie: Sendable {
  /// From node and letter to node.
  private var children: [UInt64: Int] = [:]
  /// For each node, the levels of its pattern: one before each letter and one at the end.
  private var levels: [[UInt8]?] = [nil]

  var isEmpty: Bool { levels.count == 1 }

  mutating func insert(_ pattern: Substring) {
    var node = 0
    var numbers: [UInt8] = [0]
    for scalar in pattern.unicodeScalars {
      if let digit = scalar.properties.numericType == .decimal ? scalar.value &- 0x30 : nil,
        digit <= 9
      {
        numbers[numbers.count - 1] = UInt8(digit)
        continue
      }
      numbers.append(0)
      node = child(of: node, scalar)
    }
    if node != 0 { levels[node] = numbers }
  }

  private mutating func child(of node: Int, _ scalar: Unicode.Scalar) -> Int {
    let key = Self.key(node, scalar)
    if let child = children[key] { return child }
    levels.append(nil)
    children[key] = levels.count - 1
    return levels.count - 1
  }

  private static func key(_ node: Int, _ scalar: Unicode.Scalar) -> UInt64 {
    UInt64(node) << 21 | UInt64(scalar.value)
  }

  /// The highest level between the letters: index i is before letter i.
  func levels(of letters: [Unicode.Scalar]) -> [UInt8] {
    let word = ["."] + letters + ["."]
    var result = [UInt8](repeating: 0, count: word.count + 1)
    for start in word.indices {
      var node = 0
      for index in start..<word.count {
        guard let child = children[Self.key(node, word[index])] else { break }
        node = child
        for (offset, level) in (levels[node] ?? []).enumerated() {
          result[start + offset] = max(result[start + offset], level)
        }
      }
    }
    return Array(result.dropFirst())
  }
}
