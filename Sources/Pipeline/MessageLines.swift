package import Diagnostics
import Formatting
import FoundationEssentials
import Messages

/// Formats messages that come as lines of JSON, one answer a line: for scripts and test suites.
package struct MessageLines: Sendable {
  package enum Syntax: Sendable {
    /// ICU MessageFormat, as guides have it.
    case messageFormat1
    /// Unicode MessageFormat 2 (UTS #35 part 9).
    case messageFormat2
  }

  package struct Answers: Sendable {
    package var lines: [String] = []
    /// A finding for each line that is no question.
    package var findings: [Finding] = []
  }

  private let syntax: Syntax

  package init(_ syntax: Syntax) {
    self.syntax = syntax
  }

  /// Answers lines with `id`, `locale`, `src`, `params` and `bidiIsolation` by lines with `id`,
  /// `result` and `errors`.
  package func answer(_ bytes: [UInt8], file: String) -> Answers {
    var answers = Answers()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      guard let question = try? JSONDecoder().decode(Question.self, from: Data(line)),
        let locale = LocaleTag(question.locale ?? "en-US"),
        let data = try? encoder.encode(answer(question, locale))
      else {
        answers.findings.append(
          Finding(
            WorkFault.badQuestion, .error, at: .init(file: file, line: index + 1),
            "the line is no message in JSON",
            fixes: [.init("Write {\"id\": …, \"locale\": \"fr\", \"src\": …, \"params\": []}")]))
        continue
      }
      answers.lines.append(String(decoding: data, as: UTF8.self))
    }
    return answers
  }

  private func answer(_ question: Question, _ locale: LocaleTag) -> Answer {
    switch syntax {
    case .messageFormat1: old(question, locale)
    case .messageFormat2: new(question, locale)
    }
  }

  private func new(_ question: Question, _ locale: LocaleTag) -> Answer {
    let formatter = MF2Formatter(
      locale: locale, isolates: question.bidiIsolation != "none", hasTestFunctions: true)
    let inputs = (question.params ?? []).reduce(into: [String: MF2Input]()) { inputs, parameter in
      inputs[parameter.name] = parameter.input
    }
    let result = formatter.format(question.src, inputs)
    return Answer(id: question.id, result: result.text, errors: result.errors.map(\.rawValue))
  }

  private func old(_ question: Question, _ locale: LocaleTag) -> Answer {
    do {
      let pattern = try MessagePattern.parse(question.src)
      var values = ValueSet()
      for parameter in question.params ?? [] { values[parameter.name] = try parameter.value }
      return Answer(id: question.id, result: try pattern.format(values, locale: locale), errors: [])
    } catch is PatternError {
      return Answer(id: question.id, result: nil, errors: ["icu-syntax"])
    } catch is ValueError {
      return Answer(id: question.id, result: nil, errors: ["bad-value"])
    } catch {
      return Answer(id: question.id, result: nil, errors: ["icu-value"])
    }
  }
}

private struct Question: Decodable {
  var id: String
  var locale: String?
  var src: String
  var params: [Parameter]?
  var bidiIsolation: String?
}

private struct Answer: Encodable {
  var id: String
  var result: String?
  var errors: [String]
}

/// A value of a question.
private struct Parameter: Decodable {
  enum Content: Decodable {
    case number(DecimalNumber)
    case text(String)
    case boolean(Bool)
    case none

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .none
      } else if let flag = try? container.decode(Bool.self) {
        self = .boolean(flag)
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        let text = try container.decode(Decimal.self).description
        guard let number = DecimalNumber(text) else {
          throw DecodingError.dataCorruptedError(
            in: container, debugDescription: "\(text) is no number")
        }
        self = .number(number)
      }
    }
  }

  var name: String
  var type: String?
  private var content: Content?

  private enum CodingKeys: String, CodingKey {
    case name, type
    case content = "value"
  }

  /// For MessageFormat 2; `nil` for null.
  var input: MF2Input? {
    switch content {
    case .number(let number): .number(number)
    case .text(let text) where ["datetime", "date", "time"].contains(type): .date(text)
    case .text(let text):
      DecimalNumber(numberLiteral: type == "number" ? text : "").map(
        MF2Input.number) ?? .text(text)
    case .boolean(let flag): .boolean(flag)
    case nil, .some(.none): nil
    }
  }

  /// For ICU MessageFormat: with a type, the text is the value's short form.
  var value: Value? {
    get throws(ValueError) {
      switch content {
      case .number(let number): .number(number)
      case .text(let text):
        try type.map { type throws(ValueError) in
          try Value.read(typed: "\(type):\(text)")
        } ?? .text(text)
      case .boolean(let flag): .select("\(flag)")
      case nil, .some(.none): nil
      }
    }
  }
}
