import Checks
import Diagnostics
import Messages
import Project
import Spelling

/// What checks know of languages beside the rules in the program: the project's glossary and
/// accepted words, and the dictionaries of this machine, each read once.
struct LanguageResources {
  /// What is wrong with the project's own lists, and what this machine lacks.
  private(set) var findings: [Finding] = []
  private let project: OpenProject
  private let glossary: Glossary?
  private var dictionaries: [LocaleTag: SpellingDictionary?] = [:]
  private var terms: [LocaleTag: TermBase] = [:]
  private var spellers: [LocaleTag: SpellChecker] = [:]

  init(_ project: OpenProject) {
    self.project = project
    do throws(OperationError) {
      (glossary, findings) = try Self.glossary(of: project)
    } catch {
      glossary = nil
      findings = error.findings
    }
  }

  /// `Catalogs/glossary.tsv`, or `glossary.tbx` beside it; `nil` when the project has neither.
  private static func glossary(
    of project: OpenProject
  ) throws(OperationError) -> (Glossary?, [Finding]) {
    let (table, exchange) = (
      "\(project.file.catalogs)/glossary.tsv", "\(project.file.catalogs)/glossary.tbx"
    )
    if project.workspace.exists(table) {
      var reader = GlossaryReader(file: table)
      let glossary = reader.read(try project.workspace.read(table))
      return (glossary, reader.findings)
    }
    guard project.workspace.exists(exchange) else { return (nil, []) }
    let document = try TermBaseExchange(project.workspace.read(exchange), file: exchange)
    return (document.glossary, [])
  }

  /// What checks must know of a guide's translation into a language.
  mutating func context(for guide: ProjectFile.Guide, in locale: LocaleTag) -> CheckContext {
    var context = CheckContext(project, guide, locale)
    context.terms = terms(for: locale)
    context.speller = speller(for: locale)
    return context
  }

  /// The dictionary of a language; `nil` when this machine has none.
  mutating func dictionary(for locale: LocaleTag) -> SpellingDictionary? {
    if let known = dictionaries[locale] { return known }
    let made = Surroundings.dictionary(for: locale, in: project.dictionaryFolders)
      .flatMap { SpellingMemory(project, locale, $0).dictionary }
    dictionaries[locale] = .some(made)
    if made == nil, !project.dictionaryFolders.isEmpty {
      findings.append(
        Finding(
          PipelineRule.dictionaryMissing,
          at: SourceLocation(file: ProjectFile.name),
          "this machine has no Hunspell dictionary for \(locale): spelling is not checked",
          fixes: [.init("Install one, on Debian hunspell-\(locale.language)")]))
    }
    return made
  }

  /// Keeps what the dictionaries answered for the next run.
  func remember() {
    for (locale, dictionary) in dictionaries {
      guard let answers = dictionary?.changedAnswers,
        let files = Surroundings.dictionary(for: locale, in: project.dictionaryFolders)
      else { continue }
      SpellingMemory(project, locale, files).keep(answers)
    }
  }

  /// The glossary for translations into a language; `nil` when the project has none.
  mutating func terms(for locale: LocaleTag) -> TermBase? {
    if let known = terms[locale] { return known }
    guard let glossary else { return nil }
    let made = TermBase(
      glossary, source: project.file.sourceLocale, target: locale,
      dictionary: dictionary(for: locale))
    terms[locale] = made
    findings += made.findings
    return made
  }

  /// Judges the spelling of a language; `nil` when this machine has no dictionary for it.
  mutating func speller(for locale: LocaleTag) -> SpellChecker? {
    if let known = spellers[locale] { return known }
    guard let dictionary = dictionary(for: locale) else { return nil }
    let made = SpellChecker(locale, dictionary: dictionary, accepted: acceptedWords(for: locale))
    spellers[locale] = made
    return made
  }

  /// `Catalogs/words/ro.txt`.
  private mutating func acceptedWords(for locale: LocaleTag) -> AcceptedWords {
    let path = "\(project.file.catalogs)/words/\(locale).txt"
    guard project.workspace.exists(path) else { return AcceptedWords() }
    do throws(OperationError) {
      let words = AcceptedWords(
        try project.workspace.read(path), file: path, language: locale.language)
      findings += words.findings
      return words
    } catch {
      findings += error.findings
      return AcceptedWords()
    }
  }
}

extension PipelineRule {
  /// A language whose spelling cannot be checked here.
  static let dictionaryMissing = PipelineRule(
    id: "dictionary-missing",
    summary: "a language without a spelling dictionary on this machine",
    explanation: """
      Spelling is checked by the Hunspell dictionaries of the system, looked for in the folders of \
      the variable DICPATH and in /usr/share/hunspell. For this language there is none in UTF-8, so \
      that misspelt words are not found, and terms are recognised by suffix rules alone.

      Example: a machine without the package hunspell-ro, and Romanian catalogs.
      Install the dictionary; everything else works without it.
      """,
    defaultSeverity: .note)
}
