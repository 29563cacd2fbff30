/// Hashes long byte strings sixteen bytes at a time by full multiplication, as wyhash does; several
/// times faster than the standard library's hasher, and like it different in each run of the
/// program, so that nobody can prepare keys that collide.
package struct ByteHasher {
  private static let seed = UInt64.random(in: .min ... .max)

  private var state = ByteHasher.seed

  package init() {}

  /// What was combined so far, as a number.
  package var value: Int { Int(truncatingIfNeeded: Self.mixed(state, 0x9E37_79B9_7F4A_7C15)) }

  package mutating func combine(_ text: String) {
    text.withBytes { combine(UnsafeRawBufferPointer($0)) }
  }

  package mutating func combine(_ bytes: UnsafeRawBufferPointer) {
    var state = state
    var index = 0
    while index + 16 <= bytes.count {
      state = Self.mixed(
        bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ 0xA076_1D64_78BD_642F,
        bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self) ^ state)
      index += 16
    }
    let (first, second) = Self.tail(of: bytes, from: index)
    state = Self.mixed(first ^ 0xE703_7ED1_A0B4_28DB, second ^ state)
    self.state = Self.mixed(state, UInt64(bytes.count) ^ 0x8EBC_6AF0_9C88_C6E3)
  }

  /// The last bytes, fewer than sixteen, together with some before them where there are.
  private static func tail(
    of bytes: UnsafeRawBufferPointer, from index: Int
  ) -> (UInt64, UInt64) {
    func word<Word: FixedWidthInteger>(_ place: Int, _ type: Word.Type) -> UInt64 {
      UInt64(truncatingIfNeeded: bytes.loadUnaligned(fromByteOffset: place, as: Word.self))
    }
    let count = bytes.count
    return switch count {
    case 16...:
      index == count
        ? (0, 0) : (word(count - 16, UInt64.self), word(count - 8, UInt64.self))
    case 8...: (word(0, UInt64.self), word(count - 8, UInt64.self))
    case 4...: (word(0, UInt32.self), word(count - 4, UInt32.self))
    case 1...: (word(0, UInt8.self) << 8 | word(count / 2, UInt8.self), word(count - 1, UInt8.self))
    default: (0, 0)
    }
  }

  private static func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
