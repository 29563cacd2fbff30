import Diagnostics
import FoundationEssentials
import Pipeline
import TestSupport
import Testing

@Suite struct MessageLinesTests {
  private static let path = "conformance/mf2/cases.json"

  private struct Answer: Decodable {
    var id: String
    var result: String?
    var errors: [String]
  }

  private func answers(
    _ lines: String, _ syntax: MessageLines.Syntax
  ) throws -> ([Answer], [Finding]) {
    let outcome = MessageLines(syntax).answer(Array(lines.utf8), file: "questions")
    return (
      try outcome.lines.map { try JSONDecoder().decode(Answer.self, from: Data($0.utf8)) },
      outcome.findings
    )
  }

  @Test func formatsICUMessages() throws {
    let (answers, findings) = try answers(
      """
      {"id":"a","locale":"fr","src":"{n, number}","params":[{"name":"n","value":6720.50}]}
      {"id":"b","locale":"ru","src":"{m}","params":[{"name":"m","type":"money","value":"5 EUR"}]}
      {"id":"c","locale":"ro","src":"{m","params":[]}
      {"id":"d","src":"{m}"}
      {"id":"e","src":"{m}","params":[{"name":"m","type":"money","value":"5"}]}
      {"id":"f","src":"{b, select, true {yes} other {no}}","params":[{"name":"b","value":true}]}
      """, .messageFormat1)
    #expect(findings.isEmpty)
    #expect(
      answers.map(\.result) == [
        "6\u{202F}720,5", "5\u{A0}€", nil, nil, nil, "yes",
      ])
    #expect(answers.map(\.errors) == [[], [], ["icu-syntax"], ["icu-value"], ["bad-value"], []])
  }

  @Test(arguments: ["{", "[]", "{\"id\":1,\"src\":\"a\"}", "{\"id\":\"a\"}", "\u{0}", "null"])
  func saysWhichLineIsNoMessage(line: String) throws {
    let (answers, findings) = try answers(
      "{\"id\":\"a\",\"src\":\"b\"}\n\(line)\n", .messageFormat2)
    #expect(answers.map(\.result) == ["b"])
    #expect(findings.map(\.location) == [SourceLocation(file: "questions", line: 2)])
  }

  private struct Suite: Decodable {
    var cases: [Case]
  }

  private struct Case: Decodable {
    var id: String
    var exp: String?
    var expErrors: Errors?
  }

  /// A list of names, or whether there is any.
  private enum Errors: Decodable {
    case names(Set<String>)
    case any(Bool)

    private struct Named: Decodable {
      var type: String
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let flag = try? container.decode(Bool.self) {
        self = .any(flag)
      } else {
        self = .names(Set(try container.decode([Named].self).map(\.type)))
      }
    }

    func allow(_ errors: [String]) -> Bool {
      switch self {
      case .names(let names): names == Set(errors)
      case .any(let flag): flag != errors.isEmpty
      }
    }
  }

  /// The specification's own tests, where they lie beside the package.
  @Test(.enabled(if: SharedData.has(path)))
  func agreesWithTheTestsOfMessageFormat2() throws {
    let data = Data(try #require(SharedData.bytes(Self.path)))
    let suite = try JSONDecoder().decode(Suite.self, from: data)
    let questions = try JSONDecoder().decode([String: JSONValue].self, from: data)["cases"]?.items
      .map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
    let lines = try #require(questions).joined(separator: "\n")
    let (answers, findings) = try answers(lines, .messageFormat2)
    #expect(findings.isEmpty)
    try #require(answers.map(\.id) == suite.cases.map(\.id))
    for (sample, answer) in zip(suite.cases, answers) {
      if let expected = sample.exp { #expect(answer.result == expected, "\(sample.id)") }
      let errors = sample.expErrors ?? .names([])
      #expect(errors.allow(answer.errors), "\(sample.id): \(answer.errors)")
    }
  }
}

/// Any JSON, to be written again as one line.
private enum JSONValue: Codable {
  case object([String: JSONValue])
  case array([JSONValue])
  case text(String)
  case flag(Bool)
  case number(Decimal)
  case null

  var items: [JSONValue] {
    if case .array(let items) = self { items } else { [] }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let number = try? container.decode(Decimal.self) {
      self = .number(number)
    } else if let items = try? container.decode([JSONValue].self) {
      self = .array(items)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .object(let object): try container.encode(object)
    case .array(let items): try container.encode(items)
    case .text(let text): try container.encode(text)
    case .flag(let flag): try container.encode(flag)
    case .number(let number): try container.encode(number)
    case .null: try container.encodeNil()
    }
  }
}
