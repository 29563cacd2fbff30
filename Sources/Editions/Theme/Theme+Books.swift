extension Theme {
  /// The house design for an audience: A5.
  package static func house(for audience: Audience) -> Theme {
    switch audience {
    case .adults: adults
    case .children: children
    }
  }

  private static let black = Colour([0, 0, 0, 100], light: "#1a1a1a", dark: "#e8e6e3")
  private static let grey = Colour([0, 0, 0, 35], light: "#b5b5b5", dark: "#5a5f63")
  private static let paper = Colour([0, 0, 0, 0], light: "#ffffff", dark: "#16191b")

  /// For parents and professionals: a quiet page of serif text, deep teal beside black.
  package static let adults = Theme(
    audience: .adults,
    page: Page(width: 148, height: 210, top: 19, bottom: 22, inner: 18, outer: 16),
    sizes: Sizes(
      text: 10.5, pitch: 14.5, chapter: 23, section: 13, subsection: 11, box: 9.8, table: 8.9,
      note: 8.4, index: 8.8, small: 8),
    ink: black,
    accent: Colour([88, 45, 45, 30], light: "#11525c", dark: "#86c8d0"),
    tint: Colour([8, 2, 4, 2], light: "#e9f1f1", dark: "#1e2b2e"),
    rule: grey, background: paper, contentsDepth: 2, writingLine: 9)

  /// For readers from eleven on: large open sans-serif text, warm brick beside black.
  package static let children = Theme(
    audience: .children,
    page: Page(width: 148, height: 210, top: 19, bottom: 22, inner: 18, outer: 16),
    sizes: Sizes(
      text: 12.3, pitch: 17.6, chapter: 27, section: 15.5, subsection: 13, box: 11.6, table: 10.4,
      note: 9.6, index: 9.6, small: 8.6),
    ink: black,
    accent: Colour([10, 66, 96, 26], light: "#a34d14", dark: "#f0ab78"),
    tint: Colour([0, 5, 11, 1], light: "#fbf1e6", dark: "#2e251d"),
    rule: grey, background: paper, contentsDepth: 1, writingLine: 10.5)
}
