import Diagnostics
package import Extraction
import Messages
import Synchronization
import XMLTree

/// A document that is put into one locale or several: what assembly knows of it whatever the
/// locale, worked out when it is first asked for and kept for the next locale.
package final class PreparedDocument: Sendable {
  package let extraction: Extraction
  /// Whether the elements of each of the document's names hold other elements only.
  let isStructured: [Bool]
  private let known = Mutex(Known())

  private struct Known {
    var units: [Int: WovenUnit] = [:]
    var lines: LineTable?
    var places: PlaceFinder?
  }

  package init(_ extraction: Extraction) {
    self.extraction = extraction
    isStructured = extraction.document.names.map { name in
      InlineContent.roles(of: name.local).contains(.structured)
    }
  }

  private var document: XMLDocument { extraction.document }

  /// What a unit's translations are compared with.
  func unit(_ index: Int) -> WovenUnit {
    known.withLock { known in
      if let unit = known.units[index] { return unit }
      let unit = WovenUnit(extraction.units[index], of: extraction)
      known.units[index] = unit
      return unit
    }
  }

  /// Where the document has a node.
  func location(of node: XMLDocument.Node) -> SourceLocation {
    known.withLock { known in
      let lines = known.lines ?? LineTable(document.bytes, file: document.file)
      known.lines = lines
      return lines.location(at: document.range(node).lowerBound)
    }
  }

  /// Where in the guide an element stands.
  func breadcrumb(of node: XMLDocument.Node) -> [String] {
    known.withLock { known in
      // Taken out, so that it is not copied when it notes what it has found.
      var places = known.places.take() ?? PlaceFinder(document, file: document.file)
      defer { known.places = places }
      return places.breadcrumb(of: node)
    }
  }
}
