/// A digest of bytes that tells whether they changed since the last build.
///
/// FNV-1a, 64 bit, with the length: it guards against being out of date, not against forgery.
package struct Fingerprint: Hashable, Sendable, Codable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325
  private var length: UInt64 = 0

  package init() {}

  package init(_ bytes: [UInt8]) {
    combine(bytes)
  }

  package mutating func combine(_ bytes: [UInt8]) {
    var state = state
    for byte in bytes {
      state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    self.state = state
    length &+= UInt64(bytes.count)
  }

  package mutating func combine(_ text: String) {
    combine(Array(text.utf8) + [0])
  }

  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    let parts = text.split(separator: "-")
    guard parts.count == 2, let state = UInt64(parts[0], radix: 16),
      let length = UInt64(parts[1], radix: 16)
    else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "no fingerprint: \(text)"))
    }
    self.state = state
    self.length = length
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(String(state, radix: 16) + "-" + String(length, radix: 16))
  }
}
