import Checks
import FoundationEssentials
import Spelling

/// The forms of fifty terms of the project's glossary, written by hand, and words that look like
/// them.
struct TermForms {
  struct Row: Sendable {
    var concept: String
    var term: String
    /// The grammatical label; `not` for a word that is no form of the term.
    var label: String
    var form: String

    var isForm: Bool { label != "not" }
  }

  static let languages = ["fr", "ro", "bg", "ru"]

  let rows: [Row]
  /// Rows whose form is not recognised, and near misses that are.
  private(set) var missed: [Row] = []
  private(set) var wrong: [Row] = []
  private let glossary: Glossary

  /// - Parameter dictionary: `nil` for the suffix rules alone.
  init(_ language: String, glossary: Glossary, dictionary: SpellingDictionary?) throws {
    self.glossary = glossary
    rows = try Self.read("\(Corpus.root)/Tests/ChecksTests/Terms/Data/\(language).tsv")
    for row in rows {
      guard let term = glossary.terms.first(where: { $0.matches(row, language) }) else {
        missed.append(row)
        continue
      }
      let isRecognised = term.stands(in: row.form, dictionary: dictionary)
      if row.isForm, !isRecognised { missed.append(row) }
      if !row.isForm, isRecognised { wrong.append(row) }
    }
  }

  var forms: Int { rows.count(where: \.isForm) }
  var terms: Int { Set(rows.map(\.concept)).count }
  var recognised: Double { 1 - Double(missed.count) / Double(forms) }
  var mistaken: Double { Double(wrong.count) / Double(rows.count - forms) }

  private static func read(_ path: String) throws -> [Row] {
    let text = try String(decoding: Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    return text.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t").map(String.init)
      return Row(concept: cells[0], term: cells[1], label: cells[2], form: cells[3])
    }
  }

  /// The dictionary of a language where this machine has one.
  static func dictionary(_ language: String) -> SpellingDictionary? {
    let name = language == "fr" ? "fr" : "\(language)_\(language.uppercased())"
    let path = "/usr/share/hunspell/\(name)"
    guard FileManager.default.isReadableFile(atPath: "\(path).aff") else { return nil }
    return SpellingDictionary(affixes: "\(path).aff", words: "\(path).dic")
  }
}

extension Glossary.Term {
  fileprivate func matches(_ row: TermForms.Row, _ language: String) -> Bool {
    self.language == language && concept == row.concept && text == row.term
  }
}
