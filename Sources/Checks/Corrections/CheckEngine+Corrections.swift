package import Catalogs
import Diagnostics

extension CheckEngine {
  /// The entry with all safe corrections made; `nil` when there is none to make.
  ///
  /// A correction that would bring more findings is left out; a waived finding is not corrected.
  package func corrected(_ entry: POEntry) -> POEntry? {
    guard entry.isTranslated, !entry.isHeader, !Self.isCredits(entry) else { return nil }
    let waived = Set(Waivers(entry).checks.map(\.rawValue))
    var corrected = entry
    for form in entry.strings.indices {
      correct(form, of: &corrected, except: waived)
    }
    return corrected.strings == entry.strings ? nil : corrected
  }

  /// A correction can make room for the next one, so it goes on until there is none; each rule
  /// has one turn, so it ends.
  private func correct(_ form: Int, of entry: inout POEntry, except waived: Set<String>) {
    var done = waived
    var found = findings(form, of: entry)
    while let finding = found.first(where: { !done.contains($0.id) && $0.safeReplacement != nil }) {
      done.insert(finding.id)
      var changed = entry
      changed.content.strings[form] = finding.safeReplacement ?? entry.strings[form]
      let after = findings(form, of: changed)
      if after.count <= found.count { (entry, found) = (changed, after) }
    }
  }

  private func findings(_ form: Int, of entry: POEntry) -> [Finding] {
    findings(in: TranslationUnit(entry, form: form, target: entry.strings[form], context))
  }
}

extension Finding {
  /// What the translation becomes by the first correction that needs nobody's judgement.
  fileprivate var safeReplacement: String? { fixes.first { $0.isSafe }?.replacement }
}
