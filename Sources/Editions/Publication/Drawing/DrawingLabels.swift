import XMLTree

/// Finds the words of a drawing and where they stand.
struct DrawingLabels {
  let document: XMLDocument
  private(set) var labels: [Drawing.Label] = []

  init(document: XMLDocument) {
    self.document = document
  }

  /// What the elements around a text say about it.
  struct Context {
    var transform: AffineTransform
    var size = 16.0
    var anchor = Drawing.Label.Anchor.start
    var isBold = false
    var isItalic = false
    var fill = "#000000"

    init(origin: Drawing.ViewBox) {
      transform = AffineTransform(translateX: -origin.x, y: -origin.y)
    }
  }

  mutating func collect(_ node: XMLDocument.Node, _ outer: Context) {
    for child in document.children(node) where document.kind(child) == .element {
      let name = document.name(child)
      guard name.namespace == XMLNamespace.svg, name.local != "defs" else { continue }
      let context = inner(child, outer)
      if name.local == "text" {
        text(child, context)
      } else {
        collect(child, context)
      }
    }
  }

  private func inner(_ node: XMLDocument.Node, _ outer: Context) -> Context {
    var context = outer
    if let list = document.attribute(node, "transform") {
      context.transform = outer.transform.concatenating(AffineTransform(svg: list))
    }
    if let value = property(node, "font-size"), let size = length(value) { context.size = size }
    if let value = property(node, "text-anchor") {
      context.anchor = Drawing.Label.Anchor(rawValue: value) ?? context.anchor
    }
    if let value = property(node, "font-weight") {
      context.isBold = value == "bold" || (Int(value) ?? 400) >= 600
    }
    if let value = property(node, "font-style") { context.isItalic = value == "italic" }
    if let value = property(node, "fill"), value != "none" { context.fill = value }
    return context
  }

  /// A presentation attribute, or the same property in `style`, which wins (SVG 1.1 §6.4).
  private func property(_ node: XMLDocument.Node, _ name: String) -> String? {
    let declarations = (document.attribute(node, "style") ?? "").split(separator: ";")
    for declaration in declarations {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].trimmedOfSpaces == name else { continue }
      return parts[1].trimmedOfSpaces
    }
    return document.attribute(node, name)
  }

  private func length(_ text: String) -> Double? {
    let digits = text.hasSuffix("px") ? text.dropLast(2) : text[...]
    guard let value = Double(digits), value.isFinite, value > 0 else { return nil }
    return value
  }

  // MARK: - Texts

  private mutating func text(_ node: XMLDocument.Node, _ context: Context) {
    var line = Line(x: coordinate(node, "x") ?? 0, y: coordinate(node, "y") ?? 0)
    walk(node, context, &line)
    finish(&line, context)
  }

  private struct Line {
    var x: Double
    var y: Double
    var words = ""
  }

  /// A `tspan` with a place of its own begins a new label.
  private mutating func walk(_ node: XMLDocument.Node, _ context: Context, _ line: inout Line) {
    for child in document.children(node) {
      switch document.kind(child) {
      case .text, .cdata: line.words += document.text(child)
      case .element where document.name(child).matches("tspan", in: XMLNamespace.svg):
        let own = inner(child, context)
        let dy = coordinate(child, "dy")
        if coordinate(child, "x") != nil || coordinate(child, "y") != nil || dy != nil {
          finish(&line, context)
          line.x = coordinate(child, "x") ?? line.x
          line.y = (coordinate(child, "y") ?? line.y) + (dy ?? 0)
          walk(child, own, &line)
          finish(&line, own)
        } else {
          walk(child, own, &line)
        }
      default: continue
      }
    }
  }

  private func coordinate(_ node: XMLDocument.Node, _ name: String) -> Double? {
    guard let value = document.attribute(node, name) else { return nil }
    let first = value.split { $0.isXMLSpace || $0 == "," }.first ?? ""
    let digits = first.hasSuffix("px") ? first.dropLast(2) : first
    guard let number = Double(digits), number.isFinite else { return nil }
    return number
  }

  private mutating func finish(_ line: inout Line, _ context: Context) {
    let words = line.words.split(whereSeparator: \.isXMLSpace).joined(separator: " ")
    line.words = ""
    guard !words.isEmpty else { return }
    let place = context.transform.apply(x: line.x, y: line.y)
    labels.append(
      Drawing.Label(
        words, x: place.x, y: place.y, size: context.size * context.transform.scale,
        anchor: context.anchor, isBold: context.isBold, isItalic: context.isItalic,
        rotation: context.transform.degrees, lightness: lightness(context.fill)))
  }

  /// 0 for black to 1 for white, by the luma weights of Rec. 709; unknown names count as black.
  private func lightness(_ colour: String) -> Double {
    switch colour.lowercased() {
    case "white": return 1
    case "gray", "grey": return 0.5
    default: break
    }
    guard colour.hasPrefix("#") else { return 0 }
    let digits = colour.dropFirst()
    let wide = digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : String(digits)
    guard wide.count == 6, let value = UInt32(wide, radix: 16) else { return 0 }
    let red = Double(value >> 16 & 255)
    let green = Double(value >> 8 & 255)
    let blue = Double(value & 255)
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
  }
}

extension Substring {
  fileprivate var trimmedOfSpaces: String {
    split(whereSeparator: \.isXMLSpace).joined(separator: " ")
  }
}
