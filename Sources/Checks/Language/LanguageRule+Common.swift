import Diagnostics

/// Rules of writing: All languages.
extension LanguageRule {
  static let common: [LanguageRule] = [
    LanguageRule(
      "x.double-space", .error,
      "two spaces where one belongs",
      #"(?<=\S)[ \u00A0]{2,}(?=\S)"#,
      hits: [
        "deux  mots",
        "mot\u{A0} mot",
      ],
      passes: ["mot\u{202F}: mot"]),
    LanguageRule(
      "x.three-dots", .error,
      "three full stops; write the one sign “…”",
      #"\.{3,}"#,
      hits: ["attends..."],
      passes: [
        "attends…",
        "a. b. c.",
      ]),
    LanguageRule(
      "x.ascii-dash", .error,
      "a hyphen as a dash; write the dash of the language",
      #"(?<=\S) -{1,3} (?=\S)"#,
      cue: "-",
      hits: [
        "l’enfant - et sa mère",
        "l’enfant -- et sa mère",
      ],
      passes: [
        "vingt-deux",
        "\u{2212}5 degrés",
      ]),
    LanguageRule(
      "x.mixed-script-word", .error,
      "Latin and Cyrillic letters inside one word",
      #"\p{Latn}[\u0301]?\p{Cyrl}|\p{Cyrl}[\u0301]?\p{Latn}"#,
      cue: "а",
      hits: [
        "пaпа",
        "Mолдова",
      ],
      passes: [
        "PDF-файл",
        "СИМ-карта",
        "IT-урок",
      ]),
    LanguageRule(
      "x.latin-letter-alone-in-cyrillic", .error,
      "a single Latin letter between Cyrillic words",
      #"(?<=\p{Cyrl}[ \u00A0])(?<!(?:витамин|план|класс?|группа|група|тип|блок|х"#
        + #"епатит|гепатит)[ \u00A0])[aceopxyABCEHKMOPTX](?=[ \u00A0]\p{Cyrl})"#,
      cue: "а",
      hits: ["мама c папой"],
      passes: [
        "витамин C зимой",
        "план B для семьи",
        "мама с папой",
      ]),
    LanguageRule(
      "x.nfc", .error,
      "a letter and its mark as two characters; write the composed letter",
      #"[a-zA-Zа-яА-Я][\u0300\u0302\u0306\u0308\u0326\u0327]"#,
      cue: "\u{300}",
      hits: [
        "s\u{326}i",
        "и\u{306}",
      ],
      passes: [
        "și",
        "за\u{301}мок",
      ]),
    LanguageRule(
      "x.invisible", .error,
      "an invisible character",
      #"[\u200B\u2060\uFEFF\u00AD\u200E\u200F\u202A-\u202E\u2066-\u2069]"#,
      cue: "\u{AD}\u{200B}\u{FEFF}",
      hits: ["mot\u{200B}mot"],
      passes: ["mot\u{202F}mot"]),
    LanguageRule(
      "x.replacement-or-private", .error,
      "a character that lost its meaning in a conversion",
      #"[\uFFFD\u0080-\u009F]"#,
      cue: "\u{80}\u{FFFD}",
      hits: ["copilul\u{FFFD}"],
      passes: ["copilul"]),
    LanguageRule(
      "x.space-before-comma-or-stop", .error,
      "a space before a comma or full stop",
      #"(?<=[\p{L}\p{N}\)])[ \u00A0\u202F]+[,.](?=\s|$)"#,
      hits: ["mama , tata"],
      passes: [
        "versiunea .md",
        "mama, tata",
      ]),
    LanguageRule(
      "x.missing-space-after-stop", .warning,
      "no space after a punctuation mark",
      #"(?<=\p{Ll}{2})[,;!?](?=\p{L})|(?<=\p{Ll}{3})\.(?=\p{Lu}\p{Ll})"#,
      hits: [
        "acasă.Mama",
        "acasă,mama",
      ],
      passes: [
        "т.е. дома",
        "3,5 ore",
        "и т.н.",
      ]),
    LanguageRule(
      "x.phone-must-not-break", .error,
      "a helpline number with an ordinary space; write a no-break space (U+00A0)",
      #"(?<!\d)116 (?:000|006|111|117|123)(?!\d)"#,
      cue: "6",
      hits: ["Sună la 116 111"],
      passes: [
        "116\u{A0}111",
        "1116 111",
      ]),
  ]
}
