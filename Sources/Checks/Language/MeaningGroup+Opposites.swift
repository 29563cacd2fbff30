// Rows: the meaning, then its words as ICU patterns in English, French, Romanian, Bulgarian and
// Russian.
extension MeaningGroup {
  /// Words that turn an instruction into its contrary when they are exchanged.
  static let opposites: [MeaningGroup] = [
    // Before, after.
    MeaningGroup([
      [
        "before",
        "before",
        "avant",
        "înainte(?:a)?|până",
        "преди",
        "до|перед|прежде|раньше",
      ],
      [
        "after",
        "after",
        "après",
        "după|apoi",
        "след|после",
        "после|спустя|через|по",
      ],
    ]),
    // At least, at most.
    MeaningGroup([
      [
        "least",
        "at least|no(?:t)? (?:less|fewer) than|a minimum of|minimum",
        "au moins|au minimum|pas moins|minimum|minimale?",
        "cel puțin|măcar|minim(?:um|ă)?",
        #"поне|най-малко|минимум|минимал\p{L}*"#,
        #"как минимум|не менее|не меньше|хотя бы|по крайней мере|минимум|минимальн\p{L}*|не реже"#,
      ],
      [
        "most",
        "at most|no(?:t)? (?:more|longer|later) than|a maximum of|maximum|up to",
        "au plus|au maximum|pas plus|maximum|maximale?|jusqu.*",
        "cel mult|maxim(?:um|ă)?|(?:nu )?mai mult de|până la",
        #"най-много|максимум|максимал\p{L}*|не повече|до(?=[ \u00A0][\d\uE001])"#,
        #"не более|не больше|максимум|максимальн\p{L}*|не позднее|не дольше|самое большее"#
          + #"|до(?=[ \u00A0][\d\uE001])"#,
      ],
    ]),
    // More than, less than.
    MeaningGroup([
      [
        "more",
        #"more than|over \d+|longer than"#,
        #"plus d[e’]|plus que|plus long\p{L}*"#,
        #"mai mult|peste|mai lung\p{L}*"#,
        #"повече|над|по-дълг\p{L}*"#,
        "больше|более|свыше|дольше",
      ],
      [
        "less",
        #"less than|fewer than|under \d+|shorter than"#,
        "moins d[e’]|moins que",
        "mai puțin|sub",
        "по-малко|под",
        #"меньше|менее|до(?=[ \u00A0][\d\uE001])"#,
      ],
    ]),
    // Always, never.
    MeaningGroup([
      [
        "always",
        "always",
        "toujours",
        "(?:în)?totdeauna|mereu",
        "винаги|все",
        "всегда",
      ],
      [
        "never",
        "never",
        "(?:ne )?jamais",
        "niciodată",
        "никога",
        "никогда",
      ],
    ]),
    // Morning, evening.
    MeaningGroup([
      [
        "morning",
        "mornings?",
        "matins?|matinée",
        "dimine(?:ața|ață|ții|ților|țile)",
        "сутрин(?:та|и)?",
        "утр[оауе]|утром|утрам",
      ],
      [
        "evening",
        "evenings?",
        "soirs?|soirée",
        "sear[aă]|ser(?:ii|ile)",
        "вечер(?:та|и|ите)?",
        "вечер(?:а|у|ом|ам)?",
      ],
    ]),
    // Today, tomorrow, yesterday.
    MeaningGroup([
      [
        "today",
        "today",
        "aujourd’hui",
        "azi|astăzi",
        "днес",
        "сегодня",
      ],
      [
        "tomorrow",
        "tomorrow",
        "demain",
        "mâine",
        "утре",
        "завтра",
      ],
      [
        "yesterday",
        "yesterday",
        "hier",
        "ieri",
        "вчера",
        "вчера",
      ],
    ]),
    // Mother, father.
    MeaningGroup([
      [
        "mother",
        "mothers?|mum|mummy",
        "mères?|maman",
        #"mam[aăei]\p{L}*"#,
        #"майк\p{L}*|мам\p{L}+"#,
        #"мат(?:ь|ери|ерью|ерей)|мам[аеуыо]\p{L}*"#,
      ],
      [
        "father",
        "fathers?|dad|daddy",
        "pères?|papa",
        #"tat[aăie]\p{L}*|taț\p{L}+"#,
        #"бащ\p{L}*|тат[ке]\p{L}*"#,
        #"от(?:ец|ца|цу|цом|це|цов)|пап[аеуыо]\p{L}*"#,
      ],
    ]),
    // Left, right.
    MeaningGroup([
      [
        "left",
        "left(?: hand| side)",
        "gauche",
        #"stâng\p{L}*"#,
        #"ляв\p{L}*|наляво"#,
        "лев(?:ый|ая|ой|ую|ом)|налево|слева",
      ],
      [
        "right",
        "right(?: hand| side)",
        "droite",
        #"dreapt\p{L}*"#,
        #"дясн\p{L}*|надясно"#,
        "прав(?:ый|ая|ой|ую|ом)|направо|справа",
      ],
    ]),
    // First, last.
    MeaningGroup([
      [
        "first",
        "first",
        "premi(?:er|ère)s?|d’abord",
        #"prim\p{L}*|întâi"#,
        #"първ\p{L}*|най-напред|най-първо"#,
        #"перв\p{L}*|сначала|прежде|впервые"#,
      ],
      [
        "last",
        #"last(?= \p{L}+)"#,
        "derni(?:er|ère)s?|passée?s?",
        #"ultim\p{L}*|trecut\p{L}*"#,
        #"последн\p{L}*|минал\p{L}*"#,
        #"последн\p{L}*|прошл\p{L}*"#,
      ],
    ]),
    // Older, younger.
    MeaningGroup([
      [
        "older",
        "older|eldest|oldest",
        #"plus (?:âgé|grand|vieu)\p{L}*|aîné\p{L}*"#,
        #"mai mar[ei]|mai vârstnic\p{L}*"#,
        #"по-голям\p{L}*|най-голям\p{L}*"#,
        #"старш\p{L}*|постарше|старше"#,
      ],
      [
        "younger",
        "younger|youngest",
        #"plus (?:jeune|petit)\p{L}*|cadet\p{L}*"#,
        #"mai mic\p{L}*|mai tin\p{L}*"#,
        #"по-мал\p{L}*|най-мал\p{L}*"#,
        #"младш\p{L}*|помладше|младше|моложе"#,
      ],
    ]),
    // With, without.
    MeaningGroup([
      [
        "without",
        "without",
        "sans",
        "fără",
        "без",
        "без",
      ]
    ]),
    // Rise, fall.
    MeaningGroup([
      [
        "rise",
        "increases?|increased|rises?",
        #"augment\p{L}*"#,
        #"cre(?:ște|sc|șteți|scut)\p{L}*"#,
        #"увелич\p{L}*|нараст\p{L}*"#,
        #"увелич\p{L}*|раст\p{L}*"#,
      ],
      [
        "fall",
        "decreases?|decreased|falls?",
        #"diminu\p{L}*|baiss\p{L}*"#,
        #"scad\p{L}*|scăd\p{L}*"#,
        #"намал\p{L}*"#,
        #"уменьш\p{L}*|сниж\p{L}*|пад\p{L}*"#,
      ],
    ]),
    // Open, closed.
    MeaningGroup([
      [
        "open",
        "opens?|opened",
        #"ouvr\p{L}*|ouvert\p{L}*"#,
        #"deschi\p{L}*"#,
        #"отвар\p{L}*|отвор\p{L}*"#,
        #"откр\p{L}*"#,
      ],
      [
        "closed",
        "closes?|closed",
        #"ferm\p{L}*"#,
        #"închi\p{L}*"#,
        #"затвар\p{L}*|затвор\p{L}*"#,
        #"закр\p{L}*"#,
      ],
    ]),
  ]
}
