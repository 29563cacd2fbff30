import Messages

/// Small words that show which language a text is in.
enum LanguageWords {
  /// The place of a language in the table; `nil` for one that is not known here.
  static func place(of locale: LocaleTag) -> Int? {
    languages.firstIndex(of: locale.language)
  }

  static let languages = table.map(\.language)

  /// The words, with a bit for each language at its place.
  static let all = SmallWords(
    table.enumerated().flatMap { place, row in row.words.map { ($0, 1 << UInt16(place)) } })

  private static let table: [(language: String, words: Set<String>)] = [
    (
      "en",
      set("the and of to you your is are that with this for not have they what when who it be")
    ),
    (
      "fr",
      set(
        "le la les des une est et de du pour que qui dans vous votre vos avec sur pas ne se en un au "
          + "aux il elle ce cette sont tu ton ta tes te je mon ma mes nous on si son sa ses ou par à"
      )
    ),
    (
      "ro",
      set(
        "și că este pentru care nu de la cu în un o pe din să se ce dumneavoastră copilul sunt sau "
          + "mai îți te tu tău ta ai am al ale lui ei îl își dacă când cum ca a au le i iar nici")
    ),
    (
      "bg",
      set(
        "и на се за от да е в не че ви си с са или като ще ти го по до при ако който които това как "
          + "най може детето децата са му им му ѝ си вие ли със след те аз съм ме ми кой коя кое кои"
      )
    ),
    (
      "ru",
      set(
        "и в не на что с вы ваш ваши вас вам у к по это как для если он она они его её или из о об "
          + "ребёнок ребёнка ребёнку за от до со ты тебя тебе тебя мы я мне меня нас быть есть так же "
          + "бы ли чтобы когда кто где то их ему ей им при во")
    ),
  ]

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }
}
