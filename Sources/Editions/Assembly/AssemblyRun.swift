import Extraction
import Messages
import XMLTree

/// One document on its way to one locale.
struct AssemblyRun {
  /// What became of a unit.
  private enum Outcome {
    case untranslated, translated, replaced
  }

  private enum Repetition {
    case unit(Int, Replacement)
    case attribute(AttributeUnit, Replacement)
  }

  private let source: PreparedDocument
  private let extraction: Extraction
  private let assembler: Assembler
  private let locale: LocaleTag?
  /// Elements that this locale does not get.
  private let excluded: Set<XMLDocument.Node>
  private var outcomes: [Outcome]
  private var splices = SpliceList()
  private(set) var problems: [AssemblyProblem] = []
  /// Whether an attribute was translated.
  private var isChanged = false
  /// Translations that say the same as their source and have a place of their own in a bilingual
  /// document. They are written when another translation changes the document: a catalog that
  /// says the source's words only changes no byte.
  private var repetitions: [Repetition] = []
  /// The splice with the tag of a root that has none in the source, and the tag's attributes.
  private var rootTag: (splice: Int, attributes: String)?

  private var document: XMLDocument { extraction.document }

  init(_ source: PreparedDocument, assembler: Assembler, locale: LocaleTag?) {
    self.source = source
    extraction = source.extraction
    self.assembler = assembler
    self.locale = locale
    outcomes = [Outcome](repeating: .untranslated, count: extraction.units.count)
    let filtered = extraction.localeFilters.filter { filtered in
      locale.map { !filtered.filter.includes($0) } ?? false
    }
    excluded = Set(filtered.map(\.node) + extraction.droppedElements)
  }

  // MARK: Units

  /// - Parameter replacements: one for each message; `nil` where there is no translation.
  mutating func translateUnits(with replacements: [Replacement?]) {
    for index in extraction.units.indices {
      let message = extraction.units.span[index].message
      guard let replacement = replacements[message] else { continue }
      if replacement.text.hasSameBytes(as: extraction.messages.span[message].key.text) {
        outcomes[index] = replacement.isFallback ? .untranslated : .translated
        if extraction.units[index].target != nil, !replacement.isFallback {
          repetitions.append(.unit(index, replacement))
        }
      } else if write(replacement, of: index) {
        outcomes[index] = replacement.isFallback ? .untranslated : .replaced
      }
    }
  }

  /// - Returns: whether the replacement could be written.
  private mutating func write(_ replacement: Replacement, of index: Int) -> Bool {
    let unit = extraction.units[index]
    if writeSameTags(replacement, of: unit) { return true }
    var weaver = UnitWeaver(source.unit(index), excluded: excluded, salvages: assembler.salvages)
    let content = weaver.weave(replacement)
    for fault in weaver.faults {
      report(
        fault, in: replacement, of: unit.node, extraction.message(of: unit),
        fallsBack: fault.isFatal)
    }
    guard let content else { return false }
    if let target = unit.target {
      guard !replacement.isFallback else { return false }
      fill(target, with: content, replacement, of: extraction.message(of: unit))
    } else {
      splices.content.append(content)
      splices.add(weaver.range)
    }
    return true
  }

  /// - Returns: false for translations that take a closer look.
  private mutating func writeSameTags(_ replacement: Replacement, of unit: Unit) -> Bool {
    guard unit.target == nil, !replacement.isPattern, replacement.formattedSource == nil,
      !holdsExcluded(unit)
    else { return false }
    let writer = SameTags(unit, of: source)
    guard let range = writer.write(replacement.text, into: &splices.content) else {
      splices.content.discard()
      return false
    }
    splices.add(range)
    return true
  }

  private func holdsExcluded(_ unit: Unit) -> Bool {
    !excluded.isEmpty && extraction.pieces[unit.pieces].contains { excluded.contains($0.node) }
  }

  private mutating func report(
    _ fault: UnitFault, in replacement: Replacement, of node: XMLDocument.Node,
    _ message: Message, fallsBack: Bool
  ) {
    var message = message
    if message.breadcrumb.isEmpty { message.breadcrumb = source.breadcrumb(of: node) }
    problems.append(
      AssemblyProblem(
        message: message, translation: replacement.text, reason: fault.reason,
        severity: fault.severity, offset: fault.offset, fallsBack: fallsBack,
        location: source.location(of: node)))
  }

  // MARK: Attributes

  mutating func translate(_ unit: AttributeUnit, with replacement: Replacement?) {
    guard let replacement, unit.target == nil || !replacement.isFallback else { return }
    guard !replacement.text.hasSameBytes(as: extraction.messages[unit.message].key.text) else {
      if unit.target != nil { repetitions.append(.attribute(unit, replacement)) }
      return
    }
    write(replacement, of: unit)
  }

  private mutating func write(_ replacement: Replacement, of unit: AttributeUnit) {
    let own = QueryNode(unit.node, attribute: unit.attribute)
    write(replacement, of: extraction.messages[unit.message], to: unit.target ?? own)
  }

  private mutating func write(
    _ replacement: Replacement, of message: Message, to place: QueryNode
  ) {
    guard let attribute = place.attribute else {
      return fill(place, with: SpliceContent(replacement.text), replacement, of: message)
    }
    let writer = AttributeWriter(document.attribute(of: place.element, at: attribute), document)
    switch writer.write(replacement.text) {
    case .success(let range, let value):
      splices.content.write(value)
      splices.add(range)
      isChanged = true
    case .failure(let fault):
      report(fault, in: replacement, of: place.element, message, fallsBack: true)
    }
  }

  /// Writes a translation into the place that a bilingual document has for it.
  private mutating func fill(
    _ target: QueryNode, with content: SpliceContent, _ replacement: Replacement,
    of message: Message
  ) {
    guard target.attribute == nil else { return write(replacement, of: message, to: target) }
    splices.add(
      content, into: document.contentRange(target.element), of: target.element, document)
  }

  /// Names the translators.
  mutating func append(_ credits: Credits, _ names: Replacement) {
    let text = names.isFallback ? "" : credits.filled(from: names.text)
    guard !text.isEmpty else { return }
    let end = document.contentRange(credits.place).upperBound
    splices.add(SpliceContent(text), into: end..<end, of: credits.place, document)
    isChanged = true
  }

  // MARK: The whole

  mutating func finish() -> AssembledDocument {
    writeRepetitions()
    localize()
    let bytes =
      splices.isEmpty
      ? document.bytes : SplicedDocument(document.bytes, splices).rendered()
    return AssembledDocument(
      bytes: bytes, unitCount: outcomes.count,
      translatedUnits: outcomes.count { $0 != .untranslated },
      problems: problems.sorted { $0.location < $1.location })
  }

  private mutating func writeRepetitions() {
    guard !repetitions.isEmpty, isTranslated else { return }
    for repetition in repetitions {
      switch repetition {
      case .unit(let index, let replacement): _ = write(replacement, of: index)
      case .attribute(let unit, let replacement): write(replacement, of: unit)
      }
    }
  }

  /// Whether a translation has changed something.
  private var isTranslated: Bool { isChanged || outcomes.contains(.replaced) }

  /// The units that stand in no other unit and have a translation, each as a whole element marked
  /// with the locale.
  mutating func translatedElements() -> [(node: XMLDocument.Node, bytes: [UInt8])] {
    writeRepetitions()
    let isOuter = outerUnits()
    let outer = extraction.units.indices.filter { index in
      isOuter[index] && outcomes[index] != .untranslated && isForLocale(extraction.units[index])
    }
    for index in outer {
      setLanguage(of: extraction.units[index].node, to: locale?.identifier ?? "")
    }
    removeExcluded()
    let spliced = SplicedDocument(document.bytes, splices)
    return outer.map { index in
      let node = extraction.units[index].node
      return (node, spliced.rendered(document.range(node)))
    }
  }

  private func isForLocale(_ unit: Unit) -> Bool {
    guard let filter = unit.localeFilter, let locale else { return true }
    return filter.includes(locale)
  }

  /// For each unit, whether it stands in no other.
  private func outerUnits() -> [Bool] {
    let units = extraction.units
    var result = [Bool](repeating: false, count: units.count)
    var end: Int32 = 0
    for index in units.indices.sorted(by: { units[$0].node < units[$1].node }) {
      let node = units[index].node
      result[index] = node.index >= end
      end = max(end, document.subtreeEnd(node))
    }
    return result
  }

  private mutating func localize() {
    if isTranslated || assembler.marksFallback || assembler.localization == .always {
      if let locale { finishLanguage(locale) }
      removeExcluded()
    }
    if !splices.isEmpty { declareEncoding() }
  }

  /// The output is UTF-8, whatever the source said to be.
  private mutating func declareEncoding() {
    guard
      let name = document.isHTML ? HTMLCharset.otherName(in: document) : document.asciiEncodingName
    else { return }
    splices.add(name, text: "utf-8")
  }

  /// Says in which language the document, and what is not translated in it, is written.
  private mutating func finishLanguage(_ locale: LocaleTag) {
    guard let root = document.root else { return }
    let source = language(of: root)
    switch assembler.localization {
    case .whenTranslated:
      setLanguage(of: root, to: locale.identifier)
      setDirection(of: root, to: locale)
    case .always:
      if isTranslated, let attribute = extraction.languageAttribute {
        setLanguage(of: root, to: locale.identifier, attribute: attribute)
        if document.isHTML { setDirection(of: root, to: locale) }
      }
    }
    guard assembler.marksFallback else { return }
    markFallbacks(
      source: source ?? assembler.sourceLanguage.identifier, target: locale.identifier, root: root)
  }

  private mutating func markFallbacks(source: String, target: String, root: XMLDocument.Node) {
    var indices: [XMLDocument.Node: Int] = [:]
    for (index, unit) in extraction.units.enumerated() { indices[unit.node] = index }
    for (index, unit) in extraction.units.enumerated() where unit.node != root {
      guard language(of: unit.node) == nil else { continue }
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

  private func language(of element: XMLDocument.Node) -> String? {
    document.attribute(element, "lang", in: document.isHTML ? nil : XMLNamespace.xml)
  }

  /// Says the direction of a locale's text where it is not the source's.
  private mutating func setDirection(of root: XMLDocument.Node, to locale: LocaleTag) {
    let knowsDirection = document.isHTML || document.name(root).namespace == XMLNamespace.docBook
    let source = document.attribute(root, "dir") ?? assembler.sourceLanguage.direction
    guard knowsDirection, source.lowercased() != locale.direction else { return }
    set("dir", of: root, to: locale.direction)
  }

  private mutating func setLanguage(
    of element: XMLDocument.Node, to language: String, attribute: String? = nil
  ) {
    set(attribute ?? (document.isHTML ? "lang" : "xml:lang"), of: element, to: language)
  }

  private mutating func set(
    _ attribute: String, of element: XMLDocument.Node, to value: String
  ) {
    guard !document.startTagRange(element).isEmpty else {
      return writeRootTag(element, attribute, value)
    }
    let existing = document.attributes(element).first { $0.name.qualified == attribute }
    if let existing {
      guard document.value(of: existing) != value else { return }
      splices.add(existing.valueRange, text: value)
    } else {
      let nameLength = document.name(element).qualified.utf8.count
      let place = document.startTagRange(element).lowerBound + 1 + nameLength
      splices.add(place..<place, text: " \(attribute)=\"\(value)\"")
    }
  }

  /// HTML's root need not have a tag; then it gets one.
  private mutating func writeRootTag(
    _ element: XMLDocument.Node, _ attribute: String, _ value: String
  ) {
    guard document.isHTML, element == document.root else { return }
    let start = document.range(element).lowerBound
    let known = rootTag ?? (splice: splices.add(start..<start), attributes: "")
    let attributes = known.attributes + " \(attribute)=\"\(value)\""
    rootTag = (known.splice, attributes)
    splices.content.write("<html\(attributes)>")
    splices.fill(known.splice)
  }

  private mutating func removeExcluded() {
    for node in excluded where node != document.root {
      let range = document.range(node)
      let start = document.blankRange(before: node).lowerBound
      splices.add(start..<range.upperBound)
    }
  }
}
