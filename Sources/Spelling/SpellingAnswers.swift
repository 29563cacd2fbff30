/// What a dictionary answered, as a file for the next run.
///
/// A line each: `s`, the word, a tab, `1` or `0` for the spelling; `f`, the word and the words of
/// which it is a form, each behind a tab. The first line says of which dictionary, the last one is
/// a sum over all others.
package struct SpellingAnswers: Sendable {
  /// The lines.
  private var bytes: [UInt8] = []
  /// Where the line of a question begins, 1 more; 0 for a free place. Never more than half full.
  private var places = [UInt32](repeating: 0, count: 1 << 10)
  private var count = 0

  private enum Sign {
    static let spelling = UInt8(ascii: "s")
    static let forms = UInt8(ascii: "f")
    static let tab = UInt8(ascii: "\t")
    static let newline = UInt8(ascii: "\n")
    static let right = UInt8(ascii: "1")
  }

  package init() {}

  /// Whether a word is right; `nil` when it was never asked.
  func isRight(_ word: String) -> Bool? {
    answer(to: Sign.spelling, word).map { $0.first == Sign.right }
  }

  func stems(of word: String) -> [String]? {
    answer(to: Sign.forms, word).map { answer in
      answer.split(separator: Sign.tab).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  mutating func remember(_ word: String, isRight: Bool) {
    add(Sign.spelling, word, [isRight ? "1" : "0"])
  }

  mutating func remember(_ word: String, stems: [String]) {
    add(Sign.forms, word, stems)
  }
}

// MARK: The table

extension SpellingAnswers {
  /// What stands behind a question's tab.
  private func answer(to sign: UInt8, _ word: String) -> ArraySlice<UInt8>? {
    let key = word.utf8
    var place = Self.hash(sign, key) & (places.count - 1)
    while places[place] != 0 {
      let start = Int(places[place]) - 1
      if bytes[start] == sign, let end = self.end(of: key, from: start + 1) {
        return bytes[end...].prefix { $0 != Sign.newline }
      }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  /// Where the answer begins when a line asks for this word.
  private func end(of word: String.UTF8View, from start: Int) -> Int? {
    var index = start
    for byte in word {
      guard bytes[index] == byte else { return nil }
      index += 1
    }
    return bytes[index] == Sign.tab ? index + 1 : nil
  }

  private mutating func add(_ sign: UInt8, _ word: String, _ answer: [String]) {
    let texts = [word] + answer
    guard !texts.contains(where: { $0.utf8.contains { $0 == Sign.tab || $0 == Sign.newline } })
    else { return }
    let start = bytes.count
    bytes.append(sign)
    bytes += word.utf8
    bytes.append(Sign.tab)
    for (number, text) in answer.enumerated() {
      if number > 0 { bytes.append(Sign.tab) }
      bytes += text.utf8
    }
    bytes.append(Sign.newline)
    enter(start, Self.hash(sign, word.utf8))
  }

  private mutating func enter(_ start: Int, _ hash: Int) {
    if (count + 1) * 2 > places.count { grow() }
    var place = hash & (places.count - 1)
    while places[place] != 0 { place = (place + 1) & (places.count - 1) }
    places[place] = UInt32(start + 1)
    count += 1
  }

  private mutating func grow() {
    let known = places.filter { $0 != 0 }
    places = [UInt32](repeating: 0, count: places.count * 2)
    count = 0
    for start in known { enter(Int(start) - 1, hash(ofLineAt: Int(start) - 1)) }
  }

  private func hash(ofLineAt start: Int) -> Int {
    Self.hash(bytes[start], bytes[(start + 1)...].prefix { $0 != Sign.tab })
  }

  /// FNV-1a, folded so that its low bits are good.
  private static func hash(_ sign: UInt8, _ word: some Sequence<UInt8>) -> Int {
    var sum = FNV()
    sum.add(sign)
    for byte in word { sum.add(byte) }
    return Int(truncatingIfNeeded: sum.value ^ (sum.value >> 32))
  }

  private struct FNV {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ byte: UInt8) {
      value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }
  }
}

// MARK: The file

extension SpellingAnswers {
  /// More than this is not read: words that nobody asks for any more have gathered.
  private static let most = 4 << 20

  /// Reads a file of answers; `nil` when it is of another dictionary, or damaged.
  ///
  /// - Parameter stamp: what tells the dictionary and its state from others, in one line.
  package init?(_ file: [UInt8], of stamp: String) {
    let head = Self.head(stamp)
    guard file.count <= Self.most, file.starts(with: head),
      let end = file.dropLast().lastIndex(of: Sign.newline),
      file[(end + 1)...].elementsEqual(Self.sum(file[...end]))
    else { return nil }
    bytes = Array(file[head.count..<(end + 1)])
    var start = 0
    while start < bytes.count {
      let line = bytes[start...].prefix { $0 != Sign.newline }
      guard line.contains(Sign.tab) else { return nil }
      enter(start, hash(ofLineAt: start))
      start = line.endIndex + 1
    }
  }

  /// The file for the next run.
  package func file(of stamp: String) -> [UInt8] {
    let file = Self.head(stamp) + bytes
    return file + Self.sum(file[...])
  }

  private static func head(_ stamp: String) -> [UInt8] {
    Array("dragoman spelling 1 \(stamp)\n".utf8)
  }

  private static func sum(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var sum = FNV()
    for byte in bytes { sum.add(byte) }
    return Array("\(sum.value)\n".utf8)
  }
}
