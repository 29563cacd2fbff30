import Messages

/// The `#:` lines: places separated by spaces; a place that holds a space stands between
/// U+2068 and U+2069, as GNU gettext writes file names with spaces.
enum POReferences {
  static func split(_ line: String) -> [String] {
    // Most lines are one place; that of any other without the two marks ends at a blank.
    let isOne = line.utf8.allSatisfy { $0 > 0x20 && $0 != isolateLead }
    if isOne { return line.isEmpty ? [] : [line] }
    if line.utf8.contains(isolateLead) { return splitIsolated(line) }
    return line.utf8.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }.map { String(Substring($0)) }
  }

  /// The byte with which U+2068 and U+2069 begin, and other characters too.
  private static let isolateLead: UInt8 = 0xE2

  private static func splitIsolated(_ line: String) -> [String] {
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

  /// A place as it is written.
  struct Form {
    /// The columns that it takes.
    var columns: Int
    /// Whether it stands between the two marks.
    var isIsolated: Bool

    init(of reference: String) {
      var reference = reference
      (columns, isIsolated) = reference.withUTF8 { bytes in
        let isIsolated = bytes.contains(0x20)
        let columns =
          POText(bytes).isASCII ? bytes.count : bytes.count { $0 & 0xC0 != 0x80 }
        return (isIsolated ? columns + 2 : columns, isIsolated)
      }
    }
  }

  static func append(_ reference: String, in form: Form, to output: inout [UInt8]) {
    if form.isIsolated { output.append("\u{2068}") }
    output.append(reference)
    if form.isIsolated { output.append("\u{2069}") }
  }
}
