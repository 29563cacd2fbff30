/// The classes of characters that behave differently where lines of catalogs are broken.
///
/// Unicode's line breaking algorithm (UAX #14) in the form in which GNU gettext 0.21 applies it,
/// for European text; found by asking `msgcat` about every pair of classes, so that an entry that
/// it wrote is broken at the same places again.
enum LineBreakClass: UInt8, CaseIterable {
  case letter, digit, exclamation, ellipsis, prefix, postfix, quote, open, parenthesis, close,
    separator
  case hyphen, breakAfter, emDash, glue, mark, zeroWidthSpace, ideograph

  /// The class that decides about a break before the character: an escape begins with a backslash.
  init(leading scalar: Unicode.Scalar) {
    switch scalar {
    case "\"", "\\", "\u{7}"..."\u{D}": self = .prefix
    default: self.init(scalar)
    }
  }

  /// The class that decides about a break after the character.
  init(trailing scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": self = .quote
    case "\u{7}"..."\u{D}": self = .letter
    default: self.init(scalar)
    }
  }

  private init(_ scalar: Unicode.Scalar) {
    // Latin and Cyrillic letters, by far the most frequent.
    if (0xC0..<0x2B0).contains(scalar.value) || (0x400..<0x483).contains(scalar.value),
      scalar.value != 0xD7, scalar.value != 0xF7
    {
      self = .letter
      return
    }
    switch scalar {
    case "a"..."z", "A"..."Z": self = .letter
    case "0"..."9": self = .digit
    case "!", "?": self = .exclamation
    case "…": self = .ellipsis
    case "\\", "$", "+", "№", "−", "±": self = .prefix
    case "%", "°", "‰", "′", "″", "¢": self = .postfix
    case "'", "«", "»", "“", "”", "‘", "’", "‹", "›", "‛", "‟": self = .quote
    case "„", "‚", "¡", "¿": self = .open
    case ")", "]": self = .parenthesis
    case ",", ".", "/", ":", ";": self = .separator
    case "-": self = .hyphen
    case "|", "–", "‐", "‒", "\u{AD}", "\u{2000}"..."\u{2006}", "\u{2008}"..."\u{200A}":
      self = .breakAfter
    case "—": self = .emDash
    case "\u{A0}", "\u{202F}", "\u{2007}", "\u{2011}", "\u{2060}", "\u{FEFF}": self = .glue
    case "\u{200B}": self = .zeroWidthSpace
    default: self = Self.byProperties(of: scalar)
    }
  }

  private static func byProperties(of scalar: Unicode.Scalar) -> LineBreakClass {
    switch scalar.properties.generalCategory {
    case .currencySymbol: return .prefix
    case .openPunctuation: return .open
    case .closePunctuation: return .close
    case .nonspacingMark, .enclosingMark, .spacingMark: return .mark
    case .decimalNumber: return .digit
    default:
      let isWide = scalar.columns == 2
      return isWide && scalar.value >= 0x2E80 ? .ideograph : .letter
    }
  }

  /// Whether a line may be broken between the two, no space between them.
  func breaks(before next: LineBreakClass) -> Bool {
    if next == .emDash {
      return ![.quote, .open, .emDash, .glue].contains(self)
    }
    switch self {
    case .zeroWidthSpace: return true
    case .letter, .mark, .digit: return next == .ideograph
    case .prefix: return next == .prefix || next == .postfix
    case .postfix: return [.prefix, .postfix, .ideograph].contains(next)
    case .parenthesis: return [.open, .ideograph].contains(next)
    case .close: return [.letter, .open, .digit, .ideograph].contains(next)
    case .separator: return [.letter, .prefix, .postfix, .open, .ideograph].contains(next)
    case .hyphen: return [.letter, .prefix, .postfix, .open, .glue, .ideograph].contains(next)
    case .exclamation, .ellipsis, .emDash:
      return [.letter, .prefix, .postfix, .open, .digit, .ideograph].contains(next)
    case .breakAfter:
      return [.letter, .prefix, .postfix, .open, .digit, .glue, .ideograph].contains(next)
    case .ideograph: return [.letter, .prefix, .open, .digit, .ideograph].contains(next)
    case .quote, .open, .glue: return false
    }
  }

  /// The same with a space between them.
  func breaks(beforeSpacedOut next: LineBreakClass) -> Bool {
    switch next {
    case .exclamation, .parenthesis, .close, .separator, .zeroWidthSpace:
      return self == .zeroWidthSpace
    case .open: return self != .open && self != .quote
    case .emDash: return self != .open && self != .emDash
    default: return self != .open
    }
  }
}
