/// Where a line of a catalog may be broken: Unicode's line breaking algorithm (UAX #14) in so far
/// as European text needs it.
enum POLineBreaks {
  /// For each index, whether a line may begin there; index 0 never.
  static func opportunities(in scalars: [Unicode.Scalar]) -> [Bool] {
    var result = Array(repeating: false, count: scalars.count)
    guard scalars.count > 1 else { return result }
    for index in 1..<scalars.count {
      result[index] = mayBreak(between: scalars[index - 1], and: scalars[index])
    }
    return result
  }

  private static func mayBreak(
    between before: Unicode.Scalar, and after: Unicode.Scalar
  ) -> Bool {
    before == " " && after != " " && after != "\n"
  }

  /// Columns that a character takes in a monospaced editor, escaped where it must be.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x22, 0x5C, 0x07...0x0D: 2
    case 0..<0x20, 0x7F: 4
    case 0x20..<0x300: 1
    case 0x300...0x36F, 0x483...0x489, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF:
      0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
