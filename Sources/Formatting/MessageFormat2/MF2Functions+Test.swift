/// The functions of the specification's own test suite (message-format-wg, test/README.md): a number
/// that is cut off instead of rounded, and can be told to fail.
extension MF2Functions {
  func testValue(_ call: MF2Call, _ fallback: String) -> Outcome {
    guard let operand = call.operand, let number = operand.number else {
      return Outcome(value: .fallback(fallback), errors: [.badOperand])
    }
    let places = call.option("decimalPlaces") ?? "0"
    guard places == "0" || places == "1" else {
      return Outcome(value: .fallback(fallback), errors: [.badOption])
    }
    let fails = call.option("fails") ?? "never"
    guard ["never", "select", "format", "always"].contains(fails) else {
      return Outcome(value: .fallback(fallback), errors: [.badOption])
    }
    return Outcome(
      value: MF2Value(
        content: .number(number), function: call.function,
        options: ["decimalPlaces": places, "fails": fails], source: operand.source,
        isSelectable: call.function != "test:format" && fails != "select" && fails != "always",
        failsToFormat: call.function == "test:select" || fails == "format" || fails == "always"))
  }

  /// `nil` for a value that no test function made.
  func testText(_ number: DecimalNumber, _ value: MF2Value) -> String? {
    guard let name = value.function, name.hasPrefix("test:") else { return nil }
    let whole = (number.isNegative ? "-" : "") + number.integerDigits
    guard value.options["decimalPlaces"] == "1" else { return whole }
    return whole + "." + (number.fraction.isEmpty ? "0" : number.fraction.prefix(1))
  }

  func testKeys(of value: MF2Value, among keys: [String]) -> [String] {
    guard let number = value.number, number.isNumericallyEqual(to: DecimalNumber(1)) else {
      return []
    }
    let wanted = value.options["decimalPlaces"] == "1" ? ["1.0", "1"] : ["1"]
    return wanted.filter { keys.contains($0) }
  }
}
