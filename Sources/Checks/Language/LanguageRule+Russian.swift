import Diagnostics

/// Rules of writing: Russian.
extension LanguageRule {
  static let russian: [LanguageRule] = [
    LanguageRule(
      "ru.quotes", .error,
      "quotation marks that are not Russian; write «…», inside them „…“",
      #"["\u201D\u201F]|(?<!\u201E[^\u201C]{0,300})\u201C"#,
      hits: [
        "\"дом\"",
        "“дом”",
      ],
      passes: [
        "«дом»",
        "«книга „Дом“ у мамы»",
      ]),
    LanguageRule(
      "ru.quote-inner-space", .error,
      "a space inside quotation marks",
      #"\u00AB[ \u00A0\u202F]|[ \u00A0\u202F]\u00BB"#,
      hits: [
        "« дом »",
        "«\u{A0}дом\u{A0}»",
      ],
      passes: ["«дом»"]),
    LanguageRule(
      "ru.dash", .error,
      "the dash “–” between words; write “—”",
      #"(?<=\S)[ \u00A0]\u2013[ \u00A0](?=\S)"#,
      hits: ["мама – учитель"],
      passes: [
        "мама\u{A0}— учитель",
        "11–18 лет",
      ]),
    LanguageRule(
      "ru.range", .error,
      "a range without the closed dash “–”",
      #"(?<=\d)[ \u00A0]?[-\u2014][ \u00A0]?(?=\d)(?<!\d{1,3}-)"#,
      hits: [
        "11—18 лет",
        "11 - 18 лет",
      ],
      passes: [
        "11–18 лет",
        "8-800-2000-122",
      ]),
    LanguageRule(
      "ru.dialogue-dash", .error,
      "a hyphen or short dash before a spoken line; write “—”",
      #"^[-\u2013][ \u00A0]?(?=\p{Lu})"#,
      hits: [
        "- Мама, когда ты приедешь?",
        "– Мама, когда ты приедешь?",
      ],
      passes: [
        "— Мама, когда ты приедешь?",
        "\u{2212}5 градусов",
      ]),
    LanguageRule(
      "ru.space-before-punctuation", .error,
      "a space before “; : ! ?”",
      #"(?<=[\p{L}\p{N}\)\u00BB])[ \u00A0\u202F]+[;:!?](?=\s|$)"#,
      hits: ["Как дела ?"],
      passes: ["Как дела?"]),
    LanguageRule(
      "ru.abbreviation-space", .error,
      "“т. д.”, “т. п.”, “т. е.” without a no-break space inside",
      #"\bи т\.[ ]?[дп]\.|(?<![\p{L}.])т\.[ ]?е\."#,
      hits: [
        "и т.д.",
        "т.е. дома",
        "т. е. дома",
      ],
      passes: [
        "и т.\u{A0}д.",
        "т.\u{A0}е. дома",
      ]),
    LanguageRule(
      "ru.number-sign", .error,
      "“№” or “§” without a no-break space behind it",
      #"[№§] ?(?=\d)|\bN[ \u00A0]?(?=\d+ (?:от|\u00AB))"#,
      hits: [
        "школа №5",
        "№ 5",
      ],
      passes: ["№\u{A0}5"]),
    LanguageRule(
      "ru.year", .error,
      "“г.” without a no-break space before it",
      #"(?<=\d{4}) ?гг?\."#,
      hits: [
        "2011г.",
        "2011 г.",
      ],
      passes: [
        "2011\u{A0}г.",
        "2011\u{202F}г.",
      ]),
    LanguageRule(
      "ru.ordinal-suffix", .error,
      "an ordinal with too long an ending; write 5-й, 5-го",
      #"\b\d+-(?:ый|ий|ого|его|ому|ему|ыми|ими|ая|ое|ые)\b"#,
      hits: [
        "5-ый класс",
        "5-ого класса",
      ],
      passes: [
        "5-й класс",
        "5-го класса",
        "11-летний",
      ]),
    LanguageRule(
      "ru.hard-sign", .error,
      "“ъ” before a consonant: Bulgarian left in a Russian text",
      #"[ъЪ](?![еёюяЕЁЮЯ])"#,
      hits: [
        "България",
        "път",
      ],
      passes: [
        "подъезд",
        "объявление",
        "съёмка",
      ]),
    LanguageRule(
      "ru.other-cyrillic", .error,
      "a letter of another Cyrillic alphabet",
      #"[іїєґјљњћђџѕѝІЇЄҐЈЉЊЋЂЏЅЍ]"#,
      hits: ["мама ѝ"],
      passes: ["мама её"]),
    LanguageRule(
      "ru.yo-missing", .warning,
      "“е” where the house writes “ё”",
      #"\b(?:[Ее]ще|[Ее]е|[Рр]ебенок|[Рр]ебенк\p{L}*|[Мм]оем|[Тт]вое(?!й|го|му)|"#
        + #"[Пп]ридет\p{L}*|[Нн]айдет\p{L}*|[Пп]ойдет|[Пп]ойдем|[Тт]етя|[Зз]вонок ид"#
        + #"ет)\b"#,
      hits: [
        "ещё и еще",
        "ребенок",
      ],
      passes: [
        "ребёнок",
        "твоего",
        "все дети",
      ]),
    LanguageRule(
      "ru.month-capital", .error,
      "a month with a capital",
      #"(?<=\d[ \u00A0])(?:Января|Февраля|Марта|Апреля|Мая|Июня|Июля|Августа|Сен"#
        + #"тября|Октября|Ноября|Декабря)\b"#,
      hits: ["27 Февраля 2011"],
      passes: [
        "27 февраля 2011",
        "Мая звонит маме",
      ]),
    LanguageRule(
      "ru.polite-capital", .warning,
      "“Вы” with a capital; printed guides address many readers",
      #"(?<=[\p{Ll},][ \u00A0])(?:Вы|Вас|Вам|Вами|Ваш(?:а|е|и|его|ей|ему|ем|им|и"#
        + #"х|ими|у)?)\b"#,
      hits: ["если Вы уезжаете"],
      passes: [
        "если вы уезжаете",
        "«Вы здесь?»",
      ]),
    LanguageRule(
      "ru.address-parents", .warning,
      "“ты” in a guide that says “вы”",
      #"(?<!\u00AB[^\u00BB]{0,400})(?<![\p{L}])(?:[Тт]ы|[Тт]ебя|[Тт]ебе|[Тт]обой"#
        + #"|[Тт]вой|[Тт]воя|[Тт]воё|[Тт]вои)(?![\p{L}])"#,
      hits: ["ты можешь звонить"],
      passes: ["Скажите: «Ты мне дорог»"],
      audiences: [.parents, .professionals]),
    LanguageRule(
      "ru.gender-slash", .warning,
      "brackets or a slash for two genders; reword",
      #"\p{L}\((?:а|ла|на|ся|лась)\)|\p{L}/(?:а|ла|на|лась)\b"#,
      hits: [
        "сделал(а)",
        "готов/а",
      ],
      passes: ["и/или"]),
  ]
}
