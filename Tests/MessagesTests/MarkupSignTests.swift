import Messages
import Testing

@Suite struct MarkupSignTests {
  /// What ``UnsafeBufferPointer/placeOfSign(from:)`` does many bytes at a time, byte by byte.
  private func place(in bytes: [UInt8], from start: Int) -> Int {
    bytes[start...].firstIndex { $0 < 0x20 || [0x3C, 0x26, 0x5D, 0xEF].contains($0) } ?? bytes.count
  }

  @Test func findsEachSignAtEachPlace() {
    for byte in UInt8.min...UInt8.max {
      for length in [1, 15, 16, 17, 40] {
        for place in 0..<length {
          var bytes = [UInt8](repeating: 0xD0, count: length)
          bytes[place] = byte
          for start in 0...length {
            let found = bytes.withUnsafeBufferPointer { $0.placeOfSign(from: start) }
            #expect(found == self.place(in: bytes, from: start))
          }
        }
      }
    }
  }

  @Test func findsTheFirstOfTwo() {
    for first in [0x1F, 0x20, 0x26, 0x27, 0x3C, 0x3D, 0x5D, 0x5E, 0x80, 0xEF, 0xF0] as [UInt8] {
      for second in [0x00, 0x26, 0x3C, 0x5D, 0xEF] as [UInt8] {
        let bytes: [UInt8] = [0x61, first, second] + [UInt8](repeating: 0x61, count: 15)
        let found = bytes.withUnsafeBufferPointer { $0.placeOfSign(from: 0) }
        #expect(found == place(in: bytes, from: 0))
      }
    }
  }
}
