internal import ICU

extension MF2Functions {
  func date(_ call: MF2Call, _ fallback: String) -> Outcome {
    guard let operand = call.operand, let date = Self.date(of: operand) else {
      return Outcome(value: .fallback(fallback), errors: [.badOperand])
    }
    var options = operand.options
    for (name, option) in call.options { options[name] = option.text }
    return Outcome(
      value: MF2Value(
        content: .date(date), function: call.function, options: options, source: operand.source))
  }

  private static func date(of value: MF2Value) -> MF2Date? {
    switch value.content {
    case .date(let date): date
    case .text(let text): MF2Date(text)
    case .number, .boolean, .fallback: nil
    }
  }

  func formatted(_ date: MF2Date, _ value: MF2Value) -> String? {
    let options = value.options
    let day = Self.dayStyle(options["length"] ?? options["dateLength"])
    let isExact = (options["precision"] ?? options["timePrecision"]) == "second"
    let clock: DateFormat.Style = isExact ? .medium : .short
    let format =
      switch value.function {
      case "date": try? DateFormat(locale: locale, date: day)
      case "time": try? DateFormat(locale: locale, date: .none, time: clock)
      default: try? DateFormat(locale: locale, date: day, time: clock)
      }
    return try? format?.string(from: date.instant)
  }

  private static func dayStyle(_ length: String?) -> DateFormat.Style {
    switch length {
    case "full": .full
    case "long": .long
    case "short": .short
    default: .medium
    }
  }
}
