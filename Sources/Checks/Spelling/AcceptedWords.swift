package import Diagnostics
import Messages

/// Words that a project accepts beside the dictionary's: names, places, terms.
///
/// One word a line, perhaps with the class by which it inflects (``WordClass``), and a comment
/// behind `#` that says why: `Кишинёв m  # the capital of Moldova`.
package struct AcceptedWords: Sendable {
  /// What is wrong with lines that could not be read.
  package private(set) var findings: [Finding] = []
  /// Folded, in all their forms; written with a capital or without.
  private var words: Set<String> = []
  /// The same, for words that are written with a capital only.
  private var names: Set<String> = []

  package init() {}

  /// - Parameters:
  ///   - bytes: the file, in UTF-8.
  ///   - language: whose rules inflect the words.
  package init(_ bytes: [UInt8], file: String, language: String) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      report("the list of words is not in UTF-8", "Save it as UTF-8", file, 1)
      return
    }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() {
      let parts = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
      guard let word = parts.first else { continue }
      let wordClass = parts.count == 2 ? WordClass(parts[1]) : WordClass.fixed
      guard parts.count <= 2, let wordClass else {
        report(
          "“\(parts.dropFirst().joined(separator: " "))” is no class of a word",
          "Write one word a line, perhaps m, f, n, mf, mp, fp, np, p or a behind it, "
            + "comments behind #", file, number + 1)
        continue
      }
      add(String(word), wordClass, language)
    }
  }

  private mutating func add(_ word: String, _ wordClass: WordClass, _ language: String) {
    let folded = TermWords.folded(word)
    let forms = Inflection.forms(of: folded, wordClass, language: language) ?? [folded]
    if word.first?.isUppercase == true { names.formUnion(forms) } else { words.formUnion(forms) }
  }

  private mutating func report(_ headline: String, _ fix: String, _ file: String, _ line: Int) {
    findings.append(
      Finding(
        SettingsFault.wordList, .error, at: SourceLocation(file: file, line: line), headline,
        fixes: [.init(fix)]))
  }

  func contains(_ word: String) -> Bool {
    let folded = TermWords.folded(word)
    return words.contains(folded) || (word.first?.isUppercase == true && names.contains(folded))
  }
}
