/// Encodings that documents may be in, with what libxml2 should make of them.
enum SampleEncoding: String, CaseIterable {
  case utf16LE, utf16BE, utf16Unmarked, utf32BE, latin1, windows1251, ascii

  /// As the XML declaration names it.
  var name: String {
    switch self {
    case .utf16LE, .utf16BE: "UTF-16"
    case .utf16Unmarked: "UTF-16LE"
    case .utf32BE: "UTF-32"
    case .latin1: "ISO-8859-1"
    case .windows1251: "windows-1251"
    case .ascii: "us-ascii"
    }
  }

  /// The bytes of a text; characters that the encoding does not have become references.
  func bytes(of text: String) -> [UInt8] {
    switch self {
    case .utf16LE: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16Unmarked: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BE: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .utf32BE:
      [0, 0, 0xFE, 0xFF]
        + text.unicodeScalars.flatMap { scalar in
          [24, 16, 8, 0].map { UInt8(scalar.value >> $0 & 0xFF) }
        }
    case .latin1, .windows1251, .ascii: encodable(text).unicodeScalars.compactMap(byte)
    }
  }

  /// The text as a document in UTF-8 has it: references stay references.
  func text(read text: String) -> String {
    self == .ascii
      ? encodable(text)
      : encodable(text).replacing("'\(name)'", with: "'UTF-8'", maxReplacements: 1)
  }

  private func encodable(_ text: String) -> String {
    switch self {
    case .utf16LE, .utf16BE, .utf16Unmarked, .utf32BE: text
    case .latin1, .windows1251, .ascii:
      text.unicodeScalars.map { byte($0) == nil ? "&#\($0.value);" : String($0) }.joined()
    }
  }

  private func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    switch (self, scalar.value) {
    case (_, 0..<0x80): UInt8(scalar.value)
    case (.latin1, 0xA0...0xFF): UInt8(scalar.value)
    case (.windows1251, 0x410...0x44F): UInt8(scalar.value - 0x410 + 0xC0)
    default: nil
    }
  }
}
