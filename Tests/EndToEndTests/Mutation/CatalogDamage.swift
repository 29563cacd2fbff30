import Catalogs
import Messages
import TestSupport

/// A mistake that a translator, an editor or a merge of branches makes in a translation.
enum CatalogDamage: String, CaseIterable {
  case unclosedTag, swappedTags, renamedTag, mistypedTag, doubledStartTag, extraTag, extraEndTag
  case lostNote, lostLink, lostReference, lostIndexTerm
  case doubledNote, doubledLink, doubledReference, doubledIndexTerm
  case bareAmpersand, bareLessThan, controlCharacter, controlCharacterInTag
  case openBrace, closingBraceLost, unknownValue, unknownFormat, otherBranchLost
  case lineBreakInside, lineBreakAtEnd

  /// The translation with this mistake, somewhere; `nil` where it offers no place for it.
  func damaged(_ entry: POEntry, _ random: inout TestSupport.SeededGenerator) -> String? {
    guard isOfPatterns == entry.isPattern,
      let text = damaged(DamagedText(entry.string), &random), text != entry.string
    else { return nil }
    return text
  }

  /// Whether only a pattern can have it.
  var isOfPatterns: Bool {
    switch self {
    case .openBrace, .closingBraceLost, .unknownValue, .unknownFormat, .otherBranchLost: true
    default: false
    }
  }

  private func damaged(
    _ text: DamagedText?, _ random: inout TestSupport.SeededGenerator
  ) -> String? {
    guard let text else { return nil }
    switch self {
    case .unclosedTag:
      return text.elements.randomElement(using: &random).map { text.without([$0.end]) }
    case .swappedTags:
      return text.elements.randomElement(using: &random).map { text.swapping($0.start, $0.end) }
    case .renamedTag:
      return text.elements.randomElement(using: &random).map { text.renaming($0, "invented") }
    case .mistypedTag:
      return text.elements.randomElement(using: &random).map {
        text.renaming($0, String(text.name($0).dropLast() + "xs"))
      }
    case .doubledStartTag:
      return text.elements.randomElement(using: &random).map { text.repeating($0.start...$0.start) }
    case .extraTag: return text.inserting("<blink>?</blink>", &random)
    case .extraEndTag: return text.inserting("</emphasis>", &random)
    case .lostNote: return text.withoutCode("footnote", &random)
    case .lostReference: return text.withoutCode("xref", &random)
    case .lostIndexTerm: return text.withoutCode("indexterm", &random)
    case .lostLink:
      return text.elements("link").randomElement(using: &random).map {
        text.without([$0.start, $0.end])
      }
    case .doubledNote: return text.repeatingCode("footnote", &random)
    case .doubledReference: return text.repeatingCode("xref", &random)
    case .doubledIndexTerm: return text.repeatingCode("indexterm", &random)
    case .doubledLink:
      return text.elements("link").randomElement(using: &random).map {
        text.inserting("<\(text.name($0))>?</\(text.name($0))>", after: $0.end)
      }
    case .bareAmpersand: return text.inserting(" & ", &random)
    case .bareLessThan: return text.inserting(" < ", &random)
    case .controlCharacter:
      let characters = ["\u{1}", "\u{8}", "\u{B}", "\u{1B}", "\u{1F}", "\u{FFFE}"]
      return characters.randomElement(using: &random).flatMap { text.inserting($0, &random) }
    case .controlCharacterInTag:
      return text.codes("xref").randomElement(using: &random).map {
        text.replacing($0, by: "<\(text.name(ofToken: $0)) xrefstyle=\"a\u{3}\"/>")
      }
    case .openBrace: return text.source + "{"
    case .closingBraceLost: return text.without(last: "}")
    case .unknownValue: return text.changing(/\{(\w+)\}/) { "{\($0.dropFirst().dropLast())Gone}" }
    case .unknownFormat: return text.changing(/, *plural *,/) { _ in ", plurals," }
    case .otherBranchLost: return text.changing(/\bother \{/) { _ in "othr {" }
    case .lineBreakInside: return text.inserting("\n", &random)
    case .lineBreakAtEnd: return text.source + "\n"
    }
  }
}
