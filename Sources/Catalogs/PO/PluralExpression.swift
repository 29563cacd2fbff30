/// A C expression over `n` as in `Plural-Forms`: `?:`, `||`, `&&`, comparisons, `+ - * / %`, `!`,
/// parentheses and unsigned numbers. Evaluating it can neither trap nor loop.
struct PluralExpression: Hashable, Sendable {
  private indirect enum Node: Hashable, Sendable {
    case number(UInt64)
    case variable
    case not(Node)
    case binary(Operator, Node, Node)
    case choice(Node, Node, Node)
  }

  private enum Operator: String, Hashable, Sendable {
    case or = "||"
    case and = "&&"
    case equal = "=="
    case unequal = "!="
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case less = "<"
    case greater = ">"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case modulo = "%"
  }

  private let root: Node

  /// Reads an expression; `nil` when it is not well-formed, too long or nested too deeply.
  init?(_ text: String) {
    guard text.utf8.count <= 2000 else { return nil }
    var parser = Parser(text)
    guard let root = parser.choice(depth: 0), parser.isAtEnd else { return nil }
    self.root = root
  }

  /// The value for `n`; `nil` after a division by zero.
  func value(for n: UInt64) -> UInt64? {
    Self.evaluate(root, n)
  }

  private static func evaluate(_ node: Node, _ n: UInt64) -> UInt64? {
    switch node {
    case .number(let value): return value
    case .variable: return n
    case .not(let inner): return evaluate(inner, n).map { $0 == 0 ? 1 : 0 }
    case .choice(let condition, let yes, let no):
      guard let value = evaluate(condition, n) else { return nil }
      return evaluate(value != 0 ? yes : no, n)
    case .binary(let operation, let left, let right):
      guard let a = evaluate(left, n) else { return nil }
      if operation == .or, a != 0 { return 1 }
      if operation == .and, a == 0 { return 0 }
      guard let b = evaluate(right, n) else { return nil }
      return apply(operation, a, b)
    }
  }

  private static func apply(_ operation: Operator, _ a: UInt64, _ b: UInt64) -> UInt64? {
    switch operation {
    case .or, .and: b != 0 ? 1 : 0
    case .equal: a == b ? 1 : 0
    case .unequal: a != b ? 1 : 0
    case .less: a < b ? 1 : 0
    case .lessOrEqual: a <= b ? 1 : 0
    case .greater: a > b ? 1 : 0
    case .greaterOrEqual: a >= b ? 1 : 0
    case .plus: a &+ b
    case .minus: a &- b
    case .times: a &* b
    case .over: b == 0 ? nil : a / b
    case .modulo: b == 0 ? nil : a % b
    }
  }

  /// Recursive descent, C's precedence.
  private struct Parser {
    private let text: [UInt8]
    private var position = 0

    init(_ text: String) {
      self.text = Array(text.utf8.filter { $0 > 0x20 })
    }

    var isAtEnd: Bool { position == text.count }

    private static let levels: [[Operator]] = [
      [.or], [.and], [.equal, .unequal], [.lessOrEqual, .greaterOrEqual, .less, .greater],
      [.plus, .minus], [.times, .over, .modulo],
    ]

    mutating func choice(depth: Int) -> Node? {
      guard depth < 64, let condition = binary(level: 0, depth: depth) else { return nil }
      guard take("?") else { return condition }
      guard let yes = choice(depth: depth + 1), take(":"), let no = choice(depth: depth + 1) else {
        return nil
      }
      return .choice(condition, yes, no)
    }

    private mutating func binary(level: Int, depth: Int) -> Node? {
      guard level < Self.levels.count else { return unary(depth: depth) }
      guard var left = binary(level: level + 1, depth: depth) else { return nil }
      while let operation = Self.levels[level].first(where: { takeOperator($0) }) {
        guard let right = binary(level: level + 1, depth: depth) else { return nil }
        left = .binary(operation, left, right)
      }
      return left
    }

    private mutating func unary(depth: Int) -> Node? {
      guard depth < 64 else { return nil }
      if take("!") { return unary(depth: depth + 1).map { .not($0) } }
      if take("(") {
        guard let inner = choice(depth: depth + 1), take(")") else { return nil }
        return inner
      }
      if take("n") { return .variable }
      return number()
    }

    private mutating func number() -> Node? {
      let start = position
      while position < text.count, (0x30...0x39).contains(text[position]) { position += 1 }
      return UInt64(String(decoding: text[start..<position], as: UTF8.self)).map { .number($0) }
    }

    private mutating func take(_ literal: String) -> Bool {
      guard text[position...].starts(with: literal.utf8) else { return false }
      position += literal.utf8.count
      return true
    }

    private mutating func takeOperator(_ operation: Operator) -> Bool {
      take(operation.rawValue)
    }
  }
}
