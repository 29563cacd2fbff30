extension SpacePass {
  /// The rules of a language, in the order in which they are applied (`languages/*.md`).
  static func table(language: String) -> [Row] {
    switch language {
    case "en": english
    case "fr": french
    case "ro": romanian
    case "bg": bulgarian
    case "ru": russian
    default: []
    }
  }

  // MARK: Shapes that several languages share

  private static let wordStart = "(?<![\\p{L}\\p{N}.-])"

  private static func dash(_ language: String, _ dash: String) -> Row {
    Row(
      id: "\(language).dash-nbsp", find: "(?<=\\S) (?=\(dash) )", space: .noBreak,
      why: "a dash never begins a line")
  }

  private static func units(_ language: String, _ units: String) -> Row {
    Row(
      id: "\(language).unit-space", find: "(?<=\\d) (?=(?:\(units))(?![\\p{L}\\p{N}]))",
      space: .noBreak, why: "a number and its unit stay on one line")
  }

  private static func months(_ language: String, _ months: String) -> Row {
    Row(
      id: "\(language).day-month",
      find: "(?<=(?<![\\d.,])\\d{1,2}|(?<![\\d.,])1er) (?=(?:\(months))(?!\\p{L}))",
      space: .noBreak, why: "a line does not break between the day and its month")
  }

  private static func initials(_ language: String) -> Row {
    Row(
      id: "\(language).initials",
      find: "(?<=\(wordStart)\\p{Lu}\\.) (?=\\p{Lu}(?:\\.|\\p{L}))", space: .noBreak,
      why: "initials stay with the surname")
  }

  private static func abbreviations(_ language: String, _ words: String, before: String) -> Row {
    Row(
      id: "\(language).abbreviation",
      find: "(?<=\(wordStart)(?:\(words))) (?=\(before))", space: .noBreak,
      why: "an abbreviation stays with what it belongs to")
  }

  private static func numberSign(_ language: String) -> Row {
    Row(
      id: "\(language).number-sign", find: "(?<=[№§]) (?=\\d)", space: .noBreak,
      why: "№ and § stay with their number")
  }

  private static func shortWords(_ language: String, _ words: String) -> Row {
    Row(
      id: "\(language).short-preposition",
      find: "(?<![\\p{L}\\p{N}-])(?:\(words)) (?=[\\p{L}\\p{N}«„\\u201C(\\uE000])", space: .noBreak,
      why: "a short word never ends a line")
  }

  // MARK: The languages

  private static let english: [Row] = [
    dash("en", "\u{2013}"),
    units(
      "en",
      "%|km|kg|cm|mm|m|g|l|min|h|°C|am|pm|years?|months?|weeks?|days?|hours?|minutes?|euros?"),
    months(
      "en",
      "January|February|March|April|May|June|July|August|September|October|November|December"),
    abbreviations("en", "Mr|Mrs|Ms|Dr|St", before: "\\p{Lu}"),
    abbreviations("en", "no\\.|nos\\.|p\\.|pp\\.|art\\.", before: "\\d"),
    initials("en"),
  ]

  private static let french: [Row] = [
    Row(
      id: "fr.high-punctuation-width", find: "\\u00A0(?=[;!?])", space: .narrowNoBreak,
      why: "before ; ! ? French has a narrow space"),
    Row(
      id: "fr.high-punctuation",
      find: "(?<=[\\p{L}\\p{N})»’%€$\\u2026\\uE000])[ \\u2009](?=[;!?](?![\\p{L}\\p{N}(-]))",
      space: .narrowNoBreak, why: "before ; ! ? French has a narrow space"),
    Row(
      id: "fr.colon",
      find: "(?<=[\\p{L}\\p{N})»’%€$\\u2026\\uE000])[ \\u2009\\u202F](?=:(?![\\p{L}\\p{N}/)]))",
      space: .noBreak, why: "before a colon French has a no-break space"),
    Row(
      id: "fr.guillemets-inner-space",
      find: "(?<=«)[ \\u2009\\u202F]|[ \\u2009\\u202F](?=»)", space: .noBreak,
      why: "inside « » French has a no-break space"),
    Row(
      id: "fr.aside",
      find: "(?<=\\S) \u{2013}([ \\u00A0])[^\u{2013}.!?\\u2026;:]*?([ \\u00A0])\u{2013}(?=[ ,])",
      space: .noBreak, why: "the dashes of an aside stay with its text"),
    Row(
      id: "fr.dash-nbsp", find: "(?<=\\S) \u{2013}( )(?=\\S)", space: .noBreak,
      why: "an opening dash stays with the text that follows"),
    units(
      "fr",
      "%|€|\\$|£|km|kg|cm|mm|m|g|l|min|h|s|°C|ans?|mois|semaines?|jours?|heures?|minutes?|euros?"),
    Row(
      id: "fr.hour", find: "(?<=\\d[ \\u00A0]h) (?=\\d)", space: .noBreak,
      why: "hours and minutes stay on one line"),
    months(
      "fr",
      "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"),
    abbreviations("fr", "M\\.|MM\\.|Mme|Mmes|Mlle|Dr|Pr", before: "\\p{Lu}"),
    abbreviations("fr", "[nN]°|p\\.|pp\\.|art\\.|al\\.|chap\\.", before: "\\d"),
    abbreviations("fr", "p\\.", before: "ex\\."),
    initials("fr"),
  ]

  private static let romanian: [Row] = [
    dash("ro", "\u{2013}"),
    units(
      "ro",
      "%|€|\\$|km|kg|cm|mm|m|g|l|min\\.?|h|°C|lei|euro|EUR|MDL|RON|de|an|ani|luni|lună|săptămâni|săptămână"
        + "|zile|zi|ore|oră|minute|minut"),
    months(
      "ro",
      "ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie"
        + "|decembrie"),
    abbreviations("ro", "nr\\.|art\\.|alin\\.|lit\\.|p\\.|pag\\.|cap\\.", before: "[\\d\\p{L}]"),
    abbreviations("ro", "dl|dna|dra|dr\\.|str\\.|bd\\.", before: "\\p{Lu}"),
    abbreviations("ro", "de", before: "ex\\."),
    initials("ro"),
  ]

  private static let bulgarian: [Row] = [
    dash("bg", "\u{2013}"),
    shortWords("bg", "[ВвСсИиОоУуАа]"),
    units(
      "bg",
      "%|€|\\$|км|кг|см|мм|м|г|л|мин|сек|ч|евро|лева|лв\\.|г\\.|ч\\.|°C|година|години|месец|месеца"
        + "|седмица|седмици|ден|дни|час|часа|минута|минути"),
    months(
      "bg",
      "януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември"),
    numberSign("bg"),
    abbreviations(
      "bg", "чл\\.|ал\\.|т\\.|с\\.|стр\\.|гл\\.|ул\\.|бул\\.|тел\\.|д-р", before: "[\\d\\p{Lu}]"),
    initials("bg"),
  ]

  private static let russian: [Row] = [
    dash("ru", "\u{2014}"),
    shortWords("ru", "[ВвКкСсОоУуИиАаЯя]"),
    shortWords(
      "ru", "[Вв]о|[Кк]о|[Сс]о|[Оо]б|[Оо]т|[Дд]о|[Ии]з|[Зз]а|[Нн]а|[Пп]о|[Нн]е|[Нн]и|[Нн]о|[Дд]а"),
    Row(
      id: "ru.particle", find: "(?<=\\p{L}) (?=(?:же|ж|бы|б|ли|ль)(?![\\p{L}-]))",
      space: .noBreak, why: "же, бы, ли stay with the word before them"),
    Row(
      id: "ru.abbreviation-space", find: "(?<=(?<!\\p{L})т\\.) (?=[дпек]\\.)", space: .noBreak,
      why: "т. д., т. п., т. е. stay together"),
    units(
      "ru",
      "%|€|\\$|₽|км|кг|см|мм|м|г|л|ч|мин|сек|руб\\.|тыс\\.|млн|млрд|евро|лет|год|года|г\\.|гг\\.|°C"
        + "|месяц|месяца|месяцев|неделя|недели|недель|день|дня|дней|час|часа|часов|минута|минуты|минут"
    ),
    months(
      "ru",
      "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"),
    numberSign("ru"),
    abbreviations(
      "ru", "стр\\.|с\\.|гл\\.|ст\\.|п\\.|ч\\.|рис\\.|табл\\.|ул\\.|д\\.|кв\\.|г\\.|тел\\.",
      before: "[\\d\\p{Lu}]"),
    initials("ru"),
  ]
}
