package import Diagnostics

/// All checks: a list written by hand, which a test compares with the files in `Rules/`.
package enum CheckRegistry {
  /// Checks of one translation, for any language.
  package static let checks: [any Check] = [
    EmptyTranslation(),
    MalformedMarkup(),
    ICUSyntax(),
    TagMismatch(),
    TagMisplaced(),
    UnknownEntity(),
    PlaceholderMissing(),
    PlaceholderUnknown(),
    LineBreak(),
    PatternApostrophe(),
    PluralCategories(),
    UnreachableBranch(),
    Numbers(),
    TimesOfDay(),
    Dates(),
    Currencies(),
    Units(),
    NumberWordsChanged(),
    RomanNumerals(),
    PhoneChanged(),
    AddressChanged(),
    OppositeMeaning(),
    Negation(),
    SentenceCount(),
    TextLength(),
    AllowedCharacters(),
    StorageSize(),
    LeftoverSource(),
    WrongLanguage(),
    UnbalancedMarks(),
    DoubledWord(),
    UntranslatedCopy(),
    EdgeSpace(),
    EndPunctuation(),
    ForbiddenVariant(),
    TermMissing(),
    Misspelling(),
    LongSentence(),
    LabelLength(),
    TitleCase(),
    ChildAddress(),
  ]

  /// Checks across the entries of a catalog.
  package static let catalogChecks: [any CatalogCheck] = [
    DuplicateMessage(),
    CatalogLanguage(),
    PluralFormsHeader(),
    FormatPlaceholders(),
    InconsistentTranslation(),
    HardChapter(),
  ]

  /// The language files' rules of writing, one check each.
  package static let languageChecks: [LanguageRuleCheck] = LanguageRule.all
    .map(LanguageRuleCheck.init(_:))

  /// The checks that have something to say in a context.
  package static func checks(for context: CheckContext) -> [any Check] {
    checks + languageChecks.filter { $0.rule.applies(to: context) }
  }

  /// Everything that can be explained, waivers' own findings included, by id.
  package static let described: [any DescribedCheck] =
    ((checks as [any DescribedCheck]) + catalogChecks + languageChecks
    + [WaiverRules.unused, WaiverRules.withoutReason, TermRules.uninflected] + ValueRules.described)
    .sorted { $0.id < $1.id }

  /// The check of this name; `nil` when there is none.
  package static func check(_ id: CheckID) -> (any DescribedCheck)? {
    described.first { $0.id == id }
  }

  static func isKnown(_ id: CheckID) -> Bool {
    check(id) != nil
  }

  /// The known name closest to a mistyped one; `nil` when none is close.
  package static func suggestion(for id: CheckID) -> CheckID? {
    Suggestion.closest(to: id.rawValue, among: described.map(\.id.rawValue))
      .map(CheckID.init(rawValue:))
  }
}
