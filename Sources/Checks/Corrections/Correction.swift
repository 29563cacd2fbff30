import Diagnostics
import Messages

/// What to write instead of a text that a rule of writing finds, where there is only one answer.
enum Correction: Sendable {
  /// This text.
  case text(String)
  /// Other letters for some of its letters.
  case letters([Character: Character])
  /// The found text without the spaces at its edges, behind this space.
  case spaceBefore(Character)
  /// The found text without the spaces at its edges, before this space.
  case spaceAfter(Character)
  /// The found mark with this space on its inner side, in place of ordinary ones beside it.
  case spaceInside(Character, opening: Character)
  /// The found text without spaces.
  case noSpace
  /// One space, a no-break space when one of several was.
  case oneSpace
  /// The dash of the language between spaces.
  case dash
  /// The marks of the language for straight ones that come in pairs.
  case quotationMarks

  /// The new text; `nil` where the found text gives no single answer.
  func text(for found: String, _ language: String) -> String? {
    switch self {
    case .text(let text): return text
    case .letters(let letters): return String(found.map { letters[$0] ?? $0 })
    case .spaceBefore(let space): return String(space) + Self.withoutSpaces(found)
    case .spaceAfter(let space): return Self.withoutSpaces(found) + String(space)
    case .spaceInside(let space, let opening):
      let mark = Self.withoutSpaces(found)
      return mark == String(opening) ? mark + String(space) : String(space) + mark
    case .noSpace: return Self.withoutSpaces(found)
    case .oneSpace: return found.contains("\u{A0}") ? "\u{A0}" : " "
    case .dash: return language == "ru" ? " \u{2014} " : " \u{2013} "
    case .quotationMarks: return nil
    }
  }

  /// On which sides of the found text ordinary spaces belong to the fault.
  func takesSpaces(beside found: String) -> (before: Bool, behind: Bool) {
    guard case .spaceInside(_, let opening) = self else { return (false, false) }
    let opens = Self.withoutSpaces(found) == String(opening)
    return (before: !opens, behind: opens)
  }

  private static func withoutSpaces(_ text: String) -> String {
    text.filter { !" \u{A0}\u{202F}\u{2009}".contains($0) }
  }
}

extension Correction {
  /// By rule of writing; rules that need a person's judgement have none.
  static let byRule: [CheckID: Correction] = [
    "x.double-space": .oneSpace,
    "x.three-dots": .text("…"),
    "x.ascii-dash": .dash,
    "x.space-before-comma-or-stop": .noSpace,
    "x.phone-must-not-break": .letters([" ": "\u{A0}"]),
    "fr.high-punctuation": .spaceBefore("\u{202F}"),
    "fr.colon": .spaceBefore("\u{A0}"),
    "fr.guillemets-inner-space": .spaceInside("\u{A0}", opening: "«"),
    "fr.foreign-quotes": .quotationMarks,
    "fr.apostrophe": .text("’"),
    "fr.unit-space": .spaceAfter("\u{A0}"),
    "ro.cedilla": .letters(["ş": "ș", "ţ": "ț", "Ş": "Ș", "Ţ": "Ț"]),
    "ro.hybrid-quotes": .quotationMarks,
    "ro.space-before-punctuation": .noSpace,
    "ro.quote-inner-space": .noSpace,
    "ro.dialogue-dash": .text("– "),
    "ro.apostrophe": .text("’"),
    "bg.quotes": .quotationMarks,
    "bg.quote-inner-space": .noSpace,
    "bg.dash-choice": .letters(["—": "–"]),
    "bg.dialogue-dash": .text("– "),
    "bg.space-before-punctuation": .noSpace,
    "bg.year-abbreviation": .spaceBefore("\u{A0}"),
    "ru.quotes": .quotationMarks,
    "ru.quote-inner-space": .noSpace,
    "ru.dash": .letters(["–": "—"]),
    "ru.range": .text("–"),
    "ru.dialogue-dash": .text("— "),
    "ru.space-before-punctuation": .noSpace,
    "ru.year": .spaceBefore("\u{A0}"),
  ]
}
