/// An exact decimal as somebody wrote it: `1.50` keeps its two fraction digits.
///
/// Never binary floating point: the digits go from the file to ICU as text.
package struct DecimalNumber: Hashable, Sendable, CustomStringConvertible {
  /// Most digits that a number may have; more is a mistake in the data.
  package static let digitLimit = 100

  package let isNegative: Bool
  /// Digits before the point, without leading zeros except a single `0`.
  package let integerDigits: String
  /// Digits after the point as written; empty for a whole number.
  package let fraction: String

  /// Reads `-1234.50`: an optional sign, digits, optionally a point and digits; `nil` for all else.
  package init?(_ text: some StringProtocol) {
    var rest = Substring(text)
    let sign = rest.first
    if sign == "-" || sign == "+" || sign == "\u{2212}" { rest.removeFirst() }
    let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }),
      rest.utf8.count <= Self.digitLimit
    else { return nil }
    self.init(
      isNegative: sign == "-" || sign == "\u{2212}", integerDigits: parts[0],
      fraction: parts.count == 2 ? String(parts[1]) : "")
  }

  /// A whole number.
  package init(_ number: Int) {
    self.init(
      isNegative: number < 0, integerDigits: Substring(String(number.magnitude)), fraction: "")
  }

  private init(isNegative: Bool, integerDigits: Substring, fraction: String) {
    let digits = integerDigits.drop(while: { $0 == "0" })
    self.integerDigits = digits.isEmpty ? "0" : String(digits)
    self.fraction = fraction
    self.isNegative =
      isNegative && !(digits.isEmpty && fraction.utf8.allSatisfy { $0 == UInt8(ascii: "0") })
  }

  /// The number as ICU reads it, such as `-1234.50`.
  package var description: String {
    (isNegative ? "-" : "") + integerDigits + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// Whether the value is whole: `2` and `2.0` are.
  package var isWhole: Bool { fraction.utf8.allSatisfy { $0 == UInt8(ascii: "0") } }

  /// Whether both are the same amount, however many zeros are written: `1.0` and `1`.
  package func isNumericallyEqual(to other: DecimalNumber) -> Bool {
    isNegative == other.isNegative && integerDigits == other.integerDigits
      && significantFraction == other.significantFraction
  }

  /// The same amount written shortest: `1.50` → `1.5`, `2.0` → `2`.
  var withoutTrailingZeros: DecimalNumber {
    DecimalNumber(
      isNegative: isNegative, integerDigits: integerDigits[...],
      fraction: String(significantFraction))
  }

  private var significantFraction: Substring {
    let end = fraction.lastIndex(where: { $0 != "0" }).map { fraction.index(after: $0) }
    return fraction[..<(end ?? fraction.startIndex)]
  }

  /// The exact difference; it keeps as many fraction digits as the longer of both has.
  package func subtracting(_ other: DecimalNumber) -> DecimalNumber {
    let scale = max(fraction.utf8.count, other.fraction.utf8.count)
    let left = magnitude(scale: scale)
    let right = other.magnitude(scale: scale)
    if isNegative != other.isNegative {
      return Self.make(isNegative: isNegative, digits: Self.sum(left, right), scale: scale)
    }
    if Self.isLess(left, right) {
      return Self.make(isNegative: !isNegative, digits: Self.difference(right, left), scale: scale)
    }
    return Self.make(isNegative: isNegative, digits: Self.difference(left, right), scale: scale)
  }

  /// The number times 100, exactly: `0.255` → `25.5`.
  package var hundredfold: DecimalNumber {
    let padded = fraction + String(repeating: "0", count: max(0, 2 - fraction.utf8.count))
    return DecimalNumber(
      isNegative: isNegative, integerDigits: integerDigits + padded.prefix(2),
      fraction: String(padded.dropFirst(2)))
  }

  /// Digits, the least significant first, of the absolute value times 10^scale.
  private func magnitude(scale: Int) -> [UInt8] {
    let padding = String(repeating: "0", count: scale - fraction.utf8.count)
    return (integerDigits + fraction + padding).utf8.reversed().map { $0 - UInt8(ascii: "0") }
  }

  private static func make(isNegative: Bool, digits: [UInt8], scale: Int) -> DecimalNumber {
    let text = String(
      decoding: digits.reversed().map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    let padded = String(repeating: "0", count: max(0, scale + 1 - text.utf8.count)) + text
    return DecimalNumber(
      isNegative: isNegative, integerDigits: padded.dropLast(scale),
      fraction: String(padded.suffix(scale)))
  }

  private static func isLess(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let length = max(left.count, right.count)
    for index in (0..<length).reversed() {
      let a = index < left.count ? left[index] : 0
      let b = index < right.count ? right[index] : 0
      if a != b { return a < b }
    }
    return false
  }

  private static func sum(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var carry: UInt8 = 0
    for index in 0..<max(left.count, right.count) {
      let digit =
        (index < left.count ? left[index] : 0) + (index < right.count ? right[index] : 0) + carry
      result.append(digit % 10)
      carry = digit / 10
    }
    if carry > 0 { result.append(carry) }
    return result
  }

  /// `left` is not less than `right`.
  private static func difference(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var borrow: UInt8 = 0
    for index in left.indices {
      let subtrahend = (index < right.count ? right[index] : 0) + borrow
      borrow = left[index] < subtrahend ? 1 : 0
      result.append(left[index] + borrow * 10 - subtrahend)
    }
    return result
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
