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
    var text = text
    text.withUTF8 { combine(UnsafeRawBufferPointer($0)) }
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
    var (first, second): (UInt64, UInt64) = (0, 0)
    while index < bytes.count {
      (first, second) = (first << 8 | second >> 56, second << 8 | UInt64(bytes[index]))
      index += 1
    }
    state = Self.mixed(first ^ 0xE703_7ED1_A0B4_28DB, second ^ state)
    self.state = Self.mixed(state, UInt64(bytes.count) ^ 0x8EBC_6AF0_9C88_C6E3)
  }

  private static func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
