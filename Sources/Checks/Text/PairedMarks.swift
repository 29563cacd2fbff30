import Messages

/// Brackets and the quotation marks of a language, which come in pairs.
struct PairedMarks {
  private var partners: [Unicode.Scalar: Unicode.Scalar] = ["(": ")", "[": "]"]

  init(_ locale: LocaleTag) {
    switch locale.language {
    case "fr": partners.merge(["«": "»", "“": "”"]) { $1 }
    case "ro": partners.merge(["«": "»", "„": "”"]) { $1 }
    case "bg": partners["„"] = "“"
    case "ru": partners.merge(["«": "»", "„": "“"]) { $1 }
    case "en": partners["“"] = "”"
    default: break
    }
  }

  /// Quick look for a text that cannot have any.
  static func mayStand(in text: MaskedText) -> Bool {
    cues.meets(text.cues)
  }

  /// Brackets, guillemets, and the block of the other quotation marks.
  private static let cues = CharacterCues("()[]«“".utf16)

  /// The first mark without its partner, with its UTF-8 offset; `nil` when all are paired.
  func lonely(in text: String) -> (mark: Unicode.Scalar, offset: Int)? {
    var open: [(mark: Unicode.Scalar, offset: Int)] = []
    let closing = Set(partners.values)
    var offset = 0
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar.isASCII, scalar == " " || scalar.properties.isAlphabetic {
        // Most of a text: no mark.
      } else if partners[scalar] != nil {
        open.append((scalar, offset))
      } else if closing.contains(scalar) {
        if let last = open.last, partners[last.mark] == scalar {
          open.removeLast()
        } else if !Self.isEnumeration(scalar, offset, previous) {
          return (scalar, offset)
        }
      }
      offset += UTF8.width(scalar)
      previous = scalar
    }
    return open.first
  }

  /// Whether a bracket closes a letter or number at the head of an item: “a) …”, “12) …”.
  private static func isEnumeration(
    _ scalar: Unicode.Scalar, _ offset: Int, _ previous: Unicode.Scalar?
  ) -> Bool {
    scalar == ")" && offset <= 3
      && (previous?.properties.isAlphabetic == true || previous?.properties.numericType != nil)
  }
}
