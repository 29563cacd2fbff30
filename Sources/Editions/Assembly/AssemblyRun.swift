import Diagnostics
import Extraction
import Messages
import XMLTree

/// One document on its way to one locale.
struct AssemblyRun {
  /// What became of a unit.
  private enum Outcome {
    case untranslated, translated, replaced
  }

  private let extraction: Extraction
  private let assembler: Assembler
  private let locale: LocaleTag?
  /// Elements that this locale does not get.
  private let excluded: Set<XMLDocument.Node>
  private var outcomes: [Outcome]
  private var splices: [Splice] = []
  private var problems: [AssemblyProblem] = []

  private var document: XMLDocument { extraction.document }

  init(_ extraction: Extraction, assembler: Assembler, locale: LocaleTag?) {
    self.extraction = extraction
    self.assembler = assembler
    self.locale = locale
    outcomes = [Outcome](repeating: .untranslated, count: extraction.units.count)
    excluded = Set(
      extraction.localeFilters.filter { filtered in
        locale.map { !filtered.filter.includes($0) } ?? false
      }.map(\.node))
  }

  // MARK: Units

  mutating func translate(_ index: Int, with replacement: Replacement?) {
    guard let replacement else { return }
    let unit = extraction.units[index]
    let message = extraction.message(of: unit)
    guard replacement.text != message.text else {
      outcomes[index] = replacement.isFallback ? .untranslated : .translated
      return
    }
    var weaver = UnitWeaver(
      unit, of: extraction, excluded: excluded, salvages: assembler.salvages)
    let parts = weaver.weave(replacement)
    report(weaver.faults, of: unit, message)
    guard let parts else { return }
    splices.append(Splice(range: weaver.range, parts: parts))
    outcomes[index] = replacement.isFallback ? .untranslated : .replaced
  }

  private mutating func report(_ faults: [UnitFault], of unit: Unit, _ message: Message) {
    guard !faults.isEmpty else { return }
    let location = document.location(of: unit.node)
    for fault in faults {
      problems.append(
        AssemblyProblem(
          message: message, reason: fault.reason, severity: fault.severity, offset: fault.offset,
          fallsBack: fault.isFatal, location: location))
    }
  }

  // MARK: The whole

  mutating func finish() -> AssembledDocument {
    if outcomes.contains(.replaced) || assembler.marksFallback {
      if let locale { finishLanguage(locale) }
      removeExcluded()
    }
    let bytes =
      splices.isEmpty
      ? document.bytes : SplicedDocument(document.bytes, splices: splices).rendered()
    return AssembledDocument(
      bytes: bytes, unitCount: outcomes.count,
      translatedUnits: outcomes.count { $0 != .untranslated },
      problems: problems.sorted { $0.location < $1.location })
  }

  /// Says in which language the document, and what is not translated in it, is written.
  private mutating func finishLanguage(_ locale: LocaleTag) {
    guard let root = document.root else { return }
    let source = document.attribute(root, "lang", in: XMLNamespace.xml)
    setLanguage(of: root, to: locale.identifier)
    guard assembler.marksFallback else { return }
    markFallbacks(
      source: source ?? assembler.sourceLanguage.identifier, target: locale.identifier, root: root)
  }

  private mutating func markFallbacks(source: String, target: String, root: XMLDocument.Node) {
    var indices: [XMLDocument.Node: Int] = [:]
    for (index, unit) in extraction.units.enumerated() { indices[unit.node] = index }
    for (index, unit) in extraction.units.enumerated() where unit.node != root {
      guard document.attribute(unit.node, "lang", in: XMLNamespace.xml) == nil else { continue }
      let isMarked = outcomes[index] == .untranslated
      let isBelowMarked =
        enclosingUnit(of: unit.node, indices)
        .map { outcomes[$0] == .untranslated } ?? false
      if isMarked != isBelowMarked {
        setLanguage(of: unit.node, to: isMarked ? source : target)
      }
    }
  }

  private func enclosingUnit(
    of node: XMLDocument.Node, _ indices: [XMLDocument.Node: Int]
  ) -> Int? {
    var current = document.parent(node)
    while let ancestor = current {
      if let index = indices[ancestor] { return index }
      current = document.parent(ancestor)
    }
    return nil
  }

  private mutating func setLanguage(of element: XMLDocument.Node, to language: String) {
    let existing = document.attributes(element)
      .first { $0.name.matches("lang", in: XMLNamespace.xml) }
    if let existing {
      guard document.value(of: existing) != language else { return }
      splices.append(Splice(range: existing.valueRange, parts: [.text(Array(language.utf8))]))
    } else {
      let nameLength = document.name(element).qualified.utf8.count
      let place = document.startTagRange(element).lowerBound + 1 + nameLength
      splices.append(
        Splice(range: place..<place, parts: [.text(Array(" xml:lang=\"\(language)\"".utf8))]))
    }
  }

  private mutating func removeExcluded() {
    for node in excluded where node != document.root {
      splices.append(Splice(range: document.range(node), parts: []))
    }
  }
}
