package import Messages

/// Fills a message of MessageFormat 2 with values in one locale.
///
/// Made for one message after another; what is wrong is collected, and the text has `{$name}` where
/// a value could not be shown.
package struct MF2Formatter {
  /// What came out.
  package struct Result: Hashable, Sendable {
    /// The text; `nil` when the message itself is wrong.
    package let text: String?
    /// Each problem once, in the order of its first appearance.
    package let errors: [MF2Error]

    package init(text: String?, errors: [MF2Error]) {
      self.text = text
      self.errors = errors
    }
  }

  private let locale: LocaleTag
  private let isolates: Bool
  private let functions: MF2Functions

  /// - Parameters:
  ///   - isolates: whether values of unknown direction are put between isolates (UTS #35 part 9,
  ///     “Default Bidi Strategy”).
  ///   - hasTestFunctions: whether `:test:function` and its like of the specification's test suite
  ///     are known.
  package init(locale: LocaleTag, isolates: Bool = true, hasTestFunctions: Bool = false) {
    self.locale = locale
    self.isolates = isolates
    functions = MF2Functions(locale: locale, hasTestFunctions: hasTestFunctions)
  }

  /// The text of a message with its values.
  package func format(_ source: String, _ inputs: [String: MF2Input] = [:]) -> Result {
    let message: MF2Message
    do throws(MF2Error) {
      message = try MF2Message.parse(source)
    } catch {
      return Result(text: nil, errors: [error])
    }
    let errors = message.dataModelErrors
    guard errors.isEmpty else { return Result(text: nil, errors: errors) }
    var run = MF2Run(
      message: message, inputs: inputs, functions: functions,
      isRightToLeft: Self.rightToLeft.contains(locale.language), isolates: isolates)
    let text = run.text()
    return Result(text: text, errors: run.errors)
  }

  /// Languages whose script runs from right to left.
  private static let rightToLeft: Set<String> = [
    "ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi",
  ]
}

/// The work on one message.
private struct MF2Run {
  let message: MF2Message
  let inputs: [String: MF2Input]
  let functions: MF2Functions
  let isRightToLeft: Bool
  let isolates: Bool
  private(set) var errors: [MF2Error] = []
  /// The variables that were wanted so far: each is resolved once.
  private var variables: [String: MF2Value] = [:]

  init(
    message: MF2Message, inputs: [String: MF2Input], functions: MF2Functions, isRightToLeft: Bool,
    isolates: Bool
  ) {
    self.message = message
    self.inputs = inputs
    self.functions = functions
    self.isRightToLeft = isRightToLeft
    self.isolates = isolates
  }

  private mutating func report(_ error: MF2Error) {
    if !errors.contains(error) { errors.append(error) }
  }

  mutating func text() -> String {
    switch message.body {
    case .pattern(let parts): text(of: parts)
    case .match(let selectors, let variants): text(of: choose(selectors, variants))
    }
  }

  private mutating func text(of parts: [MF2Message.Part]) -> String {
    var result = ""
    for part in parts {
      switch part {
      case .text(let text): result += text
      case .markup(let markup):
        if markup.options.contains(where: { $0.name == "u:dir" }) { report(.badOption) }
      case .expression(let expression): result += shown(resolve(expression))
      }
    }
    return result
  }

  // MARK: Resolution

  private mutating func resolve(_ expression: MF2Message.Expression) -> MF2Value {
    let operand = expression.operand.map { resolve($0) }
    guard let function = expression.function else { return operand ?? .fallback("") }
    let fallback =
      expression.operand?.fallback ?? ":" + function.name
    guard functions.knows(function.name) else {
      report(.unknownFunction)
      return .fallback(fallback)
    }
    var options: [String: MF2Option] = [:]
    for option in function.options {
      let value = resolve(option.value)
      if let text = value.plainText {
        options[option.name] = MF2Option(text: text, isLiteral: option.value.variable == nil)
      }
    }
    let call = MF2Call(function: function.name, operand: operand, options: options)
    let outcome = functions.value(of: call, fallback: fallback)
    for error in outcome.errors { report(error) }
    return outcome.value
  }

  private mutating func resolve(_ operand: MF2Message.Operand) -> MF2Value {
    switch operand {
    case .literal(let text): MF2Value(content: .text(text), source: operand.fallback)
    case .variable(let name): variable(name)
    }
  }

  private mutating func variable(_ name: String) -> MF2Value {
    if let known = variables[name] { return known }
    var value: MF2Value
    if let declaration = message.declarations.first(where: { $0.name == name }) {
      if declaration.isInput { variables[name] = input(name) }
      value = resolve(declaration.expression)
    } else {
      value = input(name)
    }
    value.source = "$" + name
    if value.isFallback { value.content = .fallback(value.source) }
    variables[name] = value
    return value
  }

  private mutating func input(_ name: String) -> MF2Value {
    let source = "$" + name
    switch inputs[name] {
    case .number(let number):
      return functions.plainNumber(number, source: source)
    case .text(let text): return MF2Value(content: .text(text), source: source)
    case .boolean(let flag): return MF2Value(content: .boolean(flag), source: source)
    case .date(let text):
      guard let date = MF2Date(text) else { return MF2Value(content: .text(text), source: source) }
      return MF2Value(content: .date(date), function: "datetime", source: source)
    case nil:
      report(.unresolvedVariable)
      return .fallback(source)
    }
  }

  // MARK: Showing

  private mutating func shown(_ value: MF2Value) -> String {
    let outcome = functions.text(of: value)
    if let error = outcome.error { report(error) }
    guard isolates else { return outcome.text }
    switch value.direction {
    case .leftToRight where !isRightToLeft && !value.isIsolated: return outcome.text
    case .leftToRight: return "\u{2066}\(outcome.text)\u{2069}"
    case .rightToLeft: return "\u{2067}\(outcome.text)\u{2069}"
    case .unknown: return "\u{2068}\(outcome.text)\u{2069}"
    }
  }

  // MARK: Choosing

  /// The variant whose keys come first (UTS #35 part 9, “Pattern Selection”): the better key of the
  /// first selector wins, then that of the second, and so on.
  private mutating func choose(
    _ selectors: [String], _ variants: [MF2Message.Variant]
  ) -> [MF2Message.Part] {
    var preferences: [[String]] = []
    for (index, name) in selectors.enumerated() {
      let value = variable(name)
      let keys = variants.compactMap { variant in
        if case .literal(let text) = variant.keys[index] { text } else { nil }
      }
      guard value.isSelectable, let preferred = functions.preferredKeys(of: value, among: keys)
      else {
        report(.badSelector)
        preferences.append([])
        continue
      }
      preferences.append(preferred)
    }
    var best: (ranks: [Int], pattern: [MF2Message.Part])?
    for variant in variants {
      guard let ranks = Self.ranks(of: variant, preferences) else { continue }
      if let found = best, !ranks.lexicographicallyPrecedes(found.ranks) { continue }
      best = (ranks, variant.pattern)
    }
    return best?.pattern ?? []
  }

  /// The place of each key among those preferred, `*` after all; `nil` when one does not match.
  private static func ranks(
    of variant: MF2Message.Variant, _ preferences: [[String]]
  ) -> [Int]? {
    var ranks: [Int] = []
    for (key, preferred) in zip(variant.keys, preferences) {
      switch key {
      case .catchAll: ranks.append(.max)
      case .literal(let text):
        guard let rank = preferred.firstIndex(of: text) else { return nil }
        ranks.append(rank)
      }
    }
    return ranks
  }
}
