import Diagnostics

/// What a fuzz target throws when the program does what it must never do.
struct BrokenLaw: Error, CustomStringConvertible {
  let description: String
}

/// Holds the program to a law.
func law(_ holds: Bool, _ text: @autoclosure () -> String) throws(BrokenLaw) {
  if !holds { throw BrokenLaw(description: text()) }
}

/// An error must say where the fault is and what it is.
func expectUseful(_ error: OperationError, in file: String) throws(BrokenLaw) {
  for finding in error.findings {
    try law(!finding.id.isEmpty && !finding.headline.isEmpty, "a finding without words")
    try law(finding.location?.file == file, "\(finding.id) does not name its file")
  }
}
