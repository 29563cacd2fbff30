import ICU

/// The placeholders of a programming language, as a message's flag names them (GNU gettext manual,
/// “PO Files”).
enum FormatSyntax: String, CaseIterable {
  case c = "c-format"
  case objectiveC = "objc-format"
  case python = "python-format"
  case pythonBrace = "python-brace-format"
  case java = "java-format"
  case javascript = "javascript-format"
  case shell = "sh-format"

  /// The type of each argument that a text asks for, by position or name; `nil` when the text is
  /// malformed.
  func arguments(of text: String) -> [String: String]? {
    switch self {
    case .c, .objectiveC, .python, .javascript: PercentFormat(self).arguments(of: text)
    case .pythonBrace: Self.braceArguments(of: text)
    case .java: Self.javaArguments(of: text)
    case .shell: Self.shellArguments(of: text)
    }
  }

  /// Python's `str.format`: names and positions; a field without either has the next position.
  private static func braceArguments(of text: String) -> [String: String]? {
    let plain = text.replacing("{{", with: "").replacing("}}", with: "")
    guard !hasMore(brace.removed(from: plain), "{}") else { return nil }
    var arguments: [String: String] = [:]
    var next = 0
    for field in brace.strings(in: plain) {
      let name = field.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      arguments[name.isEmpty ? "\(next)" : String(name)] = ""
      if name.isEmpty { next += 1 }
    }
    return arguments
  }

  /// Java's `MessageFormat`: numbers with a type; text in apostrophes is literal.
  private static func javaArguments(of text: String) -> [String: String]? {
    let plain = quotation.removed(from: text)
    guard !hasMore(javaField.removed(from: plain), "{}") else { return nil }
    let units = Array(plain.utf16)
    var arguments: [String: String] = [:]
    for match in javaField.matches(in: units) {
      let groups = match.groups.map { $0.map { String(decoding: units[$0], as: UTF16.self) } }
      guard let number = groups[0].flatMap({ Int($0) }) else { return nil }
      let type = javaTypes[groups[1] ?? ""] ?? ""
      if let known = arguments["\(number)"], known != type { return nil }
      arguments["\(number)"] = type
    }
    return arguments
  }

  /// The shell's variables: `$name`, `${name}`.
  private static func shellArguments(of text: String) -> [String: String]? {
    guard !hasMore(variable.removed(from: text), "$") else { return nil }
    return Dictionary(
      variable.strings(in: text).map {
        ($0.filter { $0.isLetter || $0.isNumber || $0 == "_" }, "")
      },
      uniquingKeysWith: { first, _ in first })
  }

  private static func hasMore(_ text: String, _ signs: String) -> Bool {
    text.contains { signs.contains($0) }
  }

  private static let brace = LazyExpression(
    #"\{(?:\w+(?:\.\w+|\[[^\]{}]*\])*)?(?:![rsa])?(?::(?:[^{}]|\{\w*\})*)?\}"#)
  private static let quotation = LazyExpression("'[^']*(?:'|$)")
  private static let javaField = LazyExpression(
    #"\{[ ]*(\d+)[ ]*(?:,[ ]*(number|date|time|choice)[ ]*(?:,(?:[^{}]|\{[^{}]*\})*)?)?\}"#)
  private static let javaTypes = [
    "number": "number", "choice": "number", "date": "date", "time": "date",
  ]
  private static let variable = LazyExpression(#"\$(?:[A-Za-z_]\w*|\{[A-Za-z_]\w*\})"#)
}
