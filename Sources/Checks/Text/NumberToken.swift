/// A number of a text, whatever separators its language writes.
struct NumberToken: Hashable {
  /// What it may mean: `1.234` is 1234 or 1.234, `7 p.m.` is 7 or 19, `1990s` is 1990 or 90.
  var values: Set<String>
  /// As it stands in the text.
  var text: String
  /// UTF-8 offset in the text.
  var offset: Int

  /// Whether the other side may leave it out: the minutes of a full hour, 19:00 and 7 p.m.
  var isOptional: Bool { text == "00" }

  /// The numbers of a text, in order. Dates, times and version numbers count part by part.
  static func tokens(in text: String) -> [NumberToken] {
    guard text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return [] }
    var scanner = NumberScanner(text)
    return scanner.scan()
  }
}

private struct NumberScanner {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var offset = 0
  private var tokens: [NumberToken] = []

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  mutating func scan() -> [NumberToken] {
    while index < scalars.count {
      if isDigit(index), !isPartOfName {
        scanNumber()
      } else if isDigit(index) {
        skipName()
      } else {
        advance(1)
      }
    }
    return tokens
  }

  private mutating func advance(_ count: Int) {
    for scalar in scalars[index..<index + count] { offset += UTF8.width(scalar) }
    index += count
  }

  private func isDigit(_ index: Int) -> Bool {
    index < scalars.count && ("0"..."9").contains(scalars[index])
  }

  /// Whether letters stand before the digits: IPv6, A4, UTF-8 are names, not numbers.
  private var isPartOfName: Bool {
    guard index > 0 else { return false }
    let before = scalars[index - 1]
    if before.properties.isAlphabetic || before == "_" { return true }
    guard index > 1, scalars[index - 2].properties.isAlphabetic else { return false }
    // X.509: a single capital; “art.5” is a number.
    let isSingle = index == 2 || !scalars[index - 3].properties.isAlphabetic
    return before == "-" || (before == "." && isSingle && scalars[index - 2].properties.isUppercase)
  }

  private mutating func skipName() {
    var end = index
    while end < scalars.count, isNamePart(end) { end += 1 }
    advance(end - index)
  }

  private func isNamePart(_ place: Int) -> Bool {
    isDigit(place) || scalars[place].properties.isAlphabetic
      || (["-", ".", "_"].contains(scalars[place]) && isDigit(place + 1))
  }

  private mutating func scanNumber() {
    var groups: [String] = []
    var separators: [Unicode.Scalar] = []
    let start = index
    let startOffset = offset
    var end = index
    while true {
      let groupStart = end
      while isDigit(end) { end += 1 }
      groups.append(String(String.UnicodeScalarView(scalars[groupStart..<end])))
      guard joins(at: end, after: groups) else { break }
      separators.append(scalars[end])
      end += 1
    }
    let text = String(String.UnicodeScalarView(scalars[start..<end]))
    advance(end - start)
    let parts =
      groups.count == 2 && isHalfDay
      ? groups.map { [Self.whole($0)] } : Self.interpret(groups, separators)
    for values in parts {
      tokens.append(
        NumberToken(values: values.union(alternatives(values)), text: text, offset: startOffset))
    }
  }

  /// Whether “a.m.” or “p.m.” follows, so that 8.30 is a time.
  private var isHalfDay: Bool {
    let next = scalars[index...].prefix(4).filter { $0 != "." && !$0.properties.isWhitespace }
    return ["am", "pm"].contains(String(String.UnicodeScalarView(next.prefix(2))).lowercased())
  }

  /// Whether the sign at `place` stands inside a number: a point or comma before a digit, or a
  /// space before exactly three digits.
  private func joins(at place: Int, after groups: [String]) -> Bool {
    guard place < scalars.count, isDigit(place + 1) else { return false }
    switch scalars[place] {
    case ".", ",": return true
    case " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’":
      guard groups.dropFirst().allSatisfy({ $0.count == 3 }), groups[0].count <= 3 else {
        return false
      }
      return isDigit(place + 2) && isDigit(place + 3) && !isDigit(place + 4)
    default: return false
    }
  }

  /// The possible values; several elements where the text is a date or version.
  private static func interpret(
    _ groups: [String], _ separators: [Unicode.Scalar]
  ) -> [Set<String>] {
    guard let separator = separators.first else { return [[whole(groups[0])]] }
    let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 } && groups[0].count <= 3
    let isUniform = separators.allSatisfy { $0 == separator }
    let joined = whole(groups.joined())
    let isPoint = separator == "." || separator == ","
    if separators.count == 1, isPoint {
      let decimal = decimal(groups[0], groups[1])
      return isGrouped ? [[joined, decimal]] : [[decimal]]
    }
    if isGrouped, isUniform { return [[joined]] }
    let head = Array(groups.dropLast())
    let isMixed =
      separators.dropLast().allSatisfy { $0 == separator }
      && separators.last != separator && head.dropFirst().allSatisfy { $0.count == 3 }
    if isMixed { return [[decimal(head.joined(), groups[groups.count - 1])]] }
    return groups.map { [whole($0)] }
  }

  private static func whole(_ digits: String) -> String {
    let stripped = digits.drop { $0 == "0" }
    return stripped.isEmpty ? "0" : String(stripped)
  }

  private static func decimal(_ integer: String, _ fraction: String) -> String {
    var digits = Substring(fraction)
    while digits.last == "0" { digits.removeLast() }
    return digits.isEmpty ? whole(integer) : "\(whole(integer)).\(digits)"
  }

  /// Other values by what follows: `p.m.`, the `s` of a decade.
  private func alternatives(_ values: Set<String>) -> Set<String> {
    guard let value = values.first.flatMap({ Int($0) }) else { return [] }
    if value >= 1000, value % 10 == 0, index < scalars.count, scalars[index] == "s" {
      return [String(value % 100)]
    }
    guard (1...12).contains(value) else { return [] }
    let next = String(String.UnicodeScalarView(scalars[index...].prefix(8))).lowercased()
      .filter { !$0.isWhitespace && $0 != "." }
    let minutes = next.drop { $0 == ":" || $0.isNumber }
    if next.hasPrefix("pm") || (next.hasPrefix(":") && minutes.hasPrefix("pm")) {
      return [String(value % 12 + 12)]
    }
    if next.hasPrefix("am") || (next.hasPrefix(":") && minutes.hasPrefix("am")) {
      return [String(value % 12)]
    }
    return []
  }
}
