internal import ICU
package import Messages

extension MessagePattern {
  /// The sentence in a locale.
  ///
  /// - Parameters:
  ///   - values: at least those that the chosen branches name.
  ///   - formatter: of the edition's locale.
  ///   - escaping: applied to each value's text, so that it is safe in the markup around it.
  package func format(
    _ values: ValueSet, with formatter: LocaleFormatter,
    escaping: (String) -> String = { $0 }
  ) throws(FormatError) -> String {
    try PatternWriter(values: values, formatter: formatter).text(of: nodes, escaping)
  }

  /// The sentence in a locale, by a formatter made for this call: convenient for a few.
  package func format(
    _ values: ValueSet, locale: LocaleTag, escaping: (String) -> String = { $0 }
  ) throws(FormatError) -> String {
    try format(values, with: LocaleFormatter(locale: locale), escaping: escaping)
  }
}

/// Walks the nodes of a pattern; the parser has limited their depth.
private struct PatternWriter {
  let values: ValueSet
  let formatter: LocaleFormatter

  func text(
    of nodes: [MessagePattern.Node], _ escaping: (String) -> String
  ) throws(FormatError) -> String {
    var result = ""
    for node in nodes {
      do throws(FormatError) {
        result += try text(of: node, escaping)
      } catch {
        throw error.offset == nil
          ? FormatError(error.name, error.reason, at: node.range.lowerBound) : error
      }
    }
    return result
  }

  private func text(
    of node: MessagePattern.Node, _ escaping: (String) -> String
  ) throws(FormatError) -> String {
    switch node.kind {
    case .text(let text):
      return text
    case .argument(let name, let format):
      return escaping(try formatter.string(from: value(name), as: format, name: name))
    case .pluralNumber(let name, let offset):
      return escaping(
        try formatter.string(from: number(name, less: offset), as: .plain, name: name))
    case .plural(let name, let ordinal, let offset, let branches):
      let branch = try choose(name, ordinal: ordinal, offset: offset, among: branches)
      return try text(of: branch, escaping)
    case .select(let name, let branches):
      let word = try selector(name)
      let chosen = branches.first { $0.key == .word(word) } ?? Self.other(branches)
      return try text(of: chosen?.nodes ?? [], escaping)
    }
  }

  private func value(_ name: String) throws(FormatError) -> Value {
    guard let value = values[name] else {
      throw FormatError(name, .missingValue(suggestion: values.closestName(to: name)))
    }
    return value
  }

  /// The value of a plural, less the offset.
  private func number(_ name: String, less offset: DecimalNumber) throws(FormatError) -> Value {
    switch try value(name) {
    case .number(let number): .number(number.subtracting(offset))
    case .numberRange(let from, let to):
      .numberRange(from: from.subtracting(offset), to: to.subtracting(offset))
    case let other:
      throw FormatError(name, .wrongType(expected: "a number", actual: other.kind))
    }
  }

  private func choose(
    _ name: String, ordinal: Bool, offset: DecimalNumber, among branches: [MessagePattern.Branch]
  ) throws(FormatError) -> [MessagePattern.Node] {
    if case .number(let number) = try value(name) {
      for case let branch in branches {
        if case .exact(let exact) = branch.key, exact.isNumericallyEqual(to: number) {
          return branch.nodes
        }
      }
    }
    let shown = try number(name, less: offset)
    let category = try formatter.category(of: shown, ordinal: ordinal, name: name)
    let chosen = branches.first { $0.key == .category(category) } ?? Self.other(branches)
    return chosen?.nodes ?? []
  }

  private func selector(_ name: String) throws(FormatError) -> String {
    switch try value(name) {
    case .select(let word), .text(let word), .country(let word), .language(let word): word
    case let other:
      throw FormatError(
        name, .wrongType(expected: "a select, country, language or text", actual: other.kind))
    }
  }

  private static func other(_ branches: [MessagePattern.Branch]) -> MessagePattern.Branch? {
    branches.first { $0.key == .category(.other) || $0.key == .word("other") }
  }
}
