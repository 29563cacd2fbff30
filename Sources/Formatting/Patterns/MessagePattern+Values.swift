extension MessagePattern {
  /// What keeps the pattern from being filled with these values, whichever branch is chosen: values
  /// that are not there and values of another type than their place wants.
  package func problems(with values: ValueSet) -> [FormatError] {
    arguments.compactMap { argument in
      guard let value = values[argument.name] else {
        return FormatError(
          argument.name, .missingValue(suggestion: values.closestName(to: argument.name)),
          at: argument.offset)
      }
      let wanted = argument.kind.wanted
      guard !wanted.kinds.contains(value.kind) else { return nil }
      return FormatError(
        argument.name, .wrongType(expected: wanted.name, actual: value.kind), at: argument.offset)
    }
  }
}

extension MessagePattern.Argument.Kind {
  /// The types of values that fit, and what to call them.
  fileprivate var wanted: (kinds: Set<Value.Kind>, name: String) {
    switch self {
    case .plural, .selectOrdinal: ([.number, .numberRange], "a number")
    case .select:
      ([.select, .country, .language, .text], "a select, country, language or text")
    case .value(let format): format.wanted
    }
  }
}

extension ArgumentFormat {
  fileprivate var wanted: (kinds: Set<Value.Kind>, name: String) {
    switch self {
    case .plain: (Set(Value.Kind.allCases), "a value")
    case .number: ([.number, .numberRange, .money, .moneyRange], "a number or an amount")
    case .date: ([.date, .dateInterval], "a date")
    case .time: ([.time], "a time")
    case .spellout, .ordinal: ([.number], "a number")
    case .duration: ([.duration], "a duration")
    case .list: ([.list], "a list")
    }
  }
}
