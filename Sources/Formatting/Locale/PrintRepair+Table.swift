internal import Messages

extension PrintRepair {
  /// All rows. Each has its test in `PrintRepairTests`, which formats with the real ICU.
  package static let table: [Row] = everywhere + english + french + romanian + bulgarian + russian

  private static let numeric: Set<Target> = [.number, .numberRange, .money, .moneyRange]

  private static let everywhere: [Row] = [
    Row(
      id: "all.minus", locale: nil, targets: numeric,
      change: .replace("(?<![\\p{L}\\p{N}])-(?=[\\p{Sc}\\p{N}])", with: "\u{2212}"),
      cldrSays: "-5", printWants: "\u{2212}5",
      why: "a hyphen is too short for a minus sign and lets the line break after it"),
    Row(
      id: "all.range-of-negatives", locale: nil, targets: [.numberRange, .moneyRange],
      change: .replace("(?<=\\d) [\u{2013}-] (?=\u{2212})", with: "\u{A0}\u{2013} "),
      cldrSays: "-5 – -2", printWants: "\u{2212}5\u{A0}– \u{2212}2",
      why: "a dash and a minus sign do not touch, and the dash never begins a line"),
    Row(
      id: "all.unit-space", locale: nil, targets: [.number, .numberRange, .money, .duration],
      change: .replace("(?<=\\d) (?=[^\\s\\d\u{2013}-])", with: "\u{A0}"),
      cldrSays: "5 km", printWants: "5\u{A0}km",
      why: "a number and its unit stay on one line"),
    Row(
      id: "all.interval-dash", locale: nil, targets: [.dateInterval],
      change: .replace("[ \\u2009]\u{2013}[ \\u2009]", with: "\u{A0}\u{2013} "),
      cldrSays: "30 September 2009\u{2009}–\u{2009}27 February 2011",
      printWants: "30 September 2009\u{A0}– 27 February 2011",
      why: "a dash between words has ordinary spaces, and never begins a line"),
    Row(
      id: "all.year-range", locale: nil, targets: [.dateInterval],
      change: .replace("^(\\d{4})\\u00A0\u{2013} (?=\\d{4}(?:$|\\u202F))", with: "$1\u{2013}"),
      cldrSays: "2009 – 2011 г.", printWants: "2009–2011 г.",
      why: "between digits alone the dash of a range is closed up"),
    Row(
      id: "all.day-range", locale: nil, targets: [.dateInterval],
      change: .replace(
        "(?<![\\d.,/])(\\d{1,2})\\u00A0\u{2013} (?=\\d{1,2} \\p{L})", with: "$1\u{2013}"),
      cldrSays: "1 – 27 февруари", printWants: "1–27\u{A0}февруари",
      why: "between digits alone the dash of a range is closed up"),
    Row(
      id: "all.day-month", locale: nil, targets: [.date, .dateInterval],
      change: .replace("(?<![\\d.,])(\\d{1,2}) (?=\\p{L})", with: "$1\u{A0}"),
      cldrSays: "27 February 2011", printWants: "27\u{A0}February 2011",
      why: "a line does not break between the day and its month"),
  ]

  private static let english: [Row] = [
    Row(
      id: "en.dollar-sign", locale: "en", targets: [.money, .moneyRange],
      change: .currency("USD", skeleton: "unit-width-narrow"),
      cldrSays: "US$1–5", printWants: "$1–5",
      why: "our guides mean no other dollar (languages/en.md)"),
    Row(
      id: "en.money-range", locale: "en", targets: [.moneyRange],
      change: .replace(
        "^(\\p{Sc}|[A-Z]{3}\\u00A0)([\\d.,]+)\\s?\u{2013}\\s?\\1([\\d.,]+)$", with: "$1$2\u{2013}$3"
      ),
      cldrSays: "€1 – €5", printWants: "€1–5",
      why: "the sign is said once and the range is closed up (languages/en.md)"),
  ]

  private static let french: [Row] = [
    Row(
      id: "fr.first-of-month", locale: "fr", targets: [.date, .dateInterval],
      change: .replace(
        "(?<![\\d.,/])1(?=(?:\u{2013}\\d{1,2})?[ \\u00A0](?:janv|févr|mars|avr|mai|juin|juil|août"
          + "|sept|oct|nov|déc))|(?<=\\p{L}[ \\u00A0])1(?=\\u00A0\u{2013})", with: "1er"),
      cldrSays: "1 janvier 2011", printWants: "1er\u{A0}janvier 2011",
      why: "the first day of a month is an ordinal (languages/fr.md)"),
    Row(
      id: "fr.first-of-month-space", locale: "fr", targets: [.date, .dateInterval],
      change: .replace("(?<=\\b1er) (?=\\p{L})", with: "\u{A0}"),
      cldrSays: "1er janvier", printWants: "1er\u{A0}janvier",
      why: "a line does not break between the day and its month"),
    Row(
      id: "fr.full-hour", locale: "fr", targets: [.time],
      change: .replace("^0?(\\d{1,2}):00\\b", with: "$1\u{A0}h"),
      cldrSays: "09:00", printWants: "9\u{A0}h",
      why: "in running text hours are written with h (languages/fr.md)"),
    Row(
      id: "fr.hour", locale: "fr", targets: [.time],
      change: .replace("^0?(\\d{1,2}):(\\d\\d)", with: "$1\u{A0}h\u{A0}$2"),
      cldrSays: "15:05", printWants: "15\u{A0}h\u{A0}05",
      why: "in running text hours are written with h (languages/fr.md)"),
    Row(
      id: "fr.unit-space", locale: "fr", targets: [.number, .numberRange, .duration],
      change: .replace("(?<=\\d)\\u202F(?!\\d)", with: "\u{A0}"),
      cldrSays: "5\u{202F}km", printWants: "5\u{A0}km",
      why: "one width before every unit sign (languages/fr.md)"),
    Row(
      id: "fr.words", locale: "fr", targets: [.words],
      change: .replace("-et-(?=une?|onze)", with: " et "),
      cldrSays: "vingt-et-un", printWants: "vingt et un",
      why: "the books follow the traditional spelling (languages/fr.md)"),
  ]

  private static let romanian: [Row] = [
    Row(
      id: "ro.range-dash", locale: "ro", targets: [.numberRange, .moneyRange],
      change: .replace("(?<=\\d) - (?=\\d)", with: "\u{2013}"),
      cldrSays: "11 - 18", printWants: "11–18",
      why: "CLDR 42 has a spaced hyphen (languages/ro.md, ro.range-dash)"),
    Row(
      id: "ro.euro", locale: "ro", targets: [.money, .moneyRange],
      change: .currency("EUR", skeleton: "unit-width-narrow"),
      cldrSays: "182.060\u{A0}EUR", printWants: "182.060\u{A0}€",
      why: "readers know the sign, not the code (languages/ro.md)"),
    Row(
      id: "ro-MD.leu", locale: "ro-MD", targets: [.money, .moneyRange],
      change: .currency("MDL", skeleton: "unit-width-iso-code"),
      cldrSays: "50\u{A0}L", printWants: "50\u{A0}MDL",
      why: "L could be read as litres or as the Romanian leu (languages/ro.md)"),
    Row(
      id: "ro.cedilla", locale: "ro", targets: [.words],
      change: .replace("\u{15F}", with: "\u{219}"),
      cldrSays: "douăzeci \u{15F}i unu", printWants: "douăzeci \u{219}i unu",
      why: "the letter has a comma below (languages/ro.md, ro.cedilla)"),
    Row(
      id: "ro.hundred", locale: "ro", targets: [.words],
      change: .replace("\\buna (?=sută|mie)", with: "o "),
      cldrSays: "una sută", printWants: "o sută",
      why: "Romanian says “o sută”, “o mie”"),
  ]

  private static let bulgarian: [Row] = [
    Row(
      id: "bg.range-dash", locale: "bg", targets: [.numberRange, .moneyRange],
      change: .replace("(?<=\\d) \u{2013} (?=\\d)", with: "\u{2013}"),
      cldrSays: "11 – 18", printWants: "11–18",
      why: "ranges are closed up (languages/bg.md)"),
    Row(
      id: "bg.dollar", locale: "bg", targets: [.money, .moneyRange],
      change: .currency("USD", skeleton: "unit-width-iso-code"),
      cldrSays: "5\u{A0}щ.д.", printWants: "5\u{A0}USD",
      why: "nobody reads щ.д. (languages/bg.md)"),
    Row(
      id: "bg.hour", locale: "bg", targets: [.time],
      change: .replace(" (?=ч\\.)", with: "\u{A0}"),
      cldrSays: "15:05 ч.", printWants: "15:05\u{A0}ч.",
      why: "a number and its unit stay on one line (languages/bg.md)"),
  ]

  private static let russian: [Row] = [
    Row(
      id: "ru.group-from-five-digits", locale: "ru",
      targets: [.number, .numberRange, .money, .moneyRange],
      change: .skeleton("group-min2"),
      cldrSays: "6\u{A0}720", printWants: "6720",
      why: "Russian practice leaves four digits solid (languages/ru.md)"),
    Row(
      id: "ru.interval-dash", locale: "ru", targets: [.dateInterval],
      change: .replace("\\u00A0\u{2013} ", with: "\u{A0}\u{2014} "),
      cldrSays: "30 сентября – 10 октября", printWants: "30 сентября\u{A0}— 10 октября",
      why: "between words Russian has an em dash (languages/ru.md, ru.dash)"),
    Row(
      id: "ru-MD.leu", locale: "ru-MD", targets: [.money, .moneyRange],
      change: .currency("MDL", skeleton: "unit-width-iso-code"),
      cldrSays: "50\u{A0}L", printWants: "50\u{A0}MDL",
      why: "L is no sign that readers know (languages/ru.md)"),
    Row(
      id: "ru.yo", locale: "ru", targets: [.country],
      change: .replace("Соединенн", with: "Соединённ"),
      cldrSays: "Соединенные Штаты", printWants: "Соединённые Штаты",
      why: "the guides print ё everywhere (languages/ru.md)"),
    Row(
      id: "ru.yo-city", locale: "ru", targets: [.time],
      change: .replace("Кишинев", with: "Кишинёв"),
      cldrSays: "19:30 Кишинев", printWants: "19:30 Кишинёв",
      why: "the guides print ё everywhere (languages/ru.md)"),
  ]
}
