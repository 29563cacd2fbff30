import Catalogs
package import Diagnostics
import ICU
import Messages

/// Demands that `msgstr[n]` entries and the header's `Plural-Forms` agree.
package struct PluralFormsHeader: CatalogCheck {
  package let id: CheckID = "plural-forms-header"
  package let summary = "msgstr[n] entries that do not fit the header's Plural-Forms"
  package let explanation = """
    Entries with msgid_plural have one msgstr for each plural form that the header counts. With a \
    wrong count, a header that cannot be read, or one that is not the language's, numbers get the \
    wrong form.

    Example: nplurals=3 in the header and an entry with msgstr[0] and msgstr[1] only.
    Write the header's line as msginit does for the language, and fill each form.
    """
  package let defaultSeverity = Severity.error

  package func findings(in catalog: CheckedCatalog, _ context: CheckContext) -> [Finding] {
    let entries = catalog.catalog.messages.filter { $0.idPlural != nil && $0.isTranslated }
    guard !entries.isEmpty else { return [] }
    guard let forms = catalog.catalog.header.pluralForms else {
      return [finding(Messages.header, at: catalog.catalog.entries.first { $0.isHeader }, context)]
    }
    let header = catalog.catalog.entries.first { $0.isHeader }
    if isKnown(context), let conflict = PluralFormMap(forms, locale: context.locale)?.conflict {
      return [finding(Messages.conflict(conflict, context.locale), at: header, context)]
    }
    return entries.filter { $0.strings.count != forms.count }.map {
      finding(Messages.count($0.strings.count, forms.count), at: $0, context)
    }
  }

  /// Whether the plural of the language is known; of others ICU says that they have no forms.
  private func isKnown(_ context: CheckContext) -> Bool {
    PluralForms.classic(for: context.locale) != nil
      || context.pluralCategories(ordinal: false).count > 1
  }

  private func finding(_ headline: String, at entry: POEntry?, _ context: CheckContext) -> Finding {
    let classic = PluralForms.classic(for: context.locale)
    return Finding(
      self, at: entry?.location(of: .id), headline,
      explanation: classic.map { "For \(context.locale): Plural-Forms: \($0)" })
  }

  private enum Messages {
    static let header = "the header's Plural-Forms is missing or cannot be read"
    static func conflict(_ conflict: PluralFormMap.Conflict, _ locale: LocaleTag) -> String {
      let (first, second) = (conflict.first, conflict.second)
      if conflict.firstForm == conflict.secondForm {
        return "the header gives \(first) and \(second) one form, msgstr[\(conflict.firstForm)], "
          + "but \(locale) has two: \(conflict.firstCategory.rawValue) and "
          + conflict.secondCategory.rawValue
      }
      return "the header gives \(first) and \(second) two forms, msgstr[\(conflict.firstForm)] and "
        + "msgstr[\(conflict.secondForm)], but \(locale) has one: \(conflict.firstCategory.rawValue)"
    }
    static func count(_ found: Int, _ wanted: Int) -> String {
      "\(found) plural forms where the header counts \(wanted)"
    }
  }
}
