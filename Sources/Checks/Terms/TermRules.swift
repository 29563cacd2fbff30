import Diagnostics

/// What the glossary itself is found to lack.
enum TermRules {
  struct Rule: DescribedCheck {
    let id: CheckID
    let summary: String
    let explanation: String
    let defaultSeverity: Severity
  }

  static let uninflected = Rule(
    id: "term-uninflected",
    summary: "a term of the glossary whose other forms are not known",
    explanation: """
      Terms are recognised in their inflected forms: by the language's Hunspell dictionary where one \
      is installed and knows the word, else by rules for the endings of the language. Neither knows \
      this word, so that only the form in the glossary is recognised.

      Example: Russian “буллинги” written in the plural with the class of a singular.
      Write its other forms into the column “forms”, or the class “-” where it has none.
      """,
    defaultSeverity: .note)
}
