import Diagnostics

/// Rules of writing: Romanian.
extension LanguageRule {
  static let romanian: [LanguageRule] = [
    LanguageRule(
      "ro.cedilla", .error,
      "a letter with cedilla (ş, ţ); write ș, ț with comma below",
      #"[\u015E\u015F\u0162\u0163]"#,
      hits: [
        "părinţi",
        "şi",
      ],
      passes: [
        "părinți",
        "și",
      ]),
    LanguageRule(
      "ro.old-orthography", .error,
      "“î” inside a word, or “sînt”; write “â”, “sunt”",
      #"\b[Ss]înt(?:em|eți|em)?\b|\b(?!(?:ne|re|pre|prea|sub|supra|auto|bine|co|"#
        + #"de|des|dez|semi|ultra|ex|inter|între|contra|a|post|anti|multi|micro|într"#
        + #"-)î)\p{L}+î(?=\p{L})"#,
      hits: [
        "sînt acasă",
        "cînd vii",
        "pămînt",
      ],
      passes: [
        "neînțeles",
        "reîntoarcere",
        "bineînțeles",
        "început",
        "a hotărî",
      ]),
    LanguageRule(
      "ro.hybrid-quotes", .error,
      "quotation marks that are not Romanian or do not pair; write „…”",
      #"["\u201C\u201F]|\u201E[^\u201D\u201E]*$|^[^\u201E]*\u201D"#,
      hits: [
        "\"acasă\"",
        "“acasă”",
        "el a spus „bine",
      ],
      passes: [
        "„acasă”",
        "„el a zis «bine» ieri”",
      ]),
    LanguageRule(
      "ro.space-before-punctuation", .error,
      "a space before “; : ! ?”",
      #"(?<=[\p{L}\p{N}\)\u201D\u00BB])[ \u00A0\u202F]+[;:!?](?=\s|$)"#,
      hits: [
        "Ce faci ?",
        "Iată\u{A0}:",
      ],
      passes: [
        "Ce faci?",
        "Iată:",
      ]),
    LanguageRule(
      "ro.quote-inner-space", .error,
      "a space inside quotation marks",
      #"\u201E[ \u00A0]|[ \u00A0]\u201D|\u00AB[ \u00A0\u202F]|[ \u00A0\u202F]"#
        + #"\u00BB"#,
      hits: [
        "„ acasă ”",
        "«\u{A0}acasă\u{A0}»",
      ],
      passes: ["„acasă”"]),
    LanguageRule(
      "ro.dialogue-dash", .error,
      "a hyphen before a spoken line; write “–”",
      #"^-[ \u00A0]?(?=\p{Lu})"#,
      hits: ["- Mamă, când vii?"],
      passes: [
        "– Mamă, când vii?",
        "-l văd mâine",
      ]),
    LanguageRule(
      "ro.apostrophe", .warning,
      "a straight apostrophe; write ’",
      #"(?<=\p{L})['](?=\p{L})"#,
      hits: ["dom'le"],
      passes: [
        "dom’le",
        "într-o zi",
      ]),
    LanguageRule(
      "ro.month-capital", .error,
      "a month with a capital",
      #"(?<=\d[ \u00A0])(?:Ianuarie|Februarie|Martie|Aprilie|Mai|Iunie|Iulie|Aug"#
        + #"ust|Septembrie|Octombrie|Noiembrie|Decembrie)\b"#,
      hits: ["27 Februarie 2011"],
      passes: [
        "27 februarie 2011",
        "Mai vorbim mâine",
      ]),
    LanguageRule(
      "ro.gender-slash", .warning,
      "brackets or a slash for two genders; reword",
      #"\p{L}\((?:ă|a|i|e|oare|toare)\)|\p{L}/(?:ă|a|oare|toare)\b"#,
      hits: [
        "obosit(ă)",
        "singur/ă",
      ],
      passes: [
        "copil(ul) mic",
        "și/sau",
      ]),
    LanguageRule(
      "ro.address-parents", .warning,
      "“tu” or “dvs.” in a guide that says “dumneavoastră”",
      #"(?<!\u201E[^\u201D]{0,400})\b(?:[Tt]u|[Țț]ie|tău|tăi|[Dd]vs\.?)(?![\p{L}"#
        + #"-])"#,
      hits: [
        "Tu poți suna copilul tău",
        "copilul dvs.",
      ],
      passes: [
        "Spuneți-i: „Tu ești important.”",
        "dumneavoastră",
      ],
      audiences: [.parents, .professionals]),
  ]
}
