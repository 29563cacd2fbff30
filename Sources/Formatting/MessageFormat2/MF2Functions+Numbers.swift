internal import ICU

extension MF2Functions {
  /// A number without a function is shown as `:number` would.
  func plainNumber(_ number: DecimalNumber, source: String) -> MF2Value {
    MF2Value(content: .number(number), source: source, direction: .leftToRight)
  }

  func number(_ call: MF2Call, _ fallback: String) -> Outcome {
    guard let operand = call.operand, var number = operand.number else {
      return Outcome(value: .fallback(fallback), errors: [.badOperand])
    }
    var errors: [MF2Error] = []
    var value = MF2Value(
      content: .number(number), function: call.function, options: operand.options,
      source: operand.source, direction: .leftToRight, isSelectable: true)
    for (name, option) in call.options where !name.hasPrefix("u:") {
      value.options[name] = option.text
    }
    switch call.function {
    case "integer":
      number = number.roundedToWhole
      for name in Self.fractionOptions { value.options[name] = nil }
    case "currency":
      guard let code = call.option("currency"), Self.isCurrency(code) else {
        return Outcome(value: .fallback(fallback), errors: [.badOperand])
      }
      value.isSelectable = false
    case "offset":
      guard let moved = Self.moved(number, call) else {
        return Outcome(value: .fallback(fallback), errors: [.badOption])
      }
      number = moved
      value.function = operand.function ?? "number"
      value.options["add"] = nil
      value.options["subtract"] = nil
    default: break
    }
    value.content = .number(number)
    if let problem = selectProblem(call, &value) { errors.append(problem) }
    errors += dropBadSizes(&value)
    return Outcome(value: value, errors: errors)
  }

  private static let fractionOptions = [
    "minimumFractionDigits", "maximumFractionDigits", "minimumSignificantDigits",
  ]

  private static let sizeOptions =
    fractionOptions + ["maximumSignificantDigits", "minimumIntegerDigits"]

  /// Sizes are whole numbers up to 20.
  private func dropBadSizes(_ value: inout MF2Value) -> [MF2Error] {
    var errors: [MF2Error] = []
    for name in Self.sizeOptions {
      guard let text = value.options[name], Self.size(text) == nil else { continue }
      value.options[name] = nil
      errors = [.badOption]
    }
    return errors
  }

  private static func size(_ text: String) -> Int? {
    guard text.utf8.count <= 2, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let size = Int(text), size <= 20
    else { return nil }
    return size
  }

  private static func isCurrency(_ code: String) -> Bool {
    code.utf8.count == 3 && code.utf8.allSatisfy { (0x41...0x5A).contains($0 & 0xDF) }
  }

  /// `select` must stand in the message itself, in this expression; else the value cannot choose.
  private func selectProblem(_ call: MF2Call, _ value: inout MF2Value) -> MF2Error? {
    guard value.options["select"] != nil else { return nil }
    let own = call.options["select"]
    let isKnown = ["plural", "ordinal", "exact"].contains(own?.text ?? "")
    if own?.isLiteral == true, isKnown { return nil }
    value.options["select"] = nil
    value.isSelectable = false
    return .badOption
  }

  /// The operand of `:offset` with `add` or `subtract`, exactly one of them.
  private static func moved(_ number: DecimalNumber, _ call: MF2Call) -> DecimalNumber? {
    switch (call.options["add"]?.text, call.options["subtract"]?.text) {
    case (let text?, nil):
      guard let size = wholeNumber(text) else { return nil }
      return number.subtracting(DecimalNumber("-" + size.description) ?? DecimalNumber(0))
    case (nil, let text?): return wholeNumber(text).map { number.subtracting($0) }
    default: return nil
    }
  }

  private static func wholeNumber(_ text: String) -> DecimalNumber? {
    guard text.utf8.count <= 9, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return DecimalNumber(text)
  }

  // MARK: Showing and choosing

  func formatted(_ number: DecimalNumber, _ value: MF2Value) -> String? {
    if let test = testText(number, value) { return test }
    let format = try? NumberFormat(locale: locale, skeleton: Self.skeleton(value))
    return try? format?.string(from: Self.shown(number, value).description)
  }

  private static func shown(_ number: DecimalNumber, _ value: MF2Value) -> DecimalNumber {
    value.function == "percent" ? number.hundredfold : number
  }

  /// ICU's number skeleton for the options.
  private static func skeleton(_ value: MF2Value) -> String {
    var stems: [String] = []
    if value.function == "currency" {
      stems.append("currency/\(value.options["currency"]?.uppercased() ?? "XXX")")
    } else if value.function == "percent" {
      stems.append("percent")
    }
    stems += precision(value).map { [$0] } ?? []
    if let digits = value.options["minimumIntegerDigits"].flatMap(size), digits > 0 {
      stems.append("integer-width/+" + String(repeating: "0", count: digits))
    }
    stems += Self.signs[value.options["signDisplay"] ?? ""].map { [$0] } ?? []
    stems += Self.groupings[value.options["useGrouping"] ?? ""].map { [$0] } ?? []
    return stems.joined(separator: " ")
  }

  private static let signs = [
    "always": "sign-always", "exceptZero": "sign-except-zero", "negative": "sign-negative",
    "never": "sign-never",
  ]

  private static let groupings = [
    "always": "group-on-aligned", "min2": "group-min2", "never": "group-off",
  ]

  private static func precision(_ value: MF2Value) -> String? {
    let sizes = value.options.compactMapValues(size)
    if let digits = sizes["minimumSignificantDigits"] ?? sizes["maximumSignificantDigits"] {
      let least = max(1, sizes["minimumSignificantDigits"] ?? 1)
      let most = max(least, sizes["maximumSignificantDigits"] ?? max(digits, 20))
      return String(repeating: "@", count: least) + String(repeating: "#", count: most - least)
    }
    if value.function == "integer" { return "precision-integer" }
    if value.function == "currency" {
      return sizes["fractionDigits"].map { fraction($0, $0) }
    }
    let standard = value.function == "percent" ? 0 : 3
    let least = sizes["minimumFractionDigits"] ?? 0
    let most = max(least, sizes["maximumFractionDigits"] ?? max(standard, least))
    return fraction(least, most)
  }

  private static func fraction(_ least: Int, _ most: Int) -> String {
    guard most > 0 else { return "precision-integer" }
    return "." + String(repeating: "0", count: least) + String(repeating: "#", count: most - least)
  }

  /// The key that is the number, then the plural category of the number as it is shown.
  func numberKeys(of value: MF2Value, among keys: [String]) -> [String]? {
    guard case .number(let number) = value.content else { return nil }
    let shown = Self.shown(number, value)
    let exact = shown.withoutTrailingZeros.description
    let mode = value.options["select"] ?? "plural"
    var result = keys.filter { $0 == exact }
    guard mode != "exact" else { return result }
    guard let rules = try? PluralRules(locale: locale, ordinal: mode == "ordinal"),
      let format = try? NumberFormat(locale: locale, skeleton: Self.skeleton(value)),
      let category = try? rules.category(of: shown.description, as: format)
    else { return result }
    result += keys.filter { $0 == category.rawValue }
    return result
  }
}
