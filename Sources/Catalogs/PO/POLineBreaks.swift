/// Where a line of a catalog may be broken.
///
/// Unicode's line breaking algorithm (UAX #14) in the form in which GNU gettext 0.21 applies it,
/// for European text; found by asking `msgcat` about every pair of classes, so that an entry that
/// it wrote is broken at the same places again.
struct POLineBreaks {
  private let table = LineBreakTable.shared
  private var before: LineBreakClass?
  private var hasSpace = false
  private var isAtStart = true

  /// Passes over a space of the text, before which no line ends.
  mutating func passSpace() {
    isAtStart = false
    hasSpace = true
  }

  /// Whether a line may begin with `scalar`, the next one of the text and no space.
  mutating func mayBreak(before scalar: Unicode.Scalar) -> Bool {
    defer { isAtStart = false }
    if scalar == "\n" { return false }
    let leading = table.leading(scalar)
    if leading == .mark, !hasSpace, before != nil { return false }
    let result =
      if let before {
        table.breaks(before, leading, spaced: hasSpace)
      } else {
        hasSpace && !isAtStart
      }
    before = table.trailing(scalar)
    hasSpace = false
    return result
  }

  /// Whether a line may be broken between two ASCII characters that are no spaces.
  ///
  /// - Parameter isSpaced: spaces stand between them.
  static func mayBreak(between before: UInt8, and after: UInt8, isSpaced: Bool) -> Bool {
    let table = LineBreakTable.shared
    return table.breaks(
      table.trailing(Unicode.Scalar(before)), table.leading(Unicode.Scalar(after)),
      spaced: isSpaced)
  }

  /// Columns that a character takes in a monospaced editor, escaped where it must be.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x22, 0x5C, 0x07...0x0D: 2
    case 0..<0x20, 0x7F: 4
    case 0xAD: 0
    case 0x20..<0x300, 0x370..<0x483, 0x48A..<0x530: 1
    case 0x300...0x36F, 0x483...0x489, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF:
      0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}

/// The classes of ASCII and the pairs of classes, looked up instead of worked out.
private final class LineBreakTable: Sendable {
  static let shared = LineBreakTable()

  private let asciiLeading: [LineBreakClass]
  private let asciiTrailing: [LineBreakClass]
  /// For each class, the classes before which a line may be broken, as bits.
  private let direct: [UInt32]
  private let spaced: [UInt32]

  private init() {
    let ascii = (0..<128).map { Unicode.Scalar(UInt8($0)) }
    asciiLeading = ascii.map { LineBreakClass(leading: $0) }
    asciiTrailing = ascii.map { LineBreakClass(trailing: $0) }
    direct = LineBreakClass.allCases.map { before in
      Self.bits { before.breaks(before: $0) }
    }
    spaced = LineBreakClass.allCases.map { before in
      Self.bits { before.breaks(beforeSpacedOut: $0) }
    }
  }

  private static func bits(_ isSet: (LineBreakClass) -> Bool) -> UInt32 {
    LineBreakClass.allCases.reduce(0) { isSet($1) ? $0 | 1 << UInt32($1.rawValue) : $0 }
  }

  func leading(_ scalar: Unicode.Scalar) -> LineBreakClass {
    scalar.value < 128 ? asciiLeading[Int(scalar.value)] : LineBreakClass(leading: scalar)
  }

  func trailing(_ scalar: Unicode.Scalar) -> LineBreakClass {
    scalar.value < 128 ? asciiTrailing[Int(scalar.value)] : LineBreakClass(trailing: scalar)
  }

  func breaks(_ before: LineBreakClass, _ after: LineBreakClass, spaced isSpaced: Bool) -> Bool {
    let bits = isSpaced ? spaced[Int(before.rawValue)] : direct[Int(before.rawValue)]
    return bits >> UInt32(after.rawValue) & 1 == 1
  }
}
