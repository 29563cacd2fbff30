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
    escaping: @escaping (String) -> String = { $0 }
  ) throws(FormatError) -> String {
    var line = PrintedLine()
    try PatternWriter(values: values, formatter: formatter, escaping: escaping)
      .write(nodes, to: &line)
    return line.text
  }

  /// The sentence in a locale, by a formatter made for this call: convenient for a few.
  package func format(
    _ values: ValueSet, locale: LocaleTag, escaping: @escaping (String) -> String = { $0 }
  ) throws(FormatError) -> String {
    try format(values, with: LocaleFormatter(locale: locale), escaping: escaping)
  }
}

/// A sentence that grows piece by piece.
private struct PrintedLine {
  private(set) var text = ""
  /// Whether a value ended with a full stop (“2011 г.”) and only tags have come since.
  private var endsWithStop = false

  mutating func append(value: String) {
    text += value
    if !value.isEmpty { endsWithStop = value.hasSuffix(".") }
  }

  /// Appends text of the pattern. A sentence ends with one full stop: that of the value serves for
  /// both. An ellipsis stays.
  mutating func append(words: String) {
    guard endsWithStop else {
      text += words
      return
    }
    let rest = Self.droppingTags(words)
    guard !rest.isEmpty else {
      text += words
      return
    }
    endsWithStop = false
    guard rest.hasPrefix("."), !rest.hasPrefix("..") else {
      text += words
      return
    }
    text += words[..<rest.startIndex] + rest.dropFirst()
  }

  private static func droppingTags(_ text: String) -> Substring {
    var rest = text[...]
    while rest.hasPrefix("<"), let end = rest.firstIndex(of: ">") {
      rest = rest[rest.index(after: end)...]
    }
    return rest
  }
}

/// Walks the nodes of a pattern; the parser has limited their depth.
private struct PatternWriter {
  let values: ValueSet
  let formatter: LocaleFormatter
  let escaping: (String) -> String

  func write(
    _ nodes: [MessagePattern.Node], to line: inout PrintedLine
  ) throws(FormatError) {
    for node in nodes {
      do throws(FormatError) {
        try write(node, to: &line)
      } catch {
        throw error.offset == nil
          ? FormatError(error.name, error.reason, at: node.range.lowerBound) : error
      }
    }
  }

  private func write(
    _ node: MessagePattern.Node, to line: inout PrintedLine
  ) throws(FormatError) {
    switch node.kind {
    case .text(let text):
      line.append(words: text)
    case .argument(let name, let format):
      line.append(
        value: escaping(try formatter.string(from: value(name), as: format, name: name)))
    case .pluralNumber(let name, let offset):
      line.append(
        value: escaping(
          try formatter.string(from: number(name, less: offset), as: .plain, name: name)))
    case .plural(let name, let ordinal, let offset, let branches):
      let branch = try choose(name, ordinal: ordinal, offset: offset, among: branches)
      try write(branch, to: &line)
    case .select(let name, let branches):
      let word = try selector(name)
      let chosen = branches.first { $0.key == .word(word) } ?? Self.other(branches)
      try write(chosen?.nodes ?? [], to: &line)
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
