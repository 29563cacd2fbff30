import Diagnostics

/// Rules of writing: French.
extension LanguageRule {
  static let french: [LanguageRule] = [
    LanguageRule(
      "fr.high-punctuation", .error,
      "“; ! ?” without a no-break space before it (U+202F or U+00A0)",
      #"(?<=[\p{L}\p{N}\)\u00BB\u2019\uE000\uE001])[ \u2009]?[;!?](?![\p{L}\p{N}"#
        + #"\-)(])"#,
      cue: ";!?",
      hits: [
        "Et toi ?",
        "Et toi?",
        "bonjour ; merci",
      ],
      passes: [
        "Et toi\u{202F}?",
        "Et toi\u{A0}!",
        "Quoi\u{202F}?!",
        "fête ;-)",
      ]),
    LanguageRule(
      "fr.colon", .error,
      "a colon without a no-break space before it (U+00A0)",
      #"(?<=[\p{L}\p{N}\)\u00BB\uE000\uE001])[ \u2009]?:(?![\p{L}\p{N}/])"#,
      cue: ":",
      hits: [
        "Voici :",
        "Voici:",
      ],
      passes: [
        "Voici\u{A0}:",
        "à 15:30 précises",
        "http://exemple",
      ]),
    LanguageRule(
      "fr.guillemets-inner-space", .error,
      "guillemets without a no-break space inside",
      #"\u00AB(?![\u00A0\u202F])|(?<![\u00A0\u202F])\u00BB"#,
      cue: "«",
      hits: [
        "«mon enfant»",
        "« mon enfant »",
      ],
      passes: ["«\u{A0}mon enfant\u{A0}»"]),
    LanguageRule(
      "fr.foreign-quotes", .error,
      "quotation marks that are not French; write « … », inside them “…”",
      #"["\u201E]|(?<!\u00AB[^\u00BB]{0,400})[\u201C\u201D]"#,
      cue: "\"“",
      hits: [
        "\"mon enfant\"",
        "il dit “bonjour”",
      ],
      passes: ["«\u{A0}il a dit “bonjour” hier\u{A0}»"]),
    LanguageRule(
      "fr.apostrophe", .error,
      "a straight apostrophe; write ’",
      #"(?<=\p{L})['\u2018\u00B4](?=\p{L})"#,
      cue: "'\u{B4}\u{2018}",
      hits: ["l'enfant"],
      passes: [
        "l’enfant",
        "5' de pause",
      ]),
    LanguageRule(
      "fr.unit-space", .error,
      "a number and its unit without a no-break space between them",
      #"\d ?(?=[%€$])|\d (?=(?:km|kg|cm|min|h|ans?|euros?)\b)"#,
      hits: [
        "25 %",
        "25%",
        "11 ans",
      ],
      passes: [
        "25\u{A0}%",
        "11\u{A0}ans",
        "11 anniversaires",
      ]),
    LanguageRule(
      "fr.ordinal", .error,
      "an ordinal in a form that French does not use; write 1er, 2e",
      #"\b(?:1(?:ier|ère|iere)|[2-9]\d*(?:i?ème|ième))s?\b"#,
      hits: [
        "la 2ème fois",
        "le 1ier mai",
      ],
      passes: [
        "la 2e fois",
        "le 1er mai",
        "un problème",
      ]),
    LanguageRule(
      "fr.first-of-month", .error,
      "the first of a month is “1er”",
      #"(?<![\d,.])1[ \u00A0](?=(?:janvier|février|mars|avril|mai|juin|juillet"#
        + #"|août|septembre|octobre|novembre|décembre)\b)"#,
      hits: ["le 1 janvier"],
      passes: [
        "le 1er janvier",
        "le 11 janvier",
        "le niveau 1 maintient",
      ]),
    LanguageRule(
      "fr.month-capital", .error,
      "a month with a capital",
      #"(?<=\d[ \u00A0]|1er )(?:Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août"#
        + #"|Septembre|Octobre|Novembre|Décembre)"#,
      hits: ["le 27 Février 2011"],
      passes: ["Avril et Mai sont deux prénoms"]),
    LanguageRule(
      "fr.language-capital", .error,
      "a language with a capital",
      #"\b(?:en|langue|parler|parle) (?:Français|Roumain|Bulgare|Russe|Anglais|R"#
        + #"omani)\b"#,
      hits: ["le guide existe en Français"],
      passes: [
        "un Français sur deux",
        "en français",
      ]),
    LanguageRule(
      "fr.capital-a", .warning,
      "“A” without its accent; write “À”",
      #"(?:^|[.!?\u2026]\s)A (?=(?:la|l’|partir|propos|cause|chaque|côté|quoi|qu"#
        + #"i)\b|l’)"#,
      hits: ["A la maison"],
      passes: [
        "À la maison",
        "vitamine A la plus utile",
      ]),
    LanguageRule(
      "fr.ligature", .error,
      "“oe” where French writes “œ”",
      #"\b(?:[CcSsMm]oeurs?|[OoŒ]euvres?|[OoŒ]eufs?|[Nn]oeuds?|[Vv]oeux?|[Oo]eil"#
        + #")\b(?<![Œœ]\p{L}{0,8})"#,
      hits: [
        "le coeur",
        "une oeuvre",
      ],
      passes: [
        "le cœur",
        "coexister",
      ]),
    LanguageRule(
      "fr.middle-dot", .warning,
      "a median dot or brackets for two genders; reword",
      #"(?<=\p{L})[\u00B7\u2022\u2027]\p{Ll}{1,5}\b|(?<=\p{L}{3})\.e(?:\.?s)?\b"#
        + #"|(?<=\p{L}{2})\((?:e|e?s|ne|rice)\)"#,
      hits: [
        "resté·e",
        "resté(e)",
        "motivé.e.s",
      ],
      passes: [
        "p.ex. demain",
        "i.e. demain",
        "article 3(a)",
      ]),
    LanguageRule(
      "fr.address-parents", .warning,
      "“tu” in a guide that says “vous”",
      #"(?<!\u00AB[^\u00BB]{0,400})\b(?:[Tt]u|[Tt]oi|tes|t’as|t’es)\b"#,
      hits: ["Tu peux appeler ton enfant."],
      passes: [
        "Dites-lui\u{A0}: «\u{A0}Tu me manques.\u{A0}»",
        "le ton de la voix baisse",
      ],
      audiences: [.parents, .professionals]),
  ]
}
