import Catalogs
import Diagnostics
import Extraction
import Messages

/// Verbatim to compact: one entry becomes those of its sentence and its subflows.
extension RecodingRun {
  mutating func makeCompact(_ entry: POEntry, _ passage: Correspondence.Passage) {
    guard let anchor = passage.anchor else { return }
    let targets = passage.targets.filter { !isRestored($0) }
    var content = entry.content
    content.id = anchor.text
    var texts: [Message.Key: [String]] = [:]
    var form = 0
    do throws(RecodingFault) {
      for (number, string) in entry.strings.enumerated() {
        form = number
        try divide(string, of: entry, passage, into: &texts)
      }
    } catch {
      return refuse(entry, content, as: anchor, because: error, form: form)
    }
    translatePrevious(of: entry, passage, in: &content)
    if entry.isFilled { counts.recoded += 1 }
    for target in targets {
      var content = target == anchor ? content : fresh(target)
      content.strings = texts[target] ?? content.strings
      if content.idPlural == nil { content.strings = Array(content.strings.prefix(1)) }
      if entry.isFuzzy { content.setFuzzy(true) }
      var made = entry
      if target != anchor { made = POEntry(content) } else { made.content = content }
      merge(made, from: entry)
    }
  }

  /// Adds what one form of the translation says of each compact message.
  private mutating func divide(
    _ string: String, of entry: POEntry, _ passage: Correspondence.Passage,
    into texts: inout [Message.Key: [String]]
  ) throws(RecodingFault) {
    guard !string.isEmpty else {
      for target in passage.targets { texts[target, default: []].append("") }
      return
    }
    if isPlain(string, passage), let anchor = passage.anchor {
      return texts[anchor, default: []].append(string)
    }
    var found: [Message.Key: String] = [:]
    for place in passage.places {
      switch place {
      case .attribute(let key): found[key] = string
      case .unit(let document, let unit):
        let pair = try UnitPair(unit, correspondence.documents[document])
        let divided = try pair.divide(string, isPattern: entry.isPattern)
        for (node, text) in divided.units {
          guard let unit = pair.compactUnit(at: node) else { continue }
          found[pair.compact.message(of: unit).key] = text
        }
        for (place, text) in divided.attributes {
          let unit = pair.compact.attributeUnits[place]
          found[pair.compact.messages[unit.message].key] = text
        }
        note(divided.losses, of: entry)
      }
    }
    for target in passage.targets { texts[target, default: []].append(found[target] ?? "") }
  }

  /// Most sentences have no tags, and need no second look.
  func isPlain(_ text: String, _ passage: Correspondence.Passage) -> Bool {
    guard passage.targets.count == 1, passage.places.count == 1,
      !text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") })
    else { return false }
    guard case .unit(let number, let unit) = passage.places[0] else { return true }
    let document = correspondence.documents[number]
    guard let inner = document.compactUnits[unit.node] else { return false }
    return document.verbatim.pieces[unit.pieces].allSatisfy(\.kind.isPlainText)
      && document.compact.pieces[document.compact.units[inner].pieces].allSatisfy(
        \.kind.isPlainText)
  }

  /// The old source of a fuzzy entry, in the form too where its tags are still those of the unit.
  private func translatePrevious(
    of entry: POEntry, _ passage: Correspondence.Passage, in content: inout POContent
  ) {
    content.previousID = entry.previousID.map { anchored($0, passage) }
    content.previousIDPlural = entry.previousIDPlural.map { anchored($0, passage) }
    content.idPlural = entry.idPlural.map { anchored($0, passage) }
  }

  private func anchored(_ text: String, _ passage: Correspondence.Passage) -> String {
    for case .unit(let document, let unit) in passage.places {
      guard let pair = try? UnitPair(unit, correspondence.documents[document]),
        let divided = try? pair.divide(text, isPattern: true), divided.losses.isEmpty
      else { continue }
      for unit in pair.compactUnits where pair.compact.message(of: unit).key == passage.anchor {
        return divided.units[unit.node] ?? text
      }
    }
    return text
  }

  /// Of two translations for one compact entry, the first that can be printed counts.
  private mutating func merge(_ entry: POEntry, from original: POEntry) {
    guard let known = made(entry.key) else { return place(entry) }
    guard entry.isFilled, known.strings != entry.strings else { return }
    guard known.isTranslated || (known.isFilled && entry.isFuzzy) else {
      var better = known
      better.content.strings = entry.strings
      better.content.setFuzzy(entry.isFuzzy)
      return replace(better)
    }
    findings.append(
      Finding(
        CatalogFault.recodeShared, .note, at: original.location(of: .string(0)),
        "the compact form has one entry for this and another sentence, translated otherwise",
        explanation: "The translation that came first counts; this one stays as an obsolete entry.",
        excerpt: original.string))
  }

  private mutating func note(_ losses: [String], of entry: POEntry) {
    for loss in losses {
      findings.append(
        Finding(
          CatalogFault.recodeLoss, .warning, at: entry.location(of: .string(0)),
          "the compact form cannot say this: \(loss)",
          explanation: "Editions will have what the source has there. The original stays as an "
            + "obsolete entry.",
          excerpt: entry.string))
    }
  }
}

extension Piece.Kind {
  fileprivate var isPlainText: Bool { self == .text || self == .cdata || self == .comment }
}
