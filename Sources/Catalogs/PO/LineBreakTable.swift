/// Where a line of a catalog may be broken: the classes of ASCII and the pairs of classes, looked up
/// instead of worked out.
final class LineBreakTable: Sendable {
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

  /// The same for two ASCII characters.
  func breaks(_ before: UInt8, _ after: UInt8, spaced isSpaced: Bool) -> Bool {
    breaks(asciiTrailing[Int(before)], asciiLeading[Int(after)], spaced: isSpaced)
  }
}
