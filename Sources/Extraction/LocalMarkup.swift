import XMLTree

/// Local ITS attributes and `xml:space` (ITS 2.0 §5.2.2), which win over global rules.
struct LocalMarkup {
  /// What an element's own attributes say.
  struct Markup {
    var translate: Bool?
    var withinText: WithinText?
    var preservesSpace: Bool?
    var notes: [String] = []
    var isDropped = false
    var context: String?
    fileprivate var filterList: String?
    fileprivate var filterType: String?

    var localeFilter: LocaleFilter? {
      guard filterList != nil || filterType != nil else { return nil }
      return LocaleFilter(list: filterList ?? "*", type: filterType)
    }

    func override(_ properties: inout ElementProperties) {
      if let translate { properties.translate = translate }
      if let withinText { properties.withinText = withinText }
      if let preservesSpace { properties.preservesSpace = preservesSpace }
    }
  }

  private enum Meaning: UInt8 {
    case other, translate, withinText, space, note, noteLink, filterList, filterType, drop
    case context
  }

  private let document: XMLDocument
  /// What an attribute of each name means, by the name's index.
  private let meanings: [Meaning]
  /// The same for attributes of `its:span`, which need no prefix.
  private let spanMeanings: [Meaning]
  /// Whether the document has any local markup at all.
  let isUsed: Bool

  init(_ document: XMLDocument) {
    self.document = document
    meanings = document.names.map {
      document.isHTML ? Self.htmlMeaning(of: $0) : Self.meaning(of: $0)
    }
    let hasSpans = document.names.contains { $0.matches("span", in: XMLNamespace.its) }
    spanMeanings = hasSpans ? document.names.map { Self.meaning(of: $0, onSpan: true) } : []
    isUsed = hasSpans || meanings.contains { $0 != .other }
  }

  /// HTML's own attribute and the `its-*` attributes (ITS 2.0 §6).
  private static func htmlMeaning(of name: XMLName) -> Meaning {
    guard name.namespace == nil else { return .other }
    return switch name.local {
    case "translate": .translate
    case "its-within-text": .withinText
    case "its-loc-note": .note
    case "its-loc-note-ref": .noteLink
    case "its-locale-filter-list": .filterList
    case "its-locale-filter-type": .filterType
    default: .other
    }
  }

  private static func meaning(of name: XMLName, onSpan: Bool = false) -> Meaning {
    if name.matches("space", in: XMLNamespace.xml) { return .space }
    if name.matches("drop", in: DocumentRules.extensions) { return .drop }
    if name.matches("context", in: DocumentRules.extensions) { return .context }
    guard name.namespace == (onSpan ? nil : XMLNamespace.its) else { return .other }
    return switch name.local {
    case "translate": .translate
    case "withinText": .withinText
    case "locNote": .note
    case "locNoteRef": .noteLink
    case "localeFilterList": .filterList
    case "localeFilterType": .filterType
    default: .other
    }
  }

  /// `nil` when the element has none.
  func markup(of node: XMLDocument.Node) -> Markup? {
    guard document.hasAttributes(node) else { return nil }
    var markup: Markup?
    let isSpan =
      !spanMeanings.isEmpty && document.name(node).matches("span", in: XMLNamespace.its)
    for attribute in document.attributes(node) {
      let meaning = (isSpan ? spanMeanings : meanings)[attribute.nameIndex]
      guard meaning != .other else { continue }
      let value = document.value(of: attribute)
      let isWord = document.isHTML && meaning != .note && meaning != .noteLink
      set(meaning, to: isWord ? value.lowercased() : value, in: &markup)
    }
    return markup
  }

  private func set(_ meaning: Meaning, to value: String, in markup: inout Markup?) {
    var result = markup ?? Markup()
    switch meaning {
    case .translate: result.translate = value == "yes" || (document.isHTML && value.isEmpty)
    case .withinText: result.withinText = WithinText(value)
    case .space: result.preservesSpace = value == "preserve"
    case .note: result.notes = [WhiteSpace.folding(value)]
    case .noteLink: if result.notes.isEmpty { result.notes = [DocumentRules.link(value)] }
    case .drop: result.isDropped = value == "yes"
    case .context: result.context = value
    case .filterList: result.filterList = value
    case .filterType: result.filterType = value
    case .other: break
    }
    markup = result
  }
}
