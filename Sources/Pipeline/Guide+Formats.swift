import Extraction
import Project
import XMLTree

extension ProjectFile.Guide {
  /// Whether the guide is written in HTML.
  var isHTML: Bool { XMLDocument.isHTMLName(source) }

  /// Those of the wanted formats that can be made of the guide. An HTML guide is a page already:
  /// its layout is its author's, and there is no DocBook in it.
  func formats(of wanted: [EditionFormat]) -> [EditionFormat] {
    isHTML ? wanted.filter { $0 == .html } : wanted
  }
}
