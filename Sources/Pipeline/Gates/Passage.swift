import Extraction
import Messages
import Project
import XMLTree

/// Where a unit stands in its guide: what gates know of it.
struct Passage {
  /// An element above the unit, or its own.
  struct Element {
    var node: XMLDocument.Node
    var id: String?
    var roles: [String]
    var isChapter: Bool
  }

  var message: Message
  /// The file it stands in.
  var file: String
  /// From the root down.
  var elements: [Element]

  /// The title of its chapter; empty outside the chapters.
  var chapter: String

  /// All units of a guide with their places, in catalog order.
  static func all(of guide: LoadedGuide) -> [Passage] {
    let crumbs = guide.messages.map(\.breadcrumb).filter { $0.count > 1 }
    let titles = Set(crumbs.map { $0[0] })
    return guide.documents.flatMap { file in
      file.extraction.units.map { unit in
        let message = file.extraction.message(of: unit)
        return Passage(
          message: message, file: file.path,
          elements: elements(above: unit.node, in: file.extraction.document),
          chapter: chapter(of: message, titles))
      }
    }
  }

  /// A chapter's title stands below no other title, and belongs to its chapter all the same.
  private static func chapter(of message: Message, _ titles: Set<String>) -> String {
    if message.breadcrumb.count > 1 { return message.breadcrumb[0] }
    return titles.contains(message.text) ? message.text : ""
  }

  private static let chapterNames: Set<String> = [
    "chapter", "preface", "appendix", "glossary", "bibliography", "dedication", "acknowledgements",
    "colophon",
  ]

  /// What a gate may leave out of an HTML page.
  private static let pageDivisions: Set<String> = ["section", "article", "aside"]

  private static func elements(
    above node: XMLDocument.Node, in document: XMLDocument
  ) -> [Element] {
    var elements: [Element] = []
    var current: XMLDocument.Node? = node
    while let node = current {
      if document.kind(node) == .element {
        let roles =
          (document.attribute(node, "role") ?? "")
          + (document.isHTML ? " " + (document.attribute(node, "class") ?? "") : "")
        elements.append(
          Element(
            node: node,
            id: document.attribute(node, "id", in: document.isHTML ? nil : XMLNamespace.xml),
            roles: roles.split(separator: " ").map(String.init),
            isChapter: (document.isHTML ? pageDivisions : chapterNames)
              .contains(document.name(node).local)))
      }
      current = document.parent(node)
    }
    return elements.reversed()
  }

  /// The element that a gate watches here.
  enum Scope {
    /// The gate does not watch this unit.
    case outside
    /// It does; `nil` where no element can be left out or noticed, such as in the book's title.
    case inside(XMLDocument.Node?)
  }

  func scope(of gate: ProjectFile.Gate) -> Scope {
    let named = elements.first { $0.id.map(gate.chapters.contains) ?? false }
    guard gate.chapters.isEmpty || named != nil || gate.chapters.contains(chapter) else {
      return .outside
    }
    guard gate.roles.isEmpty else {
      let watched = elements.first { $0.roles.contains(where: gate.roles.contains) }
      return watched.map { .inside($0.node) } ?? .outside
    }
    return .inside((named ?? elements.first(where: \.isChapter))?.node)
  }
}
