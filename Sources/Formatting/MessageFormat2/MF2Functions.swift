internal import ICU
internal import Messages

/// An option as it was given.
struct MF2Option {
  var text: String
  /// Whether it stands in the message itself, not in a variable.
  var isLiteral: Bool
}

/// A function with what it is given.
struct MF2Call {
  var function: String
  /// `nil` when the expression has none.
  var operand: MF2Value?
  var options: [String: MF2Option]

  /// An option of this call, or one that the operand brings along.
  func option(_ name: String) -> String? {
    options[name]?.text ?? operand?.options[name]
  }
}

/// The functions of MessageFormat 2 (UTS #35 part 9, “Default Functions”) over our ICU module.
struct MF2Functions {
  struct Outcome {
    var value: MF2Value
    var errors: [MF2Error] = []
  }

  let locale: String
  private let hasTestFunctions: Bool

  init(locale: LocaleTag, hasTestFunctions: Bool) {
    self.locale = locale.identifier
    self.hasTestFunctions = hasTestFunctions
  }

  private static let numeric: Set<String> = [
    "number", "integer", "percent", "currency", "offset",
  ]
  private static let temporal: Set<String> = ["date", "time", "datetime"]
  private static let test: Set<String> = ["test:function", "test:select", "test:format"]

  func knows(_ name: String) -> Bool {
    name == "string" || Self.numeric.contains(name) || Self.temporal.contains(name)
      || (hasTestFunctions && Self.test.contains(name))
  }

  func value(of call: MF2Call, fallback: String) -> Outcome {
    var outcome =
      switch call.function {
      case "string": string(call, fallback)
      case let name where Self.temporal.contains(name): date(call, fallback)
      case let name where Self.test.contains(name): testValue(call, fallback)
      default: number(call, fallback)
      }
    guard let direction = call.options["u:dir"]?.text else { return outcome }
    switch direction {
    case "ltr": outcome.value.direction = .leftToRight
    case "rtl": outcome.value.direction = .rightToLeft
    case "auto": outcome.value.direction = .unknown
    case "inherit": return outcome
    default:
      outcome.errors.append(.badOption)
      return outcome
    }
    outcome.value.isIsolated = true
    return outcome
  }

  func text(of value: MF2Value) -> (text: String, error: MF2Error?) {
    if value.failsToFormat { return ("{\(value.source)}", .badOption) }
    switch value.content {
    case .fallback(let source): return ("{\(source)}", nil)
    case .text(let text): return (text, nil)
    case .boolean(let flag): return ("\(flag)", nil)
    case .number(let number):
      return (formatted(number, value) ?? number.description, nil)
    case .date(let date):
      guard let text = formatted(date, value) else { return ("{\(value.source)}", .badOperand) }
      return (text, nil)
    }
  }

  /// The keys that the value matches, the best first; `nil` when it cannot choose.
  func preferredKeys(of value: MF2Value, among keys: [String]) -> [String]? {
    switch value.function {
    case "string": return value.plainText.map { text in keys.filter { $0 == text } } ?? []
    case let name? where Self.test.contains(name): return testKeys(of: value, among: keys)
    default: return numberKeys(of: value, among: keys)
    }
  }

  private func string(_ call: MF2Call, _ fallback: String) -> Outcome {
    guard let operand = call.operand else {
      return Outcome(value: .fallback(fallback), errors: [.badOperand])
    }
    guard operand.isFallback || operand.plainText != nil else {
      return Outcome(value: .fallback(fallback), errors: [.badOperand])
    }
    var value = operand
    if let text = operand.plainText { value.content = .text(text) }
    value.function = "string"
    value.isSelectable = true
    return Outcome(value: value)
  }
}
