/// The hand-written parser of MessageFormat 2 (UTS #35 part 9, “Complete ABNF”).
struct MF2Parser {
  /// Most declarations of a message: each may stand on the one before.
  static let declarationLimit = 500

  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// - Throws: `MF2Error.syntax` at ``offset``.
  mutating func parse() throws(MF2Error) -> MF2Message {
    guard scalars.count <= MessagePattern.lengthLimit else { throw .syntax }
    skipOptionalSpace()
    guard current == "." || starts(with: "{{") else {
      position = 0
      let parts = try pattern()
      guard position == scalars.count else { throw .syntax }
      return MF2Message(declarations: [], body: .pattern(parts))
    }
    let declarations = try declarations()
    let body = try body()
    skipOptionalSpace()
    guard position == scalars.count else { throw .syntax }
    return MF2Message(declarations: declarations, body: body)
  }

  /// Where the parser stands, in Unicode scalars.
  var offset: Int { position }

  // MARK: Complex messages

  private mutating func declarations() throws(MF2Error) -> [MF2Message.Declaration] {
    var declarations: [MF2Message.Declaration] = []
    while declarations.count < Self.declarationLimit {
      if take(".input") {
        skipOptionalSpace()
        guard case .expression(let expression) = try placeholder(),
          case .variable(let name)? = expression.operand
        else { throw .syntax }
        declarations.append(.init(name: name, expression: expression, isInput: true))
      } else if take(".local") {
        try skipSpace()
        let name = try variable()
        skipOptionalSpace()
        try expect("=")
        skipOptionalSpace()
        guard case .expression(let expression) = try placeholder() else { throw .syntax }
        declarations.append(.init(name: name, expression: expression, isInput: false))
      } else {
        return declarations
      }
      skipOptionalSpace()
    }
    throw .syntax
  }

  private mutating func body() throws(MF2Error) -> MF2Message.Body {
    guard take(".match") else { return .pattern(try quotedPattern()) }
    var selectors: [String] = []
    try skipSpace()
    repeat {
      selectors.append(try variable())
      try skipSpace()
    } while current == "$"
    var variants: [MF2Message.Variant] = []
    repeat {
      variants.append(try variant())
      skipOptionalSpace()
    } while current != nil
    return .match(selectors, variants)
  }

  private mutating func variant() throws(MF2Error) -> MF2Message.Variant {
    var keys = [try key()]
    while true {
      let hasSpace = skipOptionalSpace()
      if current == "{" { return .init(keys: keys, pattern: try quotedPattern()) }
      guard hasSpace else { throw .syntax }
      keys.append(try key())
    }
  }

  private mutating func key() throws(MF2Error) -> MF2Message.Key {
    take("*") ? .catchAll : .literal(try literal())
  }

  private mutating func quotedPattern() throws(MF2Error) -> [MF2Message.Part] {
    guard take("{{") else { throw .syntax }
    let parts = try pattern()
    guard take("}}") else { throw .syntax }
    return parts
  }

  // MARK: Patterns

  /// Up to a `}` that no placeholder opened, or the end.
  private mutating func pattern() throws(MF2Error) -> [MF2Message.Part] {
    var parts: [MF2Message.Part] = []
    var text = String.UnicodeScalarView()
    func flush() {
      if !text.isEmpty { parts.append(.text(String(text))) }
      text = .init()
    }
    while let scalar = current, scalar != "}" {
      switch scalar {
      case "{":
        flush()
        parts.append(try placeholder())
      case "\\": text.append(try escaped())
      case "\0": throw .syntax
      default:
        text.append(scalar)
        position += 1
      }
    }
    flush()
    return parts
  }

  private mutating func escaped() throws(MF2Error) -> Unicode.Scalar {
    position += 1
    guard let scalar = current, "\\{|}".unicodeScalars.contains(scalar) else { throw .syntax }
    position += 1
    return scalar
  }

  private mutating func placeholder() throws(MF2Error) -> MF2Message.Part {
    try expect("{")
    skipOptionalSpace()
    switch current {
    case "#", "/": return .markup(try markup())
    case ":":
      let function = try function()
      try closeExpression()
      return .expression(.init(operand: nil, function: function))
    default:
      let operand = try operand()
      var function: MF2Message.Function?
      let start = position
      if skipOptionalSpace(), current == ":" {
        function = try self.function()
      } else {
        position = start
      }
      try closeExpression()
      return .expression(.init(operand: operand, function: function))
    }
  }

  /// Attributes, then `}`.
  private mutating func closeExpression() throws(MF2Error) {
    try attributes()
    skipOptionalSpace()
    try expect("}")
  }

  private mutating func markup() throws(MF2Error) -> MF2Message.Markup {
    let isClosing = current == "/"
    position += 1
    let name = try identifier()
    let options = try options()
    try attributes()
    skipOptionalSpace()
    if !isClosing { take("/") }
    try expect("}")
    return .init(name: name, options: options)
  }

  private mutating func function() throws(MF2Error) -> MF2Message.Function {
    try expect(":")
    return .init(name: try identifier(), options: try options())
  }

  private mutating func options() throws(MF2Error) -> [MF2Message.Option] {
    var options: [MF2Message.Option] = []
    while true {
      let start = position
      guard skipOptionalSpace(), let next = current, isNameStart(next) || isBidi(next) else {
        position = start
        return options
      }
      let name = try identifier()
      skipOptionalSpace()
      try expect("=")
      skipOptionalSpace()
      options.append(.init(name: name, value: try operand()))
    }
  }

  /// `@name`, `@name=literal`: they say nothing to a formatter.
  private mutating func attributes() throws(MF2Error) {
    while true {
      let start = position
      guard skipOptionalSpace(), take("@") else {
        position = start
        return
      }
      _ = try identifier()
      let end = position
      skipOptionalSpace()
      if take("=") {
        skipOptionalSpace()
        _ = try literal()
      } else {
        position = end
      }
    }
  }

  // MARK: Names and literals

  private mutating func operand() throws(MF2Error) -> MF2Message.Operand {
    current == "$" ? .variable(try variable()) : .literal(try literal())
  }

  private mutating func variable() throws(MF2Error) -> String {
    try expect("$")
    return try name()
  }

  private mutating func identifier() throws(MF2Error) -> String {
    let first = try name()
    guard take(":") else { return first }
    return first + ":" + (try name())
  }

  private mutating func name() throws(MF2Error) -> String {
    if let scalar = current, isBidi(scalar) { position += 1 }
    guard let first = current, isNameStart(first) else { throw .syntax }
    let name = takeNameCharacters()
    if let scalar = current, isBidi(scalar) { position += 1 }
    return name
  }

  private mutating func takeNameCharacters() -> String {
    let start = position
    while let scalar = current, isNameCharacter(scalar) { position += 1 }
    return String(String.UnicodeScalarView(scalars[start..<position]))
  }

  private mutating func literal() throws(MF2Error) -> String {
    guard take("|") else {
      let text = takeNameCharacters()
      guard !text.isEmpty else { throw .syntax }
      return text
    }
    var text = String.UnicodeScalarView()
    while let scalar = current, scalar != "|" {
      guard scalar != "\0" else { throw .syntax }
      if scalar == "\\" {
        text.append(try escaped())
      } else {
        text.append(scalar)
        position += 1
      }
    }
    try expect("|")
    return String(text)
  }

  // MARK: Scalars

  private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private func starts(with text: String) -> Bool {
    scalars[position...].starts(with: text.unicodeScalars)
  }

  @discardableResult
  private mutating func take(_ text: String) -> Bool {
    guard starts(with: text) else { return false }
    position += text.unicodeScalars.count
    return true
  }

  private mutating func expect(_ text: String) throws(MF2Error) {
    guard take(text) else { throw .syntax }
  }

  /// - Returns: whether there was white space, not only marks of direction.
  @discardableResult
  private mutating func skipOptionalSpace() -> Bool {
    var found = false
    while let scalar = current, isSpace(scalar) || isBidi(scalar) {
      found = found || isSpace(scalar)
      position += 1
    }
    return found
  }

  private mutating func skipSpace() throws(MF2Error) {
    guard skipOptionalSpace() else { throw .syntax }
  }
}

private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  scalar == " " || scalar == "\t" || scalar == "\r" || scalar == "\n" || scalar == "\u{3000}"
}

/// Marks and isolates of direction.
private func isBidi(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x61C, 0x200E, 0x200F, 0x2066...0x2069: true
  default: false
  }
}

private func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x41...0x5A, 0x61...0x7A, 0x2B, 0x5F, 0xA1...0x61B, 0x61D...0x167F, 0x1681...0x1FFF,
    0x200B...0x200D, 0x2010...0x2027, 0x2030...0x205E, 0x2060...0x2065, 0x206A...0x2FFF,
    0x3001...0xD7FF, 0xE000...0xFDCF, 0xFDF0...0xFFFD:
    true
  default: scalar.value >= 0x10000 && scalar.value & 0xFFFF <= 0xFFFD
  }
}

private func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
  isNameStart(scalar) || (0x30...0x39).contains(scalar.value) || scalar == "-" || scalar == "."
}
