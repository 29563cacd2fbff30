/// A line of an entry's extracted comments that names a picture which its words tell of, and what
/// the picture was like when they were extracted: `picture: images/bond.svg (3f9a2c1d)`.
package struct PictureNote: Hashable, Sendable {
  /// As the document names it.
  package var file: String
  /// A short digest of its bytes, in hexadecimal digits.
  package var fingerprint: String

  private static let start = "picture: "

  package init(file: String, fingerprint: String) {
    self.file = file
    self.fingerprint = fingerprint
  }

  /// `nil` for a comment of another kind.
  package init?(comment: String) {
    guard comment.utf8.starts(with: Self.start.utf8), comment.hasSuffix(")") else { return nil }
    let words = comment.dropFirst(Self.start.count).dropLast()
    guard let bracket = words.lastIndex(of: "("), words[..<bracket].dropFirst().hasSuffix(" ")
    else { return nil }
    file = String(words[..<bracket].dropLast())
    fingerprint = String(words[bracket...].dropFirst())
  }

  package var comment: String { "\(Self.start)\(file) (\(fingerprint))" }
}
