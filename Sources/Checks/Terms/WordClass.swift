/// How a word of a term inflects: what the column “grammar” of the glossary says of it.
package enum WordClass: Hashable, Sendable {
  package enum Gender: Hashable, Sendable {
    case masculine, feminine, neuter
    /// A noun for a person that has a feminine form of the same stem.
    case common
  }

  /// A noun in the singular; `nil` where the gender is not told.
  case noun(Gender?)
  /// A noun written in the plural, since the term has no other number.
  case plural(Gender?)
  /// An adjective or participle, in the form that agrees with its noun.
  case adjective
  /// A word that stays as it is: prepositions, complements.
  case fixed

  /// Reads `m`, `f`, `n`, `mf`, `mp`, `fp`, `np`, `p`, `a`, `-`; `nil` for anything else.
  package init?(_ text: some StringProtocol) {
    switch text {
    case "-": self = .fixed
    case "a": self = .adjective
    case "m": self = .noun(.masculine)
    case "f": self = .noun(.feminine)
    case "n": self = .noun(.neuter)
    case "mf": self = .noun(.common)
    case "mp": self = .plural(.masculine)
    case "fp": self = .plural(.feminine)
    case "np": self = .plural(.neuter)
    case "p": self = .plural(nil)
    default: return nil
    }
  }
}
