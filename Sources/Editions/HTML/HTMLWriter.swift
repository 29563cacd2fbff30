/// Writes a publication as one self-contained page of HTML: for screens, or for printing from a
/// browser or an engine for paged media.
package struct HTMLWriter: Sendable {
  /// What the page is for.
  package enum Medium: Sendable {
    case screen
    /// Pages of paper by CSS Paged Media: running heads, page numbers, notes at the foot.
    case paper
  }

  /// A link that leaves the page at once, for readers who are not safe where they read.
  package struct QuickExit: Hashable, Sendable {
    /// The ids of the chapters that show it.
    package var divisions: Set<String>
    /// Where it leads: a page that draws no attention.
    package var address: String

    package init(divisions: Set<String>, address: String) {
      self.divisions = divisions
      self.address = address
    }
  }

  package var theme: Theme
  package var language: PublicationLanguage
  /// Shown on screens only; `nil` for none.
  package var quickExit: QuickExit?

  package init(theme: Theme, language: PublicationLanguage, quickExit: QuickExit? = nil) {
    self.theme = theme
    self.language = language
    self.quickExit = quickExit
  }

  /// The page in UTF-8.
  package func page(for publication: Publication, medium: Medium) -> [UInt8] {
    var output = HTMLOutput(publication: publication, writer: self, medium: medium)
    return Array(output.document().utf8)
  }

  /// The style of a medium: the theme's own values, then the rules.
  func style(for medium: Medium) -> String {
    let common = String(decoding: PackageResources.common_css, as: UTF8.self)
    switch medium {
    case .screen:
      return theme.customProperties + theme.darkProperties + common
        + String(decoding: PackageResources.screen_css, as: UTF8.self)
    case .paper:
      return theme.customProperties + theme.pageRules + common
        + String(decoding: PackageResources.paper_css, as: UTF8.self)
    }
  }
}
