package import Diagnostics
import Messages

/// Reads a glossary from tab-separated lines.
///
/// The first line names the columns `concept`, `language`, `status`, `term`, `grammar`, `forms` and
/// `note` in any order; the first four must stand there. Lines that begin with `#` are comments.
package struct GlossaryReader {
  package private(set) var findings: [Finding] = []
  private let file: String
  private var columns: [String: Int] = [:]

  package init(file: String) {
    self.file = file
  }

  /// The rows that can be read; what is wrong with the others stands in ``findings``.
  package mutating func read(_ bytes: [UInt8]) -> Glossary {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      report(FileFault.badEncoding, line: 1, "the glossary is not in UTF-8", "Save it as UTF-8")
      return Glossary()
    }
    var glossary = Glossary()
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() {
      guard !line.allSatisfy(\.isWhitespace), !line.hasPrefix("#") else { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        .map(Self.trimmed)
      if columns.isEmpty {
        guard readColumns(cells, line: number + 1) else { return glossary }
      } else if let term = term(cells, line: number + 1) {
        glossary.terms.append(term)
      }
    }
    return glossary
  }

  private static let required = ["concept", "language", "status", "term"]
  private static let known = required + ["grammar", "forms", "note"]

  private mutating func readColumns(_ cells: [String], line: Int) -> Bool {
    for (index, name) in cells.enumerated() where Self.known.contains(name) {
      columns[name] = index
    }
    let missing = Self.required.filter { columns[$0] == nil }
    guard missing.isEmpty else {
      report(
        SettingsFault.glossaryColumns, line: line,
        "the first line does not name the columns \(missing.joined(separator: ", "))",
        "Write as first line: \(Self.known.joined(separator: "⇥"))")
      return false
    }
    return true
  }

  private mutating func term(_ cells: [String], line: Int) -> Glossary.Term? {
    func cell(_ name: String) -> String {
      columns[name].flatMap { $0 < cells.count ? cells[$0] : nil } ?? ""
    }
    for name in Self.required where cell(name).isEmpty {
      report(
        SettingsFault.glossaryRow, line: line, "the row has no “\(name)”", "Fill the column in")
      return nil
    }
    guard let status = Glossary.Status(rawValue: cell("status")) else {
      let all = Glossary.Status.allCases.map(\.rawValue).joined(separator: ", ")
      report(
        SettingsFault.glossaryRow, line: line, "“\(cell("status"))” is no status",
        "Write one of \(all)")
      return nil
    }
    guard let locale = LocaleTag(cell("language")) else {
      report(
        SettingsFault.glossaryRow, line: line, "“\(cell("language"))” is no language tag",
        "Write a BCP 47 tag such as fr or ro-MD")
      return nil
    }
    return Glossary.Term(
      concept: cell("concept"), language: locale.identifier, status: status, text: cell("term"),
      grammar: grammar(cell("grammar"), of: cell("term"), line: line),
      forms: cell("forms").split(separator: " ").map(String.init), note: cell("note"),
      location: SourceLocation(file: file, line: line))
  }

  private mutating func grammar(_ text: String, of term: String, line: Int) -> [WordClass] {
    let parts = text.split(separator: " ")
    guard !parts.isEmpty else { return [] }
    let classes = parts.compactMap { WordClass($0) }
    guard classes.count == parts.count else {
      report(
        SettingsFault.glossaryRow, line: line, "“\(text)” is no grammar",
        "Write one of m, f, n, mf, mp, fp, np, p, a or - for each word of the term")
      return []
    }
    let count = TermWords(term).words.count
    guard classes.count == count else {
      report(
        SettingsFault.glossaryRow, line: line,
        "the term has \(count.counted("word")), its grammar \(classes.count)",
        "Write one class for each word; words are divided by spaces, hyphens and apostrophes")
      return []
    }
    return classes
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  private mutating func report(_ fault: some Fault, line: Int, _ headline: String, _ fix: String) {
    findings.append(
      Finding(
        fault, at: SourceLocation(file: file, line: line), headline, fixes: [.init(fix)]))
  }
}
