internal import CICU

/// Upper and lower case by a locale's rules (`u_strToUpper`, `u_strToLower`).
package struct CaseMapping: Sendable {
  /// The locale, as a BCP 47 tag.
  package let locale: String

  package init(locale: String) {
    self.locale = locale
  }

  package func lowercased(_ text: String) throws(ICUError) -> String { try map(text, 0) }

  package func uppercased(_ text: String) throws(ICUError) -> String { try map(text, 1) }

  /// The first letter as a capital, the rest as it is: “guide” → “Guide”, “ŒUVRE” stays.
  package func capitalizingFirstLetter(_ text: String) throws(ICUError) -> String {
    try map(text, 2)
  }

  private func map(_ text: String, _ kind: Int32) throws(ICUError) -> String {
    let units = Array(text.utf16)
    return try unsafe ICUCall.text("u_strTo…", capacity: units.count + 8) { out, capacity, status in
      unsafe dragoman_map_case(
        ICUCall.localeName(locale), kind, units, Int32(units.count), out, capacity, &status)
    }
  }
}

/// Unicode's normal form C (`unorm2_getNFCInstance`).
package enum Normalization {
  /// `text` in normal form C.
  package static func composed(_ text: String) throws(ICUError) -> String {
    let units = Array(text.utf16)
    return try unsafe ICUCall.text("unorm2_normalize", capacity: units.count + 16) {
      out, capacity, status in
      unsafe dragoman_normalize_nfc(units, Int32(units.count), out, capacity, &status)
    }
  }
}

/// Texts in other character sets than UTF-8 (`ucnv_open`).
package enum CharacterSet {
  /// The text of `bytes`; bytes that mean nothing become U+FFFD.
  ///
  /// - Parameter name: a name that ICU knows, such as `KOI8-R` or `ISO8859-2`.
  /// - Throws: ``ICUError`` for an unknown name.
  package static func decode(_ bytes: [UInt8], from name: String) throws(ICUError) -> String {
    let characters = bytes.map { CChar(bitPattern: $0) }
    return try unsafe ICUCall.text("ucnv_toUChars", capacity: bytes.count * 2 + 8) {
      out, capacity, status in
      unsafe dragoman_decode(
        name, characters, Int32(characters.count), out, capacity, &status)
    }
  }
}
