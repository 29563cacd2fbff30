#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The matrix `a c e / b d f / 0 0 1` of SVG 1.1 §7.4.
struct AffineTransform {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  init(translateX x: Double, y: Double) {
    e = x
    f = y
  }

  private init(_ values: [Double]) {
    (a, b, c, d, e, f) = (values[0], values[1], values[2], values[3], values[4], values[5])
  }

  /// A list such as `translate(10 20) rotate(45)`; what is not understood changes nothing.
  init(svg list: String) {
    for item in list.split(separator: ")") {
      let parts = item.split(separator: "(")
      guard parts.count == 2 else { continue }
      let name = parts[0].filter { !$0.isXMLSpace && $0 != "," }
      let values = parts[1].split { $0.isXMLSpace || $0 == "," }.compactMap { Double($0) }
      self = concatenating(Self.single(String(name), values))
    }
  }

  private static func single(_ name: String, _ values: [Double]) -> AffineTransform {
    guard let first = values.first, values.allSatisfy(\.isFinite) else {
      return AffineTransform(translateX: 0, y: 0)
    }
    switch (name, values.count) {
    case ("translate", _):
      return AffineTransform(translateX: first, y: values.count > 1 ? values[1] : 0)
    case ("scale", _):
      return AffineTransform([first, 0, 0, values.count > 1 ? values[1] : first, 0, 0])
    case ("matrix", 6): return AffineTransform(values)
    case ("rotate", 3):
      return AffineTransform(translateX: values[1], y: values[2])
        .concatenating(rotation(first))
        .concatenating(AffineTransform(translateX: -values[1], y: -values[2]))
    case ("rotate", _): return rotation(first)
    default: return AffineTransform(translateX: 0, y: 0)
    }
  }

  private static func rotation(_ degrees: Double) -> AffineTransform {
    let angle = degrees * .pi / 180
    return AffineTransform([cos(angle), sin(angle), -sin(angle), cos(angle), 0, 0])
  }

  /// First `inner`, then this one.
  func concatenating(_ inner: AffineTransform) -> AffineTransform {
    AffineTransform([
      a * inner.a + c * inner.b, b * inner.a + d * inner.b,
      a * inner.c + c * inner.d, b * inner.c + d * inner.d,
      a * inner.e + c * inner.f + e, b * inner.e + d * inner.f + f,
    ])
  }

  func apply(x: Double, y: Double) -> (x: Double, y: Double) {
    (a * x + c * y + e, b * x + d * y + f)
  }

  /// How much larger things become.
  var scale: Double { (a * a + b * b).squareRoot() }

  /// By how much they turn, clockwise.
  var degrees: Double { atan2(b, a) * 180 / .pi }
}
