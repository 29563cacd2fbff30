/// Sizes, colours and margins of a book, for paper and screen alike.
///
/// Typst and CSS both take them from here, so that a change shows in every format.
package struct Theme: Hashable, Sendable {
  /// For whom a book is set.
  package enum Audience: String, Hashable, Sendable, CaseIterable {
    /// Serif text, justified and hyphenated.
    case adults
    /// Larger sans-serif text on more space, ragged right, words kept whole.
    case children
  }

  /// A colour as ink and as light.
  package struct Colour: Hashable, Sendable {
    /// Cyan, magenta, yellow, black in percent.
    package var inks: [Int]
    /// `#rrggbb` on white paper.
    package var light: String
    /// `#rrggbb` on a dark screen.
    package var dark: String

    package init(_ inks: [Int], light: String, dark: String) {
      self.inks = inks
      self.light = light
      self.dark = dark
    }
  }

  /// The page in millimetres.
  package struct Page: Hashable, Sendable {
    package var width: Double
    package var height: Double
    package var top: Double
    package var bottom: Double
    /// At the spine.
    package var inner: Double
    package var outer: Double

    package init(
      width: Double, height: Double, top: Double, bottom: Double, inner: Double, outer: Double
    ) {
      self.width = width
      self.height = height
      self.top = top
      self.bottom = bottom
      self.inner = inner
      self.outer = outer
    }
  }

  /// Sizes of type in points.
  package struct Sizes: Hashable, Sendable {
    package var text: Double
    /// From one line of the text to the next.
    package var pitch: Double
    package var chapter: Double
    package var section: Double
    package var subsection: Double
    package var box: Double
    package var table: Double
    package var note: Double
    package var index: Double
    package var small: Double

    package init(
      text: Double, pitch: Double, chapter: Double, section: Double, subsection: Double,
      box: Double, table: Double, note: Double, index: Double, small: Double
    ) {
      self.text = text
      self.pitch = pitch
      self.chapter = chapter
      self.section = section
      self.subsection = subsection
      self.box = box
      self.table = table
      self.note = note
      self.index = index
      self.small = small
    }
  }

  package var audience: Audience
  package var page: Page
  package var sizes: Sizes
  package var ink: Colour
  /// The one colour besides black; dark enough to stay readable on a photocopy.
  package var accent: Colour
  /// Behind boxes: so pale that a photocopy may lose it.
  package var tint: Colour
  /// Hairlines.
  package var rule: Colour
  package var background: Colour
  /// 1: chapters; 2: sections too.
  package var contentsDepth: Int
  /// Space between the lines to write on, in millimetres.
  package var writingLine: Double

  package init(
    audience: Audience, page: Page, sizes: Sizes, ink: Colour, accent: Colour, tint: Colour,
    rule: Colour, background: Colour, contentsDepth: Int, writingLine: Double
  ) {
    self.audience = audience
    self.page = page
    self.sizes = sizes
    self.ink = ink
    self.accent = accent
    self.tint = tint
    self.rule = rule
    self.background = background
    self.contentsDepth = contentsDepth
    self.writingLine = writingLine
  }

  /// The faces, those with Bulgarian letterforms.
  package static let serif = "Source Serif 4"
  package static let sans = "Source Sans 3"
  /// For what is typed or shown by a computer: it comes with Typst, and knows Cyrillic too.
  package static let mono = "DejaVu Sans Mono"

  /// The face of the running text.
  package var textFace: String {
    audience == .children ? Self.sans : Self.serif
  }

  /// Whether lines are filled to the right edge, with words divided where needed.
  package var isJustified: Bool { audience == .adults }
}
