/// How much a finding matters.
///
/// Two questions decide: can this edition be printed? (no: ``error``) will a reader notice?
/// (yes: ``warning``; no: ``note``).
package enum Severity: String, Sendable, Comparable, CaseIterable, Codable {
  case note, warning, error

  package static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
