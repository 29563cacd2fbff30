/// Reads the XPath expressions that ``Selector`` can stand for.
struct SelectorParser {
  /// An expression that is more than a path of names.
  struct Unsupported: Error {
    /// The part that is not understood.
    var text: String
  }

  private let text: [UInt8]
  private var position = 0
  private let namespaces: [String: String]

  /// - Parameter namespaces: what the prefixes in the expression are bound to.
  init(_ text: String, namespaces: [String: String]) {
    self.text = Array(text.utf8)
    self.namespaces = namespaces
  }

  /// `path ('|' path)*`.
  mutating func parse() throws(Unsupported) -> Selector {
    var paths = [try parsePath()]
    while accept("|") { paths.append(try parsePath()) }
    guard position == text.count else { throw unsupported() }
    return Selector(paths: paths)
  }

  private mutating func parsePath() throws(Unsupported) -> Selector.Path {
    var path = Selector.Path(steps: [], isAnchored: false)
    var link = Selector.Link.child
    if accept("//") {
      link = .descendant
    } else {
      _ = accept("/")
      path.isAnchored = true
    }
    repeat {
      if accept("@") || accept("attribute::") {
        if link == .descendant { path.steps.append(.anyBelow) }
        path.attribute = try parseNameTest(isAttribute: true)
        break
      }
      let axis = parseAxis()
      // `//a/descendant-or-self::b` and `//a//b` differ only in where the search begins.
      path.steps.append(
        Selector.Step(
          test: try parseNameTest(isAttribute: false), conditions: try parseConditions(),
          link: axis ?? link))
    } while acceptSeparator(&link)
    guard !path.steps.isEmpty else { throw unsupported() }
    return path
  }

  private mutating func acceptSeparator(_ link: inout Selector.Link) -> Bool {
    if accept("//") {
      link = .descendant
    } else if accept("/") {
      link = .child
    } else {
      return false
    }
    return true
  }

  private mutating func parseAxis() -> Selector.Link? {
    if accept("descendant-or-self::") { return .descendantOrSelf }
    if accept("descendant::") { return .descendant }
    _ = accept("child::")
    return nil
  }

  private mutating func parseNameTest(isAttribute: Bool) throws(Unsupported) -> Selector.NameTest {
    if accept("*") { return .any }
    let first = parseName()
    guard !first.isEmpty else { throw unsupported() }
    guard accept(":") else {
      // `node()`, `text()` and other functions are not names.
      guard peek != UInt8(ascii: "("), peek != UInt8(ascii: ":") else { throw unsupported() }
      return .name(first, namespace: nil)
    }
    guard let namespace = namespaces[first] else { throw unsupported() }
    if accept("*") { return .namespace(namespace) }
    let local = parseName()
    guard !local.isEmpty else { throw unsupported() }
    return .name(local, namespace: namespace)
  }

  private mutating func parseConditions() throws(Unsupported) -> [Selector.Condition] {
    var conditions: [Selector.Condition] = []
    while accept("[") {
      repeat { conditions.append(try parseCondition()) } while accept("and")
      guard accept("]") else { throw unsupported() }
    }
    return conditions
  }

  private mutating func parseCondition() throws(Unsupported) -> Selector.Condition {
    let isNegated = accept("not(")
    guard accept("@") else { throw unsupported() }
    guard case .name(let local, let namespace) = try parseNameTest(isAttribute: true) else {
      throw unsupported()
    }
    let value = accept("=") ? try parseLiteral() : nil
    if isNegated, !accept(")") { throw unsupported() }
    return Selector.Condition(
      attribute: local, namespace: namespace, value: value, isNegated: isNegated)
  }

  private mutating func parseLiteral() throws(Unsupported) -> String {
    skipSpace()
    guard let quote = peek, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
      throw unsupported()
    }
    position += 1
    let start = position
    while let byte = peek, byte != quote { position += 1 }
    guard peek == quote else { throw unsupported() }
    defer { position += 1 }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  // MARK: Bytes

  private var peek: UInt8? { position < text.count ? text[position] : nil }

  private mutating func skipSpace() {
    while let byte = peek, WhiteSpace.isXML(byte) { position += 1 }
  }

  private mutating func accept(_ token: StaticString) -> Bool {
    skipSpace()
    let length = token.utf8CodeUnitCount
    guard position + length <= text.count,
      token.withUTF8Buffer({ text[position..<position + length].elementsEqual($0) })
    else { return false }
    position += length
    return true
  }

  /// A name without colon; every letter outside ASCII counts as a part of one.
  private mutating func parseName() -> String {
    let start = position
    while let byte = peek, isNameByte(byte, isFirst: position == start) { position += 1 }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  private func isNameByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), 0x80...:
      true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): !isFirst
    default: false
    }
  }

  private func unsupported() -> Unsupported {
    let rest = String(decoding: text[min(position, text.count)...], as: UTF8.self)
    return Unsupported(text: String(rest.prefix(40)))
  }
}

extension Selector.Step {
  /// Any element here or below: what `//` before an attribute stands for.
  fileprivate static let anyBelow = Selector.Step(
    test: .any, conditions: [], link: .descendantOrSelf)
}
