/// A drawing or photograph with words for those who do not see it.
package struct Picture: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case drawing(Drawing)
    case image(RasterFormat, bytes: [UInt8])
  }

  /// The path as the source gives it, relative to the guide.
  package var path: String
  /// What the picture shows, in words.
  package var alternative: String
  package var content: Content

  package init(path: String, alternative: String, content: Content) {
    self.path = path
    self.alternative = alternative
    self.content = content
  }
}

/// The kinds of raster images that every format can show.
package enum RasterFormat: String, Hashable, Sendable {
  case png, jpeg

  /// Such as `image/png`.
  package var mediaType: String { "image/\(rawValue)" }
}

/// A drawing whose words are kept apart from its lines.
///
/// Typesetters get the lines as SVG and set the words themselves: the SVG readers inside them know
/// neither the language of the text (Bulgarian letterforms) nor the weights of a variable font.
package struct Drawing: Hashable, Sendable {
  /// The part of the plane that is shown, in the drawing's own units.
  package var viewBox: ViewBox
  /// The SVG document without its words.
  package var lines: String
  /// The words with their places.
  package var labels: [Label]
  /// What stands between `<svg>` and `</svg>` in a web page: lines and words, nothing active.
  package var markup: String

  package init(viewBox: ViewBox, lines: String, labels: [Label] = [], markup: String) {
    self.viewBox = viewBox
    self.lines = lines
    self.labels = labels
    self.markup = markup
  }

  /// A rectangle in the drawing's units.
  package struct ViewBox: Hashable, Sendable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double

    package init(x: Double = 0, y: Double = 0, width: Double, height: Double) {
      self.x = x
      self.y = y
      self.width = width
      self.height = height
    }
  }

  /// Words in the drawing.
  package struct Label: Hashable, Sendable {
    /// Which part of the words stands at ``x``.
    package enum Anchor: String, Hashable, Sendable {
      case start, middle, end
    }

    package var text: String
    /// The anchor point on the baseline, in units of the view box, its corner subtracted.
    package var x: Double
    package var y: Double
    /// Height of the letters in units of the view box.
    package var size: Double
    package var anchor: Anchor
    package var isBold: Bool
    package var isItalic: Bool
    /// Clockwise, in degrees.
    package var rotation: Double
    /// Lightness of the ink: 0 is black, 1 is white.
    package var lightness: Double

    package init(
      _ text: String, x: Double, y: Double, size: Double, anchor: Anchor = .start,
      isBold: Bool = false, isItalic: Bool = false, rotation: Double = 0, lightness: Double = 0
    ) {
      self.text = text
      self.x = x
      self.y = y
      self.size = size
      self.anchor = anchor
      self.isBold = isBold
      self.isItalic = isItalic
      self.rotation = rotation
      self.lightness = lightness
    }
  }
}
