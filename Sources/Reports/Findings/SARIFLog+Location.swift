import Diagnostics

extension SARIFLog {
  /// A place in a file, in the guide, or both (§3.28).
  struct Location: Encodable {
    let id: Int?
    let message: Text?
    let physicalLocation: PhysicalLocation?
    let logicalLocations: [LogicalLocation]?

    /// `nil` for a finding that names no place.
    init?(_ finding: Finding) {
      guard finding.location != nil || finding.place?.isEmpty == false else { return nil }
      id = nil
      message = nil
      physicalLocation = finding.location.map {
        PhysicalLocation($0, excerpt: finding.excerpt)
      }
      let place = finding.place.flatMap { $0.isEmpty ? nil : $0 }
      logicalLocations = place.map { [LogicalLocation(fullyQualifiedName: $0)] }
    }

    init(_ note: Finding.Note, id: Int) {
      self.id = id
      message = Text(text: note.text)
      physicalLocation = note.location.map { PhysicalLocation($0, excerpt: nil) }
      logicalLocations = nil
    }
  }

  /// The titles above a passage (§3.33).
  struct LogicalLocation: Encodable {
    let fullyQualifiedName: String
  }

  /// §3.29.
  struct PhysicalLocation: Encodable {
    let artifactLocation: ArtifactLocation
    let region: Region?

    init(_ location: SourceLocation, excerpt: String?) {
      artifactLocation = ArtifactLocation(uri: Self.address(location.file))
      region = Region(location, excerpt: excerpt)
    }

    /// A path as a relative URI reference (RFC 3986 §4.2).
    private static func address(_ path: String) -> String {
      let digits = Array("0123456789ABCDEF")
      return path.utf8.reduce(into: "") { result, byte in
        if Self.isPlain(byte) {
          result.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
          result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
        }
      }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "/"):
        true
      default: false
      }
    }
  }

  /// Relative to the root of the project, whose place the reader of the log knows (§3.4.4).
  struct ArtifactLocation: Encodable {
    let uri: String
    let uriBaseId = "%SRCROOT%"
  }

  /// §3.30: lines and columns count from 1.
  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int?
    let snippet: Text?

    /// `nil` where only the file is known.
    init?(_ location: SourceLocation, excerpt: String?) {
      guard location.line > 0 else { return nil }
      startLine = location.line
      startColumn = location.column > 0 ? location.column : nil
      snippet = excerpt.map { Text(text: $0) }
    }
  }
}
