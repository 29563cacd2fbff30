/// Where a line of a catalog may be broken.
///
/// Unicode's line breaking algorithm (UAX #14) in the form in which GNU gettext 0.21 applies it,
/// for European text; found by asking `msgcat` about every pair of classes, so that an entry that
/// it wrote is broken at the same places again.
enum POLineBreaks {
  /// For each index, whether a line may begin there; index 0 never.
  static func opportunities(in scalars: [Unicode.Scalar]) -> [Bool] {
    var result = Array(repeating: false, count: scalars.count)
    var before: LineBreakClass?
    var hasSpace = false
    for (index, scalar) in scalars.enumerated() {
      if scalar == " " {
        hasSpace = true
        continue
      }
      if scalar == "\n" { break }
      let leading = LineBreakClass(leading: scalar)
      if leading == .mark, !hasSpace, before != nil { continue }
      if let before {
        result[index] =
          hasSpace ? before.breaks(beforeSpacedOut: leading) : before.breaks(before: leading)
      } else {
        result[index] = hasSpace && index > 0
      }
      before = LineBreakClass(trailing: scalar)
      hasSpace = false
    }
    return result
  }

  /// Columns that a character takes in a monospaced editor, escaped where it must be.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x22, 0x5C, 0x07...0x0D: 2
    case 0..<0x20, 0x7F: 4
    case 0xAD: 0
    case 0x20..<0x300: 1
    case 0x300...0x36F, 0x483...0x489, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF:
      0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}

/// The classes of UAX #14 that behave differently in catalogs.
private enum LineBreakClass {
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
      let isWide = POLineBreaks.columns(of: scalar) == 2
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
