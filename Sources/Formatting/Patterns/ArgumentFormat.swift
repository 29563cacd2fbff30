import Diagnostics
package import ICU

/// How a value is to be formatted: what follows the name in `{name, number, percent}`.
package enum ArgumentFormat: Hashable, Sendable {
  /// `{x}`: as the value's type asks.
  case plain
  case number(NumberStyle)
  case date(DateStyle)
  case time(DateStyle)
  /// `{x, spellout}`: a whole number in words.
  case spellout
  /// `{x, ordinal}`: “1st”.
  case ordinal
  /// `{x, duration}`
  case duration
  /// `{x, list, or}`
  case list(ListFormat.Kind)

  package enum NumberStyle: Hashable, Sendable {
    case decimal
    case integer
    case percent
    /// An ICU number skeleton, without the `::`.
    case skeleton(String)
  }

  package enum DateStyle: Hashable, Sendable {
    case style(DateFormat.Style)
    /// An ICU date skeleton, without the `::`.
    case skeleton(String)
    /// `{x, time, in Europe/Chisinau}`: the same moment on the clocks of another zone.
    case zone(String)

    var convertsZone: Bool {
      if case .zone = self { true } else { false }
    }
  }

  /// The names of the types, for messages.
  static let typeNames = [
    "number", "date", "time", "spellout", "ordinal", "duration", "list", "plural", "selectordinal",
    "select",
  ]

  /// Why there is no such type; `nil` when there is.
  static func whyUnknown(_ type: String) -> PatternError.Reason? {
    if type == "choice" { return .choice }
    return typeNames.contains(type)
      ? nil : .unknownType(type, suggestion: Suggestion.closest(to: type, among: typeNames))
  }

  /// Reads type and style; `style` is trimmed, `nil` when there is none.
  init(type: String, style: String?) throws(PatternError.Reason) {
    switch type {
    case "number": self = .number(try Self.numberStyle(style))
    case "date": self = .date(try Self.dateStyle(style, type: type, fields: Self.dateFields))
    case "time": self = .time(try Self.dateStyle(style, type: type, fields: Self.timeFields))
    case "list": self = .list(try Self.listKind(style))
    case "spellout" where style == nil: self = .spellout
    case "ordinal" where style == nil: self = .ordinal
    case "duration" where style == nil: self = .duration
    case "spellout", "ordinal", "duration":
      throw .unknownStyle(style ?? "", type: type, known: [])
    default: throw Self.whyUnknown(type) ?? .unknownType(type, suggestion: nil)
    }
  }

  private static func numberStyle(_ style: String?) throws(PatternError.Reason) -> NumberStyle {
    switch style {
    case nil: return .decimal
    case "integer": return .integer
    case "percent": return .percent
    case let style?:
      guard style.hasPrefix("::"), case let skeleton = trimmed(style.dropFirst(2)),
        isNumberSkeleton(skeleton)
      else {
        throw .unknownStyle(style, type: "number", known: ["integer", "percent", "::skeleton"])
      }
      return .skeleton(skeleton)
    }
  }

  /// Asked of ICU itself; its skeleton parser takes any text and says whether it is one.
  private static func isNumberSkeleton(_ skeleton: String) -> Bool {
    guard !skeleton.isEmpty, skeleton.utf8.count <= 200, skeleton.utf8.allSatisfy({ $0 < 0x80 })
    else { return false }
    return (try? NumberFormat(locale: "en", skeleton: skeleton)) != nil
  }

  private static let dateFields = "GyYuUrQqMLlwWdDFgEec"
  private static let timeFields = "abBhHkKjJCmsSAzZOvVXx" + dateFields

  private static func dateStyle(
    _ style: String?, type: String, fields: String
  ) throws(PatternError.Reason) -> DateStyle {
    switch style {
    case nil: return .style(type == "date" ? .long : .short)
    case "full": return .style(.full)
    case "long": return .style(.long)
    case "medium": return .style(.medium)
    case "short": return .style(.short)
    case let style? where type == "time" && style.hasPrefix("in "):
      let zone = trimmed(style.dropFirst(3))
      guard LocaleFormatter.isKnownZone(zone) else {
        throw .unknownStyle(style, type: type, known: ["in Europe/Chisinau and other zones"])
      }
      return .zone(zone)
    case let style?:
      guard style.hasPrefix("::"), case let skeleton = trimmed(style.dropFirst(2)),
        !skeleton.isEmpty, skeleton.utf8.count <= 32, skeleton.allSatisfy(fields.contains)
      else {
        throw .unknownStyle(
          style, type: type, known: ["full", "long", "medium", "short", "::skeleton"])
      }
      return .skeleton(skeleton)
    }
  }

  private static func listKind(_ style: String?) throws(PatternError.Reason) -> ListFormat.Kind {
    switch style {
    case nil, "and": return .and
    case "or": return .or
    case "units": return .units
    case let style?: throw .unknownStyle(style, type: "list", known: ["and", "or", "units"])
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(
      start.prefix(
        upTo: start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex))
  }
}
