import Diagnostics

/// Rules of writing: Bulgarian.
extension LanguageRule {
  static let bulgarian: [LanguageRule] = [
    LanguageRule(
      "bg.russian-letter", .error,
      "a letter that Bulgarian does not have (ы, э, ё)",
      #"[ыэёЫЭЁ]"#,
      hits: [
        "рeбёнок",
        "мы",
      ],
      passes: [
        "ъгъл",
        "миньон",
      ]),
    LanguageRule(
      "bg.other-cyrillic", .error,
      "a letter of another Cyrillic alphabet",
      #"[іїєґјљњћђџѕІЇЄҐЈЉЊЋЂЏЅ]"#,
      hits: ["мiстоі"],
      passes: ["място"]),
    LanguageRule(
      "bg.i-grave", .error,
      "“й” alone; the pronoun is “ѝ”",
      #"(?<![\p{L}\p{N}.])(?<!букв(?:а|ата)[ \u00A0])й(?![\p{L}.])"#,
      hits: ["майка й каза"],
      passes: [
        "майка ѝ каза",
        "буква й",
        "чай и кафе",
      ]),
    LanguageRule(
      "bg.v-vav", .error,
      "“в” before в or ф; write “във”",
      #"(?<![\p{L}\p{N}])(?<!букв[аи][ \u00A0])[Вв][ \u00A0](?=[\u201E]?[ВвФф])"#,
      hits: [
        "в Франция",
        "в „Фейсбук“",
      ],
      passes: [
        "във Франция",
        "буква в вижте",
        "в България",
      ]),
    LanguageRule(
      "bg.s-sas", .error,
      "“с” before с or з; write “със”",
      #"(?<![\p{L}\p{N}])(?<!букв[аи][ \u00A0])[Сс][ \u00A0](?=[\u201E]?[СсЗз])"#,
      hits: ["с сестра си"],
      passes: [
        "със сестра си",
        "с майка си",
      ]),
    LanguageRule(
      "bg.quotes", .error,
      "quotation marks that are not Bulgarian; write „…“",
      #"["\u201D\u201F]"#,
      hits: [
        "„вкъщи”",
        "\"вкъщи\"",
      ],
      passes: ["„вкъщи“"]),
    LanguageRule(
      "bg.guillemets", .warning,
      "guillemets; Bulgarian writes „…“",
      #"[\u00AB\u00BB]"#,
      hits: ["«вкъщи»"],
      passes: ["„вкъщи“"]),
    LanguageRule(
      "bg.quote-inner-space", .error,
      "a space inside quotation marks",
      #"\u201E[ \u00A0]|[ \u00A0]\u201C"#,
      hits: ["„ вкъщи “"],
      passes: ["„вкъщи“ и"]),
    LanguageRule(
      "bg.dash-choice", .warning,
      "the long dash “—”; the house uses “–”",
      #"(?<=\S)[ \u00A0]\u2014[ \u00A0](?=\S)"#,
      hits: ["мама — и аз"],
      passes: ["мама – и аз"]),
    LanguageRule(
      "bg.dialogue-dash", .error,
      "a hyphen before a spoken line; write “–”",
      #"^-[ \u00A0]?(?=\p{Lu})"#,
      hits: ["- Мамо, кога ще си дойдеш?"],
      passes: ["– Мамо, кога ще си дойдеш?"]),
    LanguageRule(
      "bg.space-before-punctuation", .error,
      "a space before “; : ! ?”",
      #"(?<=[\p{L}\p{N}\)\u201C])[ \u00A0\u202F]+[;:!?](?=\s|$)"#,
      hits: ["Как си ?"],
      passes: ["Как си?"]),
    LanguageRule(
      "bg.year-abbreviation", .error,
      "“г.” without a no-break space before it",
      #"(?<=\d{4}) ?г\."#,
      hits: [
        "2011г.",
        "2011 г.",
      ],
      passes: [
        "2011\u{A0}г.",
        "2011\u{202F}г.",
        "500 гр.",
      ]),
    LanguageRule(
      "bg.month-capital", .error,
      "a month with a capital",
      #"(?<=\d[ \u00A0])(?:Януари|Февруари|Март|Април|Май|Юни|Юли|Август|Септемв"#
        + #"ри|Октомври|Ноември|Декември)\b"#,
      hits: ["27 Февруари"],
      passes: [
        "27 февруари",
        "Май ще вали",
      ]),
    LanguageRule(
      "bg.polite-capital", .warning,
      "the polite “Вие” without its capital",
      #"(?<=[\p{L},][ \u00A0])(?:вие|ваш(?:ия|ият|ата|ето|ите|а|е|и)?)\b"#,
      hits: ["когато вие заминете"],
      passes: ["когато Вие заминете"],
      audiences: [.parents, .professionals]),
    LanguageRule(
      "bg.address-parents", .warning,
      "“ти” in a guide that says “Вие”",
      #"(?<!\u201E[^\u201C]{0,400})(?:(?:^|[.!?;:,\u2026] |(?<![\p{L}])(?:и|а|но"#
        + #"|ако|когато|че|защото|как|дали) )[Тт]и(?![\p{L}])|(?<![\p{L}])(?:теб|теб"#
        + #"е|[Тт]воя(?:т|та)?|[Тт]воето|[Тт]воите|[Тт]вой)(?![\p{L}]))"#,
      hits: ["ти можеш да звъниш"],
      passes: [
        "Кажете му: „Ти си важен.“",
        "майка ти е добре",
      ],
      audiences: [.parents, .professionals]),
    LanguageRule(
      "bg.gender-slash", .warning,
      "brackets or a slash for two genders; reword",
      #"\p{L}\((?:а|о|и|ка|ла|на)\)|\p{L}/(?:а|ла|на|ка)\b"#,
      hits: [
        "уморен(а)",
        "готов/а",
      ],
      passes: ["и/или"]),
  ]
}
