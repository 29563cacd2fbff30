import Messages

/// How languages say no, as ICU patterns.
struct NegationWords: Sendable {
  /// Words that deny the sentence in which they stand.
  let strict: WordExpression
  /// These and all that can stand for them in a translation: “impossible” for “not possible”.
  let loose: WordExpression

  private init(_ strict: String, _ loose: String) {
    self.strict = WordExpression(strict, barriers: "’'-")
    self.loose = WordExpression("\(strict)|\(loose)", barriers: "’'-")
  }

  static func expressions(of language: String) -> [WordExpression] {
    table[language].map { [$0.strict, $0.loose] } ?? []
  }

  /// `nil` for a language that is not known here.
  static func words(of locale: LocaleTag) -> NegationWords? {
    table[locale.language]
  }

  private static let table: [String: NegationWords] = [
    "en": NegationWords(
      #"not|never|no|nobody|nothing|none|nowhere|neither|nor|without|cannot"#
        + #"|(?:do|does|did|is|are|was|were|has|have|had|ca|wo|would|should|could|must|need|ai)n[’']t"#,
      #"dis\p{L}+|wrong|unless|naughty|fail\p{L}*|los[et]|kept|only|hardly|miss\p{L}*|until|hates?"#
        + #"|than|step|forbid\p{L}*|calm|at (?:least|most)|away|before|any\p{L}*|stop\p{L}*"#
        + #"|refus\p{L}*|avoid\p{L}*|prevent\p{L}*|instead|impossible|unable|less|few|fewer|little"#
        + #"|absen\p{L}*|lacks?|mind|dry|dries|deaf|keeps?|lasts?"#
        + #"|stays?|neglect\p{L}*|bad(?:ly)?|still"#),
    "fr": NegationWords(
      #"ne|(?<!petit[ \u00A0]|petits[ \u00A0]|premier[ \u00A0])pas(?![ \u00A0]à[ \u00A0])|jamais|rien(?![ \u00A0]que)|aucune?"#,
      #"sans|ni|non|impossible|inutile|plus|hors|évit\p{L}+|interdit\p{L}*|faux|fausse|refus\p{L}*"#
        + #"|invisibles?|manqu\p{L}*|sinon|malgré|privée?s?|peu importe|in(?:acceptable|connu|certain|capable)\p{L}*"#
        + #"|n(?=[’'])"#),
    "ro": NegationWords(
      #"nu|n(?=-)|niciodată|nimic\p{L}*|nimeni|niciun\p{L}*|nicio"#,
      #"nici\p{L}*|fără|ne\p{L}{3,}|lips\p{L}*|(?:in|im)\p{L}{4,}|interzis\p{L}*|altfel|refuz\p{L}*"#
        + #"|evit\p{L}*|decât|tac|tăc\p{L}+"#),
    "bg": NegationWords(
      #"не|няма\p{L}*|никога|никой|никого|нищо|никак\p{L}*"#,
      #"не\p{L}+|ни\p{L}*|без\p{L}*|липс\p{L}*|отка\p{L}*|забран\p{L}*|освен|избягва\p{L}*"#
        + #"|свърш\p{L}*|мълч\p{L}*|пропус\p{L}*"#),
    "ru": NegationWords(
      #"не(?![ \u00A0](?:меньше|больше|более|менее|только|позже|позднее|раньше|реже|терять|хуже|ниже|выше))|нет|никогда|нельзя|никто|никого|ничего|ничто|никак\p{L}*"#,
      #"не\p{L}*|ни\p{L}*|без\p{L}*|бес\p{L}*|отсутств\p{L}*|отка\p{L}*|запре\p{L}*|избега\p{L}*"#
        + #"|(?:по)?молч\p{L}*|плохо|слишком|кончи\p{L}*"#),
  ]
}
