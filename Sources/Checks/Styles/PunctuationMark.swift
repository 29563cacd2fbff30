/// Punctuation of all scripts in the terms of English.
enum PunctuationMark {
  /// The English mark that ends a sentence like this one; `nil` for any other sign.
  static func ending(_ scalar: Unicode.Scalar) -> String? {
    guard let mark = inner(scalar), mark != ",", mark != ";" else { return nil }
    return mark
  }

  /// The English mark inside or at the end of a sentence like this one; `nil` for any other sign.
  static func inner(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case ".", "。", "।", "։", "។", "။", "።", "۔", "．", "｡": "."
    case ",", "،", "，", "、", "၊", "፣", "､": ","
    case ":", "：", "៖", "፡": ":"
    case ";", "؛", "；", "፤": ";"
    case "?", "？", "؟", "\u{37E}", "՞", "፧": "?"
    case "!", "！", "՜": "!"
    case "…": "…"
    default: nil
    }
  }

  /// Whether a sign is as wide as an ideograph, the space behind it included.
  static func isWide(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return ("\u{3000}"..."\u{303F}").contains(scalar) || ("\u{FF00}"..."\u{FF65}").contains(scalar)
  }

  static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    "\"'`“”„‟‘’‚‛«»‹›「」『』".unicodeScalars.contains(scalar)
  }

  /// Signs that set the direction or joining of their neighbours.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .format
  }
}
