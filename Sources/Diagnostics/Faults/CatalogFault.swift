/// What is wrong with a catalog as a whole, or met on its way into another form.
package enum CatalogFault: String, Fault {
  case missing = "missing-catalog"
  case name = "catalog-name"
  case noSuchPlace = "no-such-place"
  case notTranslated = "not-translated"
  case recodeRefused = "recode-refused"
  case recodeLoss = "recode-loss"
  case recodePartial = "recode-partial"
  case recodeShared = "recode-shared"

  package var described: FaultDescription {
    switch self {
    case .missing:
      .init(
        "a language without a catalog", .warning,
        why: "The project lists the language, and nobody can translate before there is a catalog.",
        example: "locales: [fr, ru] and no Catalogs/parents/ru.po.",
        remedy: "Run dragoman update")
    case .name:
      .init(
        "a catalog whose name does not say its language",
        why: "The language of a single catalog is read from its name.",
        example: "new.po.",
        remedy: "Name it after its language, such as guide.fr.po or fr.po")
    case .noSuchPlace:
      .init(
        "a place that no catalog has",
        why: "What was to be reviewed or signed was not found, so nothing was changed.",
        example: "dragoman review approve Catalogs/parents/ru.po:99999.",
        remedy: "Name a line (Catalogs/parents/ru.po:120), an element (#sec-rhythm) or a chapter’s "
          + "title")
    case .notTranslated:
      .init(
        "a review of what is not translated", .warning,
        why: "A signature under a missing or fuzzy translation would vouch for nothing.",
        example: "dragoman review approve for an entry marked fuzzy.",
        remedy: "Translate the sentence, or take the fuzzy mark off, and sign it then")
    case .recodeRefused:
      .init(
        "a translation that cannot be written in the other inline form",
        why:
          "Its tags do not fit the document, so the other form cannot name them. It stands as it "
          + "was, marked fuzzy.",
        example: "<link3> where the sentence has two links.",
        remedy: "Mend it before, or write it anew behind the fuzzy mark")
    case .recodeLoss:
      .init(
        "something that the compact form cannot say", .warning,
        why: "The translation changes what only the verbatim form shows; editions will have what "
          + "the source has there. The original stays as an obsolete entry.",
        example: "a translated web address of a link.",
        remedy: "Read the sentence in its edition; the obsolete entry has the original")
    case .recodePartial:
      .init(
        "a sentence of which a part is not translated", .note,
        why: "The verbatim form has one entry for a sentence with its index terms and alternative "
          + "texts; a part has no translation yet, so it is marked fuzzy.",
        example: "an index term without translation inside a translated paragraph.",
        remedy: "Translate the rest and take the fuzzy mark off")
    case .recodeShared:
      .init(
        "two translations for one entry", .note,
        why: "The compact form has one entry for two sentences that were translated otherwise. The "
          + "one that came first counts, the other stays as an obsolete entry.",
        example: "“See here” with two different links.",
        remedy: "Compare the two and keep the better")
    }
  }
}
