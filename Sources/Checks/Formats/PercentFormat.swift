import ICU

/// Placeholders that begin with a percent sign: printf of C, Objective-C, Python and JavaScript.
struct PercentFormat {
  private let syntax: FormatSyntax

  init(_ syntax: FormatSyntax) {
    self.syntax = syntax
  }

  /// The type of each argument, by position or name; `nil` when a percent sign begins no
  /// placeholder, or positions and names are mixed.
  func arguments(of text: String) -> [String: String]? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return [:] }
    guard !Self.expression.removed(from: text).contains("%") else { return nil }
    let units = Array(text.utf16)
    var reader = Reader(syntax: syntax)
    for match in Self.expression.matches(in: units) {
      let groups = match.groups.map { $0.map { String(decoding: units[$0], as: UTF16.self) } }
      guard reader.read(groups) else { return nil }
    }
    return reader.isConsistent ? reader.arguments : nil
  }

  /// Groups: position, name, width, precision, size, conversion; none for `%%`.
  private static let expression = LazyExpression(
    #"%%|%(?:(\d+)\$|\((\w+)\))?[-+ #0'I]*(\*(?:\d+\$)?|\d+)?(?:\.(\*(?:\d+\$)?|\d*))?"#
      + #"(hh|h|ll|l|q|L|j|z|t)?([a-zA-Z@])"#)

  /// Gathers arguments placeholder by placeholder.
  private struct Reader {
    let syntax: FormatSyntax
    var arguments: [String: String] = [:]
    private var next = 1
    private var hasNames = false
    private var hasPositions = false
    private var hasOrder = false

    init(syntax: FormatSyntax) {
      self.syntax = syntax
    }

    /// Names, positions and mere order do not mix, and positions leave no gap.
    var isConsistent: Bool {
      let kinds = [hasNames, hasPositions, hasOrder].count { $0 }
      let positions = arguments.keys.compactMap { Int($0) }
      return kinds <= 1 && (hasNames || positions.max() ?? 0 == positions.count)
    }

    /// Whether the placeholder is one of the syntax.
    mutating func read(_ groups: [String?]) -> Bool {
      guard let conversion = groups[5] else { return true }
      guard let type = type(conversion, size: groups[4] ?? "") else { return false }
      for star in [groups[2], groups[3]] {
        guard let star, star.hasPrefix("*") else { continue }
        guard add("int", at: star.count > 1 ? String(star.dropFirst().dropLast()) : nil) else {
          return false
        }
      }
      if type.isEmpty { return true }
      if let name = groups[1] {
        hasNames = true
        guard syntax == .python else { return false }
        return set(type, for: name)
      }
      return add(type, at: groups[0])
    }

    private mutating func add(_ type: String, at position: String?) -> Bool {
      if let position {
        hasPositions = true
        return syntax != .python && position != "0" && set(type, for: position)
      }
      hasOrder = true
      defer { next += 1 }
      return set(type, for: "\(next)")
    }

    private mutating func set(_ type: String, for argument: String) -> Bool {
      guard let known = arguments.updateValue(type, forKey: argument) else { return true }
      return known == type
    }

    /// Empty for a conversion that takes no argument; `nil` for none of the syntax.
    private func type(_ conversion: String, size: String) -> String? {
      let size = size == "q" ? "ll" : size
      switch (conversion, syntax) {
      case ("m", .c), ("m", .objectiveC): return size.isEmpty ? "" : nil
      case ("@", .objectiveC): return size.isEmpty ? "object" : nil
      case ("r", .python), ("a", .python), ("s", .python): return "text"
      case ("j", .javascript): return "any"
      case ("d", _), ("i", _): return syntax.hasSizes ? "int " + size : "int"
      case ("o", _), ("u", _), ("x", _), ("X", _):
        return syntax.hasSizes ? "unsigned " + size : "int"
      case ("e", _), ("E", _), ("f", _), ("F", _), ("g", _), ("G", _): return float(size)
      case ("a", _), ("A", _): return syntax.hasSizes ? float(size) : nil
      case ("c", _): return size.isEmpty || size == "l" ? "char " + size : nil
      case ("s", _): return size.isEmpty || size == "l" ? "string " + size : nil
      case ("C", .c), ("C", .objectiveC): return size.isEmpty ? "char l" : nil
      case ("S", .c), ("S", .objectiveC): return size.isEmpty ? "string l" : nil
      case ("p", .c), ("p", .objectiveC): return size.isEmpty ? "pointer" : nil
      case ("n", .c), ("n", .objectiveC): return "count " + size
      default: return nil
      }
    }

    private func float(_ size: String) -> String? {
      size.isEmpty || size == "l" || !syntax.hasSizes ? "float" : size == "L" ? "float L" : nil
    }
  }
}

extension FormatSyntax {
  /// Whether `l` and `h` tell types apart, as in C.
  fileprivate var hasSizes: Bool { self == .c || self == .objectiveC }
}
