import ICU
import Messages

/// A time of day as a text says it.
struct TimeOfDay {
  /// Minutes since midnight that it may mean.
  var minutes: Set<Int>
  var text: String
  /// UTF-8 offset in the unit’s raw text.
  var offset: Int

  func agrees(with other: TimeOfDay) -> Bool {
    !minutes.isDisjoint(with: other.minutes)
  }

  /// The times of a text, in order; none for a language that is not known here.
  static func times(in text: UnitText, _ locale: LocaleTag) -> [TimeOfDay] {
    guard let form = TimeForm.form(of: locale) else { return [] }
    return text.masked.flatMap { text in
      form.expression.matches(in: text.utf16).compactMap { match in
        func group(_ number: Int) -> String? {
          match.groups[number].map { String(decoding: text.utf16[$0], as: UTF16.self) }
        }
        guard let hour = (group(0) ?? group(2)).flatMap({ Int($0) }), hour <= 24 else { return nil }
        let minute = (group(1) ?? group(3)).flatMap { Int($0) } ?? 0
        guard minute < 60 else { return nil }
        let part = group(4)?.lowercased()
        return TimeOfDay(
          minutes: Self.meanings(hour, part, form).reduce(into: []) { $0.insert($1 * 60 + minute) },
          text: String(decoding: text.utf16[match.range], as: UTF16.self),
          offset: text.rawOffset(ofUTF16: match.range.lowerBound))
      }
    }
  }

  /// The hours that a number may mean with the part of the day that stands behind it.
  private static func meanings(_ hour: Int, _ part: String?, _ form: TimeForm) -> Set<Int> {
    guard let part, hour <= 12 else { return [hour % 24] }
    if form.isMorning(part) { return [hour % 12] }
    return form.isNight(part) ? [hour % 12, hour % 12 + 12] : [hour % 12 + 12]
  }
}

/// How a language writes times.
private struct TimeForm: Sendable {
  /// Groups: hour and minute with a colon, hour and minute in words, part of the day.
  let expression: LazyExpression
  private let morning: [String]
  private let night: [String]

  private init(_ spoken: String, parts: String, morning: [String], night: [String]) {
    expression = LazyExpression(
      "(?i)(?<![\\d.,:])(?:(\\d{1,2}):(\\d\\d)(?!\\d|:\\d)|\(spoken))"
        + "(?:[ \\u00A0\\u202F]?(?:h|ч\\.|часа)?[ \\u00A0\\u202F]?(\(parts))(?![\\p{L}]))?")
    self.morning = morning
    self.night = night
  }

  func isMorning(_ part: String) -> Bool { morning.contains { part.hasPrefix($0) } }
  func isNight(_ part: String) -> Bool { night.contains { part.hasPrefix($0) } }

  static func form(of locale: LocaleTag) -> TimeForm? { table[locale.language] }

  private static let table: [String: TimeForm] = [
    "en": TimeForm(
      #"(\d{1,2})(?:\.(\d\d))?(?=[ \u00A0\u202F]?[ap]\.?m)"#,
      parts: #"[ap]\.?m\.?|in the (?:morning|afternoon|evening)|at night"#,
      morning: ["am", "a.m", "in the morning"], night: ["at night"]),
    "fr": TimeForm(
      #"(\d{1,2})[ \u00A0\u202F]?h(?:eures?)?(?![\p{L}])(?:[ \u00A0\u202F]?(\d\d))?"#,
      parts: "du matin|de l’après-midi|du soir|de la nuit", morning: ["du matin"],
      night: ["de la nuit"]),
    "ro": TimeForm(
      #"(?<=[Oo]ra[ \u00A0]|[Oo]rele[ \u00A0])(\d{1,2})(?:\.(\d\d))?(?![\d:])"#,
      parts: "dimineața|după-amiaza|seara|noaptea", morning: ["dim"], night: ["noap"]),
    "bg": TimeForm(
      #"(\d{1,2})(?:\.(\d\d))?[ \u00A0\u202F](?:ч\.|часа?(?![\p{L}]))"#,
      parts: "сутринта|следобед|вечерта|през нощта", morning: ["сутр"], night: ["през"]),
    "ru": TimeForm(
      #"(\d{1,2})()[ \u00A0\u202F](?:ч\.?|час(?:а|ов)?)(?![\p{L}])"#,
      parts: "утра|дня|вечера|ночи", morning: ["утр"], night: ["ноч"]),
  ]
}
