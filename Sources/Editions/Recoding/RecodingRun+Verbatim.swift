import Catalogs
import Diagnostics
import Extraction
import Messages

/// Compact to verbatim: the entries of a sentence and its subflows become one.
extension RecodingRun {
  mutating func makeVerbatim(_ entry: POEntry) {
    var isTaken = false
    for number in correspondence.byCompact[entry.key] ?? [] {
      let passage = correspondence.passages[number]
      guard passage.anchor == entry.key, !isRestored(passage.key) else { continue }
      if isTaken {
        if made(passage.key) == nil { putOff(number, verbatim(passage, from: entry, isNew: true)) }
      } else {
        place(verbatim(passage, from: entry, isNew: false))
        isTaken = true
      }
    }
  }

  private mutating func verbatim(
    _ passage: Correspondence.Passage, from entry: POEntry, isNew: Bool
  ) -> POEntry {
    var content = isNew ? fresh(passage.key) : entry.content
    content.id = passage.key.text
    var made = entry
    if isNew, entry.isFuzzy { content.setFuzzy(true) }
    var number = 0
    do throws(RecodingFault) {
      content.strings = []
      for form in entry.strings.indices {
        number = form
        let joined = try join(passage, form: form)
        content.strings.append(joined.text)
        if joined.isFuzzy { content.setFuzzy(true) }
        if joined.isPartial { notePart(of: passage, entry) }
      }
      if isNew { return POEntry(content) }
      content.previousID = entry.previousID.map { previous($0, passage) }
      content.previousIDPlural = entry.previousIDPlural.map { previous($0, passage) }
      content.idPlural = entry.idPlural.map { previous($0, passage) }
      made.content = content
      if made.isFilled { counts.recoded += 1 }
      return made
    } catch {
      return refused(entry, passage, because: error, form: number)
    }
  }

  /// What the entries of the parts say together.
  private func join(
    _ passage: Correspondence.Passage, form: Int
  ) throws(RecodingFault) -> (text: String, isFuzzy: Bool, isPartial: Bool) {
    guard let place = passage.places.first else { return ("", false, false) }
    if let anchor = passage.anchor, let entry = index[anchor],
      isPlain(string(of: entry, form), passage)
    {
      return (string(of: entry, form), entry.isFuzzy, false)
    }
    switch place {
    case .attribute(let key): return (string(of: index[key], form), false, false)
    case .unit(let document, let unit):
      let pair = try UnitPair(unit, correspondence.documents[document])
      let entries = pair.compactUnits.map { index[pair.compact.message(of: $0).key] }
      let hasMain = pair.compactUnit(at: unit.node) != nil
      let isEmpty =
        hasMain
        ? string(of: entries[0], form).isEmpty
        : entries.allSatisfy { string(of: $0, form).isEmpty }
      guard !isEmpty else { return ("", false, false) }
      let joined = try pair.join(
        translation: { unit in
          let entry = index[pair.compact.message(of: unit).key]
          let text = string(of: entry, form)
          return text.isEmpty ? nil : (text, entry?.isPattern ?? false)
        },
        attribute: { place in
          let unit = pair.compact.attributeUnits[place]
          let text = string(of: index[pair.compact.messages[unit.message].key], form)
          return text.isEmpty ? nil : text
        })
      let isFuzzy = joined.isPartial || entries.contains { $0?.isFuzzy ?? false }
      return (joined.text, isFuzzy, joined.isPartial)
    }
  }

  private func string(of entry: POEntry?, _ form: Int) -> String {
    guard let strings = entry?.strings, let first = strings.first else { return "" }
    return form < strings.count ? strings[form] : first
  }

  /// The old source of a fuzzy entry, in the form too where its tags are still those of the unit.
  private func previous(_ text: String, _ passage: Correspondence.Passage) -> String {
    for case .unit(let document, let unit) in passage.places {
      guard let pair = try? UnitPair(unit, correspondence.documents[document]) else { continue }
      let joined = try? pair.join(
        translation: { unit in
          let message = pair.compact.message(of: unit)
          return (message.key == passage.anchor ? text : message.text, true)
        }, attribute: { pair.sourceText(ofAttribute: $0) })
      if let joined { return joined.text }
    }
    return text
  }

  private mutating func notePart(of passage: Correspondence.Passage, _ entry: POEntry) {
    findings.append(
      Finding(
        CatalogFault.recodePartial, .note, at: entry.location(of: .string(0)),
        "a part of this sentence is not translated and stands in the source's language",
        explanation: "The verbatim form has one entry for a sentence with its index terms and "
          + "alternative texts; it is marked fuzzy.",
        excerpt: entry.string))
  }
}
