/// A sample whose numbered markers (1️⃣, 2️⃣ …) show where findings must land.
package struct MarkedText: Sendable {
  /// The sample without its markers.
  package let text: String
  /// For each marker number, its UTF-8 offset in ``text``.
  package let offsets: [Int: Int]

  package init(_ marked: String) {
    var text = ""
    var offsets: [Int: Int] = [:]
    for character in marked {
      if let number = Self.number(of: character) {
        offsets[number] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.offsets = offsets
  }

  /// 1 for “1️⃣”: a digit, U+FE0F, U+20E3.
  private static func number(of character: Character) -> Int? {
    let scalars = Array(character.unicodeScalars)
    guard scalars.count == 3, scalars[1] == "\u{FE0F}", scalars[2] == "\u{20E3}" else { return nil }
    return Int(String(Character(scalars[0])))
  }
}
