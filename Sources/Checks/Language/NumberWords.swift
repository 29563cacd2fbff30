import Messages

/// Small numbers written as words, in the forms that occur in sentences.
enum NumberWords {
  /// The values of the number words in a text; ordinals count as their number.
  static func values(in text: String, _ locale: LocaleTag) -> Set<String> {
    guard let table = tables[locale.language] else { return [] }
    var values: Set<String> = []
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "́" }) {
      if let value = table[String(word)] { values.insert(value) }
      for (prefix, value) in prefixes[locale.language] ?? [] where word.hasPrefix(prefix) {
        values.insert(value)
      }
    }
    return values
  }

  /// How numbers begin a compound: “пятилетний”, “двуетажен”.
  private static let prefixes: [String: [(String, String)]] = [
    "ru": [
      ("одно", "1"), ("двух", "2"), ("дву", "2"), ("трёх", "3"), ("трех", "3"), ("четырёх", "4"),
      ("четырех", "4"), ("пяти", "5"), ("шести", "6"), ("семи", "7"), ("восьми", "8"),
      ("девяти", "9"), ("десяти", "10"), ("сто", "100"),
    ],
    "bg": [
      ("едно", "1"), ("дву", "2"), ("три", "3"), ("четири", "4"), ("пет", "5"), ("шест", "6"),
      ("седем", "7"), ("осем", "8"), ("девет", "9"), ("десет", "10"), ("сто", "100"),
    ],
  ]

  /// Whether the words of a language are known here.
  static func knows(_ locale: LocaleTag) -> Bool {
    tables[locale.language] != nil
  }

  private static let tables: [String: [String: String]] = [
    "en": table(english), "fr": table(french), "ro": table(romanian), "bg": table(bulgarian),
    "ru": table(russian),
  ]

  /// Lines of a value and its words.
  private static func table(_ lines: String) -> [String: String] {
    var result: [String: String] = [:]
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ")
      for word in words.dropFirst() { result[String(word)] = String(words[0]) }
    }
    return result
  }

  private static let english = """
    0 zero no none midnight
    1 one first once a an single
    2 two second twice both pair couple double half
    3 three third thirds thrice triple
    4 four fourth quarter quarters
    5 five fifth
    6 six sixth
    7 seven seventh
    8 eight eighth
    9 nine ninth
    10 ten tenth
    11 eleven eleventh
    12 twelve twelfth dozen noon midday
    13 thirteen
    14 fourteen
    15 fifteen
    16 sixteen
    17 seventeen
    18 eighteen
    19 nineteen
    20 twenty
    24 day
    30 thirty
    40 forty
    50 fifty
    60 sixty
    100 hundred hundreds
    1000 thousand thousands
    """

  private static let french = """
    0 zéro aucun aucune minuit
    1 un une premier première premiers premières unique seul seule
    2 deux deuxième second seconde double moitié demi demie
    3 trois troisième triple tiers
    4 quatre quatrième quart
    5 cinq cinquième
    6 six sixième
    7 sept septième
    8 huit huitième
    9 neuf neuvième
    10 dix dixième dizaine
    11 onze onzième
    12 douze douzième douzaine midi
    13 treize
    14 quatorze
    15 quinze
    16 seize
    20 vingt
    30 trente
    40 quarante
    50 cinquante
    60 soixante
    100 cent cents centaines
    1000 mille milliers
    """

  private static let romanian = """
    0 zero niciun nicio
    1 un o unu una unui unei unul primul prima prim primii primele singur singură
    2 doi două doua doilea ambele ambii dublu jumătate
    3 trei treia treilea triplu
    4 patru patra patrulea sfert
    5 cinci cincea cincilea
    6 șase șasea șaselea
    7 șapte șaptea șaptelea
    8 opt opta optulea
    9 nouă noua nouălea
    10 zece zecea zecelea
    11 unsprezece unsprezecea
    12 doisprezece douăsprezece
    13 treisprezece
    14 paisprezece
    15 cincisprezece
    16 șaisprezece
    17 șaptesprezece
    18 optsprezece
    20 douăzeci
    30 treizeci
    40 patruzeci
    50 cincizeci
    60 șaizeci
    100 sută sute
    1000 mie mii
    """

  private static let bulgarian = """
    0 нула
    1 един една едно едни единия единият едната едното първи първа първо първия първият първата първото първите
    2 два две двама двете двата двамата втори втора второ втория вторият втората второто двоен половин половина
    3 три трима трите тримата трети трета трето третия третият третата третото
    4 четири четирима четирите четвърти четвърта четвърто четвъртия четвъртата четвърт
    5 пет петима петте пети пета пето петия петата
    6 шест шестима шестте шести шеста шесто
    7 седем седмина седемте седми седма седмо
    8 осем осмина осемте осми осма осмо
    9 девет деветте девети девета девето
    10 десет десетте десети десета десето
    11 единадесет единайсет
    12 дванадесет дванайсет
    15 петнадесет петнайсет
    20 двадесет двайсет
    30 тридесет трийсет
    40 четиридесет
    50 петдесет
    60 шестдесет
    100 сто стотици
    1000 хиляда хиляди
    """

  private static let russian = """
    0 ноль нуль нуля нулю
    1 один одна одно одного одной одному одним одну одном одни первый первая первое первого первой первую первым первые первых
    2 два две двух двум двумя двое оба обе обоих обеих второй вторая второе второго вторую вторым вторые половина половину
    3 три трёх трех трём трем тремя трое третий третья третье третьего третью третьей
    4 четыре четырёх четырех четырём четырем четверо четвёртый четвертый четвёртая четвертая четверть
    5 пять пяти пятью пятый пятая пятое пятого
    6 шесть шести шестью шестой шестая шестое шестого
    7 семь семи семью седьмой седьмая седьмое седьмого
    8 восемь восьми восемью восьмой восьмая восьмое
    9 девять девяти девятью девятый девятая девятое
    10 десять десяти десятью десятый десятая десятое десяток
    11 одиннадцать одиннадцати
    12 двенадцать двенадцати дюжина
    15 пятнадцать пятнадцати
    20 двадцать двадцати
    30 тридцать тридцати
    40 сорок сорока
    50 пятьдесят пятидесяти
    60 шестьдесят шестидесяти
    100 сто ста сотни
    1000 тысяча тысячи тысяч
    """
}
