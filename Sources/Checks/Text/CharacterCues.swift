/// Which characters a text has, roughly: each ASCII character by itself, the others of the basic
/// plane by their block of 128. It tells in no time that an expression cannot match.
struct CharacterCues: Sendable {
  private var ascii: (low: UInt64, high: UInt64) = (0, 0)
  private var blocks: SIMD8<UInt64> = .zero

  init(_ text: some Sequence<UInt16>) {
    for unit in text {
      switch unit {
      case 0..<64: ascii.low |= 1 << UInt64(unit)
      case 64..<128: ascii.high |= 1 << UInt64(unit - 64)
      default: blocks[Int(unit >> 13)] |= 1 << UInt64((unit >> 7) & 63)
      }
    }
  }

  /// Whether the texts may have a character in common.
  func meets(_ other: CharacterCues) -> Bool {
    ascii.low & other.ascii.low != 0 || ascii.high & other.ascii.high != 0
      || (blocks & other.blocks) != .zero
  }
}
