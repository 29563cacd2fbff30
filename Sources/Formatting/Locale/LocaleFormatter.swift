package import ICU
package import Messages
internal import Synchronization

/// Formats values in one locale: ICU's output with our print repairs.
///
/// Make one for each locale and task: it opens ICU's objects once and keeps them.
package final class LocaleFormatter: Sendable {
  /// The edition's locale.
  package let locale: LocaleTag
  /// The repairs that apply.
  package let repair: PrintRepair
  private let objects: Mutex<FormatterObjects>

  package convenience init(locale: LocaleTag) {
    self.init(locale: locale, repair: PrintRepair(locale: locale))
  }

  /// - Parameter repair: the rows to apply, when they are not all of the locale's.
  package init(locale: LocaleTag, repair: PrintRepair) {
    self.locale = locale
    self.repair = repair
    objects = Mutex(FormatterObjects(locale: Self.icuLocale(locale)))
  }

  /// The locale that ICU is asked for: English means British English, our source language.
  package static func icuLocale(_ locale: LocaleTag) -> String {
    locale.identifier == "en" ? "en-GB" : locale.identifier
  }

  /// Whether a name is a zone of the time zone database.
  package static func isKnownZone(_ name: String) -> Bool {
    (try? TimeZoneOffset.milliseconds(zone: name, at: 0)) != nil
  }

  /// The plural category of a number or range as it is printed.
  ///
  /// - Throws: ``FormatError`` when the value is no number.
  package func category(
    of value: Value, ordinal: Bool = false, name: String = ""
  ) throws(FormatError) -> PluralCategory {
    switch value {
    case .number(let number):
      return try call(name) { objects throws(ICUError) in
        try objects.rules(ordinal: ordinal).category(of: number.description)
      }
    case .numberRange(let from, let to):
      let shown = try ShownNumber(value, name)
      let skeleton = shown.skeleton(style: .decimal, repair: repair)
      return try call(name) { objects throws(ICUError) in
        try objects.rules(ordinal: ordinal).category(
          from: from.description, to: to.description, as: objects.range(skeleton))
      }
    default:
      throw FormatError(name, .wrongType(expected: "a number", actual: value.kind))
    }
  }

  /// The locale's plural categories with example numbers, in CLDR's order.
  package func pluralCategories(ordinal: Bool = false) -> [PluralSamples] {
    objects.withLock { objects in
      (try? objects.rules(ordinal: ordinal).categories()) ?? []
    }
  }

  /// A value as text, in print quality.
  ///
  /// - Parameters:
  ///   - format: what the pattern asks for.
  ///   - name: the argument's, for the error.
  /// - Throws: ``FormatError`` when the format does not fit the value or the value means nothing.
  package func string(
    from value: Value, as format: ArgumentFormat = .plain, name: String = ""
  ) throws(FormatError) -> String {
    switch format {
    case .plain: try plain(value, name)
    case .number(let style): try number(value, style, name)
    case .date(let style): try date(value, style, name)
    case .time(let style): try time(value, style, name)
    case .spellout: try words(value, .words, name)
    case .ordinal: try words(value, .ordinal, name)
    case .duration: try duration(value, name)
    case .list(let kind): try list(value, kind, name)
    }
  }

  private func plain(_ value: Value, _ name: String) throws(FormatError) -> String {
    switch value {
    case .number, .numberRange, .money, .moneyRange: try number(value, .decimal, name)
    case .date, .dateInterval: try date(value, .style(.long), name)
    case .time: try time(value, .style(.short), name)
    case .duration: try duration(value, name)
    case .list: try list(value, .and, name)
    case .country(let code): try country(code, name)
    case .language(let tag): try language(tag, name)
    case .select(let text), .text(let text): text
    case .phone(_, let print): Self.unbreakable(print)
    }
  }

  /// A phone as printed: it never breaks, and nothing else about it changes.
  ///
  /// Spaces become U+00A0. A hyphen is followed by U+2060, because some programs break the line
  /// between a hyphen and a digit and the fonts of the guides have no U+2011.
  static func unbreakable(_ phone: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in phone.unicodeScalars where scalar != "\u{2060}" {
      switch scalar {
      case " ", "\u{202F}", "\u{2009}": result.append("\u{A0}")
      case "-", "\u{2010}", "\u{2011}": result.append(contentsOf: "-\u{2060}".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

// MARK: - Numbers

extension LocaleFormatter {
  private func number(
    _ value: Value, _ style: ArgumentFormat.NumberStyle, _ name: String
  ) throws(FormatError) -> String {
    let shown = try ShownNumber(value, name)
    let text = try call(name) { objects throws(ICUError) in
      let skeleton = shown.skeleton(style: style, repair: repair)
      return try shown.numbers.count == 2
        ? objects.range(skeleton).string(
          from: shown.text(0, style), to: shown.text(1, style))
        : objects.number(skeleton).string(from: shown.text(0, style))
    }
    return repair.applied(to: text, as: shown.target)
  }

  private func words(
    _ value: Value, _ style: SpelledNumberFormat.Style, _ name: String
  ) throws(FormatError) -> String {
    guard case .number(let number) = value else {
      throw FormatError(name, .wrongType(expected: "a number", actual: value.kind))
    }
    guard number.isWhole else {
      throw FormatError(name, .notFormattable("only whole numbers are written in words"))
    }
    guard style == .words || !Self.genderedOrdinals.contains(locale.language) else {
      throw FormatError(
        name,
        .notFormattable("ordinals agree with their noun in this language; write the phrase itself"))
    }
    let text = try call(name) { objects throws(ICUError) in
      try objects.spelled(style).string(from: number.description)
    }
    return repair.applied(to: text, as: .words)
  }

  /// Languages whose ordinals need the gender and case of the noun, which ICU is not told.
  private static let genderedOrdinals: Set<String> = ["ro", "bg", "ru"]
}

// MARK: - Dates and times

extension LocaleFormatter {
  private func date(
    _ value: Value, _ style: ArgumentFormat.DateStyle, _ name: String
  ) throws(FormatError) -> String {
    switch value {
    case .date(let date):
      let text = try call(name) { objects throws(ICUError) in
        try objects.date(style, zone: "UTC").string(from: date.instant)
      }
      return repair.applied(to: text, as: .date)
    case .dateInterval(let from, let to):
      let text = try call(name) { objects throws(ICUError) in
        try objects.interval(style).string(from: from.instant, to: to.instant)
      }
      return repair.applied(to: text, as: .dateInterval)
    default:
      throw FormatError(name, .wrongType(expected: "a date", actual: value.kind))
    }
  }

  private func time(
    _ value: Value, _ style: ArgumentFormat.DateStyle, _ name: String
  ) throws(FormatError) -> String {
    guard case .time(let time, let zone) = value else {
      throw FormatError(name, .wrongType(expected: "a time", actual: value.kind))
    }
    let home = zone ?? "UTC"
    let texts = try call(name) { objects throws(ICUError) in
      let format = try objects.time(style, zone: home)
      return try Self.midwinterAndMidsummer.map { day throws(ICUError) in
        let midnight = try day - Double(TimeZoneOffset.milliseconds(zone: home, at: day))
        return try format.string(from: midnight + time.milliseconds)
      }
    }
    if case .zone = style, zone == nil {
      throw FormatError(name, .notFormattable("it has no time zone to convert from"))
    }
    guard let text = texts.first, texts.last == text || !style.convertsZone else {
      throw FormatError(
        name, .notFormattable("the two zones are not equally far apart in summer and winter"))
    }
    return repair.applied(to: text, as: .time)
  }

  /// Two days of 2026, in milliseconds from 1970: a time of day has no date of its own.
  private static let midwinterAndMidsummer: [Double] = [20_468 * 86_400_000, 20_649 * 86_400_000]

  private func duration(_ value: Value, _ name: String) throws(FormatError) -> String {
    guard case .duration(let minutes) = value else {
      throw FormatError(name, .wrongType(expected: "a duration", actual: value.kind))
    }
    let text = try call(name) { objects throws(ICUError) in
      var parts: [String] = []
      if minutes >= 60 { parts.append(try objects.unit("hour", minutes / 60)) }
      if minutes % 60 != 0 || minutes == 0 {
        parts.append(try objects.unit("minute", minutes % 60))
      }
      return try objects.list(.and).string(from: parts)
    }
    return repair.applied(to: text, as: .duration)
  }
}

// MARK: - Lists and names

extension LocaleFormatter {
  private func list(
    _ value: Value, _ kind: ListFormat.Kind, _ name: String
  ) throws(FormatError) -> String {
    guard case .list(let content, let items) = value else {
      throw FormatError(name, .wrongType(expected: "a list", actual: value.kind))
    }
    var names: [String] = []
    for item in items {
      switch content {
      case .text: names.append(item)
      case .language: names.append(try language(item, name))
      case .country: names.append(try country(item, name))
      }
    }
    return try call(name) { objects throws(ICUError) in
      try objects.list(kind).string(from: names)
    }
  }

  private func country(_ code: String, _ name: String) throws(FormatError) -> String {
    let country = try call(name) { objects throws(ICUError) in try objects.names().region(code) }
    guard let country else {
      throw FormatError(name, .notFormattable("there is no country “\(code)”"))
    }
    return repair.applied(to: country, as: .country)
  }

  private func language(_ tag: String, _ name: String) throws(FormatError) -> String {
    let language = try call(name) { objects throws(ICUError) in try objects.names().language(tag) }
    guard let language else {
      throw FormatError(name, .notFormattable("there is no language “\(tag)”"))
    }
    return repair.applied(to: language, as: .language)
  }

  /// Runs `body` with ICU's objects; its failures become a ``FormatError``.
  private func call<Result: Sendable>(
    _ name: String, _ body: (FormatterObjects) throws(ICUError) -> Result
  ) throws(FormatError) -> Result {
    do throws(ICUError) {
      return try objects.withLock { objects throws(ICUError) in try body(objects) }
    } catch {
      throw FormatError(name, .notFormattable(error.description))
    }
  }
}
