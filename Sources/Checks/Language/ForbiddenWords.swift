import Messages

/// Words that the guides do not use, by language: ICU patterns with what to write instead.
enum ForbiddenWords {
  struct Row: Sendable {
    let expression: WordExpression
    let instead: String

    init(_ pattern: String, _ instead: String) {
      expression = WordExpression(pattern, ignoringCase: false)
      self.instead = instead
    }
  }

  static func rows(for locale: LocaleTag) -> [Row] {
    table[locale.language] ?? []
  }

  static func expressions(of language: String) -> [WordExpression] {
    (table[language] ?? []).map(\.expression)
  }

  private static let table: [String: [Row]] = [
    "fr": french, "ro": romanian, "bg": bulgarian, "ru": russian,
  ]

  private static let french: [Row] = [
    Row("[Mm]ineurs? isolés? étrangers?", "mineur non accompagné"),
    Row("[Cc]onseils? génér(?:al|aux)", "conseil départemental"),
    Row("[Ee]nfants abandonnés", "enfants dont les parents travaillent à l’étranger"),
    Row(
      "[Oo]rphelins (?:de la migration|blancs)|[Ee]uro-?orphelins",
      "enfants dont les parents travaillent à l’étranger"),
    Row(
      "(?:[Mm]igrants?|[Ii]mmigrés?) (?:clandestins?|illéga(?:l|ux))|[Cc]landestins?",
      "migrant sans papiers"),
  ]

  private static let romanian: [Row] = [
    Row("[Cc]opii(?:i|lor)? abandonați", "copii ai căror părinți muncesc în străinătate"),
    Row(
      "[Oo]rfani(?:i|lor)? (?:albi|migrației)|[Ee]uro-?orfani(?:i|lor)?",
      "copii ai căror părinți muncesc în străinătate"),
    Row(
      "[Mm]igran(?:t|ți|ții|ților) ilegali?|[Ii]migran(?:t|ți|ții|ților) ilegali?",
      "migrant fără acte"),
  ]

  private static let bulgarian: [Row] = [
    Row("[Ии]зоставени(?:те)? деца", "деца, чиито родители работят в чужбина"),
    Row("[Сс]оциални(?:те)? сираци", "деца, чиито родители работят в чужбина"),
    Row("[Нн]елегал(?:ен|ни|ните)(?: (?:мигрант|имигрант)\\p{L}*)?", "мигрант без документи"),
  ]

  private static let russian: [Row] = [
    Row(
      "[Бб]рошенн(?:ые|ых|ым|ыми) дет(?:и|ей|ям|ьми|ях)",
      "дети, чьи родители работают за границей"),
    Row(
      "[Сс]оциальн(?:ые|ых|ым|ыми) сирот(?:ы|ам|ами|ах)?",
      "дети, чьи родители работают за границей"),
    Row("[Нн]елегал(?:а|у|ом|е|ы|ов|ам|ами|ах)?", "мигрант без документов"),
    Row("[Мм]олдави(?:я|и|ю|ей)", "Молдова"),
  ]
}
