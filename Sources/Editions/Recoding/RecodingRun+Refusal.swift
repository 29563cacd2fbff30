import Catalogs
import Diagnostics
import Extraction
import Messages

/// Translations that cannot be written in the other form: they stay as they were, fuzzy.
extension RecodingRun {
  mutating func refuse(
    _ entry: POEntry, _ content: POContent, as anchor: Message.Key,
    because fault: RecodingFault, form: Int
  ) {
    report(fault, in: entry, form: form, wasFuzzy: entry.isFuzzy)
    guard made(anchor) == nil, !isRestored(anchor) else { return }
    place(marked(entry, id: content.id))
  }

  mutating func refused(
    _ entry: POEntry, _ passage: Correspondence.Passage, because fault: RecodingFault, form: Int
  ) -> POEntry {
    let culprit = culprit(of: fault, in: passage)
    report(fault, in: culprit ?? entry, form: form, wasFuzzy: (culprit ?? entry).isFuzzy)
    return marked(entry, id: passage.key.text)
  }

  /// The entry of the compact unit at fault.
  private func culprit(
    of fault: RecodingFault, in passage: Correspondence.Passage
  ) -> POEntry? {
    guard let node = fault.unit, case .unit(let number, _) = passage.places.first else {
      return nil
    }
    let document = correspondence.documents[number]
    return document.compactUnits[node].flatMap { place in
      index[document.compact.message(of: document.compact.units[place]).key]
    }
  }

  /// The entry under its new source, with the old one beside where there was none.
  private func marked(_ entry: POEntry, id: String) -> POEntry {
    var marked = entry
    marked.content.id = id
    if !entry.isFuzzy, entry.isFilled {
      marked.content.setFuzzy(true)
      if marked.content.previousID == nil { marked.content.previousID = entry.id }
    }
    return marked
  }

  /// A fuzzy translation is known to be wrong: that it stays as it is, is no news.
  private mutating func report(
    _ fault: RecodingFault, in entry: POEntry, form: Int, wasFuzzy: Bool
  ) {
    counts.refused += 1
    guard !wasFuzzy else { return }
    findings.append(
      Finding(
        CatalogFault.recodeRefused, .error,
        at: entry.location(of: .string(form), offset: fault.offset), fault.headline,
        explanation: "The translation cannot be written in the \(self.form.rawValue) form. It "
          + "stands as it was, marked fuzzy, with its old source beside.",
        excerpt: entry.string,
        fixes: [.init("Mend it before, or write it anew behind the fuzzy mark")]))
  }
}
