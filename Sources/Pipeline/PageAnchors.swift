import Diagnostics
import Project
import XMLTree

/// The places in the pages of a guide that links lead to, and the links that lead to none.
struct PageAnchors {
  private var names: [String: Set<String>] = [:]

  init(_ pages: [XMLDocument]) {
    for page in pages { names[page.file] = Self.names(in: page) }
  }

  /// The identifiers of a page, and the names of its anchors (HTML, “Scrolling to a fragment”).
  private static func names(in page: XMLDocument) -> Set<String> {
    var names: Set<String> = []
    for node in page.elements() where page.hasAttributes(node) {
      if let id = page.attribute(node, "id") { names.insert(id) }
      if page.name(node).local == "a", let name = page.attribute(node, "name") {
        names.insert(name)
      }
    }
    return names
  }

  /// A finding for each link of a page to a place that its target does not have.
  func findings(in page: XMLDocument) -> [Finding] {
    HTMLLinks(page).places.compactMap { place in
      let target =
        place.page.isEmpty ? page.file : path(place.page, in: folder(of: page.file)) ?? ""
      guard let known = names[target], !known.contains(place.fragment),
        !known.contains(place.decodedFragment), place.fragment.lowercased() != "top"
      else { return nil }
      let near = Suggestion.closest(to: place.fragment, among: known.sorted())
      let whose = target == page.file ? "this page" : "“\(place.page)”"
      return Finding(
        GuideFault.danglingReference, .warning, at: place.location,
        "“#\(place.fragment)” leads to no element of \(whose)",
        explanation: near.map { "Did you mean “#\($0)”?" },
        fixes: [.init("Give the element this id, or correct the link")])
    }
  }
}
