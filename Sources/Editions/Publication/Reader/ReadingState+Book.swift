import Diagnostics
import Messages
import XMLTree

extension ReadingState {
  mutating func book() -> Publication {
    var publication = Publication(
      locale: language.locale, sourceLocale: reader.sourceLocale, title: [], divisions: [])
    guard let root = files[0].document.root.map({ SourceNode(file: 0, node: $0) }) else {
      return publication
    }
    guard element(root) == "book" else {
      unknownElement(root, in: "document")
      return publication
    }
    if let id = id(root) {
      publication.identifier = id
    }
    collectAnchors(below: root)
    languages = [languageTag(root) ?? language.locale]
    publication.direction = direction(root)?.base
    directions = direction(root).map { [$0] } ?? []
    for child in children(root) { readPart(child, into: &publication) }
    publication.divisions = publication.divisions.map { finish($0) }
    reportUnread(below: root)
    return publication
  }

  private mutating func readPart(
    _ node: SourceNode, into publication: inout Publication
  ) {
    guard isBlockContent(node, in: "book"), kind(node) == .element else { return }
    switch element(node) {
    case "info": info(node, into: &publication)
    case "title" where publication.title.isEmpty: publication.title = title(node)
    case "subtitle" where publication.subtitle.isEmpty: publication.subtitle = title(node)
    case "part": publication.divisions += withLanguage(of: node) { $0.part(node) }
    case let name? where PrintedElements.divisions.contains(name):
      publication.divisions.append(withLanguage(of: node) { $0.division(node) })
    case let name? where PrintedElements.silent.contains(name): break
    default: unknownElement(node, in: "book")
    }
  }

  /// The opening of a part with the chapters behind it.
  private mutating func part(_ node: SourceNode) -> [Division] {
    let label = anchors.numbers[node].map { romanNumeral($0) } ?? ""
    var opening = begin(node, label: label)
    opening.kind = .part(label: label)
    opening.blocks = directed(secondTitle(of: node), by: node)
    var divisions: [Division] = []
    for child in children(node) where isBlockContent(child, in: "part") {
      guard let name = element(child) else { continue }
      if PrintedElements.divisions.contains(name) {
        divisions.append(withLanguage(of: child) { $0.division(child) })
      } else if name == "partintro" {
        opening.blocks += titledParts(of: child, depth: 1)
      } else if !isReadElsewhere(child, in: "part") {
        unknownElement(child, in: "part")
      }
    }
    return [opening] + divisions
  }

  /// The division without its text; notes and index terms count from here.
  private mutating func begin(_ node: SourceNode, label: String?) -> Division {
    let name = element(node) ?? ""
    let heading = directed(descriptive(node, "title").map { title($0) } ?? [], by: node)
    let id = id(node) ?? "dragoman-\(name)-\(noteScope + 1)"
    division = (id, label ?? heading.plainText)
    noteCount = 0
    noteScope += 1
    if label != nil, heading.plainText.allSatisfy(\.isXMLSpace) { missingTitle(node) }
    return Division(.matter(.preface), id: id, title: heading)
  }

  private mutating func division(_ node: SourceNode) -> Division {
    let name = element(node) ?? ""
    let number = anchors.numbers[node]
    let label = number.map {
      name == "appendix" ? appendixLetter($0, in: language.locale) : "\($0)"
    }
    var division = begin(node, label: label)
    switch (name, number, label) {
    case ("chapter", let number?, _): division.kind = .chapter(number: number)
    case ("appendix", _, let label?): division.kind = .appendix(label: label)
    case ("glossary", _, _):
      let (blocks, entries) = glossary(node)
      division.kind = .glossary(entries)
      return complete(division, node, blocks, title: .glossary)
    case ("index", _, _):
      division.kind = .index([])
      return complete(division, node, blocks(node, depth: 1), title: .index)
    default:
      division.kind = .matter(Division.Matter(rawValue: name) ?? .preface)
    }
    return complete(
      division, node, blocks(node, depth: 1), title: Self.titlesOfMatter[name])
  }

  /// Titles for what stands in the contents though its author may give it none.
  private static let titlesOfMatter: [String: PublicationWords.Key] = [
    "preface": .preface, "bibliography": .bibliography,
  ]

  private mutating func complete(
    _ division: Division, _ node: SourceNode, _ blocks: [Block], title: PublicationWords.Key?
  ) -> Division {
    var division = division
    division.blocks = directed(secondTitle(of: node) + blocks, by: node)
    if division.title.isEmpty, let title { division.title = [.text(words(title))] }
    return division
  }

  /// The index can be made only when the whole book has been read.
  private mutating func finish(_ division: Division) -> Division {
    guard case .index = division.kind else { return division }
    var division = division
    let built = index.groups(order: language.order)
    division.kind = .index(built.groups)
    for term in built.unresolved { unresolvedSee(term) }
    return division
  }

  // MARK: - Information about the book

  private mutating func info(_ node: SourceNode, into publication: inout Publication) {
    checkInfo(node)
    for child in children(node) {
      switch element(child) {
      case "title" where publication.title.isEmpty: publication.title = title(child)
      case "subtitle" where publication.subtitle.isEmpty: publication.subtitle = title(child)
      case "author", "collab": publication.authors.append(nameWords(child))
      case "authorgroup":
        publication.authors += children(child)
          .filter { ["author", "collab"].contains(element($0)) }.map { nameWords($0) }
      case "copyright": publication.imprint.copyright.append(copyright(child))
      case "legalnotice":
        publication.imprint.notice += titledParts(of: child, depth: 1)
      case "abstract":
        publication.imprint.abstract += titledParts(of: child, depth: 1)
      case "cover": publication.cover = publication.cover ?? cover(child)
      case "edition", "publisher", "publishername", "pubdate", "date", "isbn", "biblioid":
        if let line = imprintLine(child) { publication.imprint.copyright.append(line) }
      default: continue
      }
    }
  }

  /// What the book says of its own making: edition, publisher, date, number.
  private func imprintLine(_ node: SourceNode) -> String? {
    let name = element(node)
    let isNumber = name == "isbn" || attribute(node, "class") == "isbn"
    guard name != "biblioid" || isNumber else { return nil }
    let source = name == "publisher" ? elements(node, named: "publishername").first : node
    let line = source.map { words(below: $0) } ?? ""
    guard !line.isEmpty else { return nil }
    return isNumber && !line.hasPrefix("ISBN") ? "ISBN\u{A0}\(line)" : line
  }

  private func copyright(_ node: SourceNode) -> String {
    let years = elements(node, named: "year").map { words(below: $0) }.joined(separator: ", ")
    let holders = elements(node, named: "holder").map { words(below: $0) }.joined(separator: ", ")
    return ["©", years, holders].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private mutating func cover(_ node: SourceNode) -> Picture? {
    guard let media = elements(node, named: "mediaobject").first else {
      problem(
        LayoutFault.missingPicture, node, "<cover> has no <mediaobject>",
        fix: "Put the drawing of the cover into it")
      return nil
    }
    return picture(media)?.picture
  }

  // MARK: - Languages

  func languageTag(_ node: SourceNode) -> LocaleTag? {
    attribute(node, "lang", in: XMLNamespace.xml).flatMap { LocaleTag($0) }
  }

  /// Runs `body` inside the language and the direction of `node`.
  mutating func withLanguage<Result>(
    of node: SourceNode, _ body: (inout ReadingState) -> Result
  ) -> Result {
    let (tag, direction) = (languageTag(node), direction(node))
    if let tag { languages.append(tag) }
    if let direction { directions.append(direction) }
    defer {
      if tag != nil { languages.removeLast() }
      if direction != nil { directions.removeLast() }
    }
    return body(&self)
  }

  /// The language of `node` when it differs from what stands around it.
  func ownLanguage(_ node: SourceNode) -> LocaleTag? {
    guard let tag = languageTag(node), tag != languages.last else { return nil }
    return tag
  }

  /// A title; in another language than its surroundings it says so itself.
  mutating func title(_ node: SourceNode) -> [Inline] {
    let own = ownLanguage(node)
    let content = directed(withLanguage(of: node) { $0.inlines(node) }, by: node)
    if content.containsNotes {
      problem(
        LayoutFault.noteInTitle, node, "a footnote stands inside a title",
        fix: "Put it behind a word of the text")
    }
    guard let own else { return content }
    return [.phrase(content, language: own, isForeign: false)]
  }

  /// Whether it is rules or records of ITS, which no reader sees.
  func isITSRecord(_ node: SourceNode) -> Bool {
    let name = self.name(node)
    return name.namespace == XMLNamespace.its && name.local != "span"
  }

  /// Whether a child of an element that holds blocks is one to read: white space and comments are
  /// not, and stray text is reported.
  mutating func isBlockContent(_ node: SourceNode, in place: String) -> Bool {
    switch kind(node) {
    case .element: return !isITSRecord(node)
    case .text, .cdata:
      let text = document(node).text(node.node)
      if text.contains(where: { !$0.isXMLSpace }) { strayText(node, in: place) }
      return false
    case .entityReference:
      if entityText(node) == nil { unresolvedEntity(node) } else { strayText(node, in: place) }
      return false
    case .processingInstruction: return true
    case .comment, .doctype, .xmlDeclaration, .document: return false
    }
  }
}
