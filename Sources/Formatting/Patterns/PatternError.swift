/// Why a text is no message pattern, and where.
package struct PatternError: Error, Hashable, Sendable {
  package enum Reason: Error, Hashable, Sendable {
    case tooLong(limit: Int)
    case tooDeep(limit: Int)
    /// An argument without its `}`.
    case unclosedArgument(name: String)
    /// A branch of a plural or select without its `}`.
    case unclosedBranch(key: String, name: String)
    case unmatchedBrace
    case emptyArgument
    case badName(String)
    /// Something else than `,` or `}` after a name.
    case unexpectedAfterName(String, name: String)
    case unknownType(String, suggestion: String?)
    case choice
    case unknownStyle(String, type: String, known: [String])
    case noBranches(name: String, type: String)
    case missingOther(name: String, type: String)
    case repeatedBranch(String, name: String)
    case badPluralKey(String, name: String, suggestion: String?)
    case badSelectKey(String, name: String)
    case missingBranchText(key: String, name: String)
    case badOffset(name: String)
  }

  package let reason: Reason
  /// UTF-8 offset in the pattern.
  package let offset: Int
  /// An apostrophe before the fault that has turned a brace into text, which may be its cause.
  package let quoted: MessagePattern.QuotedArgument?

  init(_ reason: Reason, at offset: Int, quoted: MessagePattern.QuotedArgument? = nil) {
    self.reason = reason
    self.offset = offset
    self.quoted = quoted
  }

  /// What is wrong and what to do, for a translator; without a final stop.
  package var headline: String {
    guard let quoted else { return sentence }
    return sentence
      + "; the apostrophe ' before {\(quoted.name)} makes the braces text: write ’ instead"
  }

  private var sentence: String {
    switch reason {
    case .tooLong(let limit): "the text is longer than \(limit) bytes"
    case .tooDeep(let limit): "plurals and selects stand inside each other more than \(limit) deep"
    case .unclosedArgument(let name): "“{\(name)” is never closed: a “}” is missing"
    case .unclosedBranch(let key, let name):
      "the branch “\(key)” of “\(name)” is never closed: a “}” is missing"
    case .unmatchedBrace: "this “}” closes nothing: a “{” is missing before it, or it is too many"
    case .emptyArgument: "“{}” names no value"
    case .badName(let text): "“\(text)” is not the name of a value"
    case .unexpectedAfterName(let text, let name):
      "after “{\(name)” comes “\(text)” where only “,” or “}” may stand"
    case .unknownType(let type, let suggestion):
      "there is no type “\(type)”" + didYouMean(suggestion)
    case .choice: "“choice” is out of use; write “plural”"
    case .unknownStyle(let style, let type, let known):
      "“\(style)” is no style of “\(type)”"
        + (known.isEmpty ? ", which has none" : "; known are \(known.joined(separator: ", "))")
    case .noBranches(let name, let type):
      "“{\(name), \(type)” has no branches; write at least “other {…}”"
    case .missingOther(let name, let type): "“{\(name), \(type)” lacks the branch “other {…}”"
    case .repeatedBranch(let key, let name): "“\(name)” has two branches “\(key)”"
    case .badPluralKey(let key, let name, let suggestion):
      "“\(key)” is no plural form of “\(name)”; known are zero, one, two, few, many, other and =N"
        + didYouMean(suggestion)
    case .badSelectKey(let key, let name): "“\(key)” cannot choose a branch of “\(name)”"
    case .missingBranchText(let key, let name):
      "the branch “\(key)” of “\(name)” has no text: “{…}” must follow"
    case .badOffset(let name): "“offset:” of “\(name)” needs a whole number before the branches"
    }
  }

  private func didYouMean(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean “\($0)”?" } ?? ""
  }
}
