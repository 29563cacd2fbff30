import Catalogs
import Diagnostics

extension CheckStyle {
  /// The checks of Translate Toolkit's pofilter for texts that are no user interface, by its
  /// documentation (“Descriptions of all pofilter tests”); `docs/pofilter.md` names where they
  /// differ.
  package static let standard = CheckStyle(
    name: "standard",
    checks: stateChecks + edgeChecks + markChecks + tokenChecks + letterChecks,
    unjudged: [
      "accelerators": needsProgram, "dialogsizes": needsProgram, "gconf": needsProgram,
      "kdecomments": needsProgram, "variables": needsProgram,
      "hassuggestion": "PO catalogs hold no suggestions",
      "musttranslatewords": needsWords, "notranslatewords": needsWords, "validchars": needsWords,
      "nplurals": "our own plural-forms-header compares the header with the language",
      "spellcheck": "spelling is a check of ours",
    ])

  private static let needsProgram = "it is about user interfaces of one kind of program"
  private static let needsWords = "it needs a list of the project's own"

  /// What state an entry is in.
  private static let stateChecks: [any Check] = [
    StyleCheck("untranslated", .extraction, "there is no translation") { $0.target.isEmpty },
    StyleCheck("isfuzzy", .extraction, "the translation is marked as fuzzy") { $0.entry.isFuzzy },
    StyleCheck("isreview", .extraction, "the translation is marked for review") { pair in
      pair.entry.translatorComments.contains {
        $0.hasPrefix("(review)") || $0.hasPrefix("(pofilter)")
      }
    },
    StyleCheck("blank", .extraction, "the translation is blank") {
      !$0.target.isEmpty && $0.target.isBlank && !$0.source.isBlank
    },
    StyleCheck("credits", .extraction, "the translators' names") { $0.isCredits },
    StyleCheck("compendiumconflicts", .extraction, "several translations in one, as msgcat joins") {
      $0.target.contains("#-#-#-#-#")
    },
  ]
}
