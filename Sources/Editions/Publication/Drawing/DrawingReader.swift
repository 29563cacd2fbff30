import Diagnostics
import XMLTree

/// Reads an SVG drawing and lets through only what a still picture needs.
///
/// Scripts, foreign content, outside references and event handlers are errors: guides may come
/// from strangers.
struct DrawingReader {
  let document: XMLDocument
  /// Stands before every id, so that two drawings can share a page.
  let prefix: String
  var findings: [Finding] = []

  static func read(
    _ bytes: [UInt8], file: String, prefix: String
  ) -> (drawing: Drawing?, findings: [Finding]) {
    do throws(OperationError) {
      var reader = DrawingReader(document: try XMLDocument.parse(bytes, file: file), prefix: prefix)
      let drawing = reader.drawing()
      return (drawing, reader.findings)
    } catch {
      return (nil, error.findings)
    }
  }

  private init(document: XMLDocument, prefix: String) {
    self.document = document
    self.prefix = prefix
  }

  private mutating func drawing() -> Drawing? {
    guard let root = document.root, document.name(root).matches("svg", in: XMLNamespace.svg) else {
      report(LayoutFault.malformedDrawing, document.documentNode, "the file is no SVG drawing")
      return nil
    }
    guard let box = viewBox(root) else {
      report(LayoutFault.malformedDrawing, root, "the drawing has no viewBox of four numbers")
      return nil
    }
    let markup = inside(root, withWords: true)
    var labels = DrawingLabels(document: document)
    labels.collect(root, DrawingLabels.Context(origin: box))
    let view = [box.x, box.y, box.width, box.height].map(\.plainDecimal).joined(separator: " ")
    let lines =
      "<svg xmlns=\"\(XMLNamespace.svg)\" viewBox=\"\(view)\" width=\"\(box.width.plainDecimal)\""
      + " height=\"\(box.height.plainDecimal)\">\(inside(root, withWords: false))</svg>\n"
    return Drawing(viewBox: box, lines: lines, labels: labels.labels, markup: markup)
  }

  private func viewBox(_ root: XMLDocument.Node) -> Drawing.ViewBox? {
    let value = document.attribute(root, "viewBox") ?? ""
    let numbers = value.split { $0.isXMLSpace || $0 == "," }.compactMap { Double($0) }
    guard numbers.count == 4, numbers.allSatisfy(\.isFinite), numbers[2] > 0, numbers[3] > 0,
      numbers[2] <= 100_000, numbers[3] <= 100_000
    else { return nil }
    return .init(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
  }

  // MARK: - Markup

  private static let shapes: Set = [
    "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "defs", "marker",
    "linearGradient", "radialGradient", "stop", "clipPath", "use", "symbol", "pattern",
  ]
  private static let wording: Set = ["text", "tspan"]
  /// Shown by no one; the picture's own words stand in the guide.
  private static let silent: Set = ["title", "desc", "metadata"]

  private mutating func inside(_ parent: XMLDocument.Node, withWords: Bool) -> String {
    var text = ""
    for child in document.children(parent) {
      switch document.kind(child) {
      case .element: text += element(child, withWords: withWords)
      case .text, .cdata:
        guard withWords, Self.wording.contains(document.name(parent).local) else { continue }
        text += htmlText(document.text(child))
      default: continue
      }
    }
    return text
  }

  private mutating func element(_ node: XMLDocument.Node, withWords: Bool) -> String {
    let name = document.name(node)
    guard name.namespace == XMLNamespace.svg else {
      // Editors of drawings leave notes for themselves in namespaces of their own.
      return ""
    }
    if Self.silent.contains(name.local) { return "" }
    let isWording = Self.wording.contains(name.local)
    guard isWording || Self.shapes.contains(name.local) else {
      if withWords {
        report(
          LayoutFault.unknownElement, node,
          "<\(name.qualified)> is no part of a drawing that can be shown")
      }
      return ""
    }
    if isWording, !withWords { return "" }
    let tag = name.local
    let content = inside(node, withWords: withWords)
    let attributes = self.attributes(node, reports: withWords)
    return content.isEmpty ? "<\(tag)\(attributes)/>" : "<\(tag)\(attributes)>\(content)</\(tag)>"
  }

  private mutating func attributes(_ node: XMLDocument.Node, reports: Bool) -> String {
    var text = ""
    for attribute in document.attributes(node) where !attribute.isNamespaceDeclaration {
      let value = document.value(of: attribute)
      let name = attribute.name
      if name.matches("lang", in: XMLNamespace.xml) {
        text += htmlAttribute("lang", value)
      } else if name.local == "href", name.namespace == nil || name.namespace == XMLNamespace.xlink
      {
        guard value.hasPrefix("#") else {
          if reports {
            report(LayoutFault.unsafeDrawing, node, "the drawing points to “\(value)” outside")
          }
          continue
        }
        text += htmlAttribute("href", "#" + prefix + value.dropFirst())
      } else if name.namespace == nil {
        guard let safe = safeValue(name.local, value) else {
          if reports {
            report(
              LayoutFault.unsafeDrawing, node,
              "\(name.local)=\"\(value)\" is active or points outside")
          }
          continue
        }
        text += htmlAttribute(name.local, safe)
      }
    }
    return text
  }

  /// The value with ids renamed; `nil` for handlers and for references to other files.
  private func safeValue(_ name: String, _ value: String) -> String? {
    if name.lowercased().hasPrefix("on") { return nil }
    if name == "id" { return prefix + value }
    let small = value.lowercased()
    if small.contains("javascript:") || small.contains("@import") || small.contains("expression(") {
      return nil
    }
    guard small.contains("url(") else { return value }
    let inner = small.split(separator: "url(", omittingEmptySubsequences: false).dropFirst()
    guard inner.allSatisfy({ $0.hasPrefix("#") }) else { return nil }
    return value.replacing("url(#", with: "url(#" + prefix)
  }

  private mutating func report(_ fault: LayoutFault, _ node: XMLDocument.Node, _ headline: String) {
    findings.append(
      Finding(
        fault, at: document.location(of: node), headline,
        fixes: [Finding.Fix("Save the drawing as plain SVG with lines and texts only")]))
  }
}
