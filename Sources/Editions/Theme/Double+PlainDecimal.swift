extension Double {
  /// The number for CSS, SVG and Typst: a full stop, at most three decimals, no exponent.
  var plainDecimal: String {
    guard isFinite else { return "0" }
    let clamped = Swift.min(Swift.max(self, -1e9), 1e9)
    let thousandths = Int((clamped * 1000).rounded())
    let magnitude = thousandths.magnitude
    let whole = "\(thousandths < 0 ? "-" : "")\(magnitude / 1000)"
    guard magnitude % 1000 != 0 else { return whole }
    var digits = "\(magnitude % 1000 + 1000)".dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(whole).\(digits)"
  }
}
