/// The `#:` lines: places separated by spaces; a place that holds a space stands between
/// U+2068 and U+2069, as GNU gettext writes file names with spaces.
enum POReferences {
  static func split(_ line: String) -> [String] {
    var references: [String] = []
    var current = ""
    var isIsolated = false
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\u{2068}": isIsolated = true
      case "\u{2069}": isIsolated = false
      case " ", "\t", "\r":
        if isIsolated {
          current.unicodeScalars.append(scalar)
        } else if !current.isEmpty {
          references.append(current)
          current = ""
        }
      default: current.unicodeScalars.append(scalar)
      }
    }
    if !current.isEmpty { references.append(current) }
    return references
  }

  static func joinable(_ reference: String) -> String {
    reference.utf8.contains(0x20) ? "\u{2068}\(reference)\u{2069}" : reference
  }
}
