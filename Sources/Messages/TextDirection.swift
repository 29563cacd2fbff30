/// A direction that a document asks for (ITS 2.0 §8.5, DocBook's `dir`).
package enum TextDirection: String, Hashable, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
  /// All characters in this direction, whatever their own is.
  case leftToRightOverride = "lro"
  case rightToLeftOverride = "rlo"

  package var isOverride: Bool {
    self == .leftToRightOverride || self == .rightToLeftOverride
  }

  /// The direction alone: what HTML's `dir` and typesetters know.
  package var base: TextDirection {
    switch self {
    case .leftToRight, .leftToRightOverride: .leftToRight
    case .rightToLeft, .rightToLeftOverride: .rightToLeft
    }
  }
}
