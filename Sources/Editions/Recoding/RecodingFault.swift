import XMLTree

/// Why a translation cannot be written in the other inline form.
struct RecodingFault: Error {
  enum Reason {
    /// Its tags are not those of its source.
    case assembly(AssemblyProblem.Reason)
    /// More tags inside each other than any document has.
    case tooDeep
  }

  var reason: Reason
  /// Place in the translation's UTF-8.
  var offset: Int
  /// The compact unit whose translation it is, where several make up one text.
  var unit: XMLDocument.Node?

  /// The problem in a sentence, for a translator.
  var headline: String {
    switch reason {
    case .assembly(let reason): reason.headline
    case .tooDeep: "its tags stand too deep inside each other"
    }
  }
}
