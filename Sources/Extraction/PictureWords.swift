import Messages
import XMLTree

/// The words of a document that tell of its pictures: captions, titles and alternative texts.
struct PictureWords {
  private let document: XMLDocument
  /// The messages of each element.
  private var messages: [XMLDocument.Node: [Int]] = [:]
  /// What is known of files that were named before.
  private var fingerprints: [String: String?] = [:]

  init(_ document: XMLDocument, _ units: [Unit], _ attributeUnits: [AttributeUnit]) {
    self.document = document
    for unit in units { messages[unit.node, default: []].append(unit.message) }
    for unit in attributeUnits { messages[unit.node, default: []].append(unit.message) }
  }

  /// A note for each message that tells of one of the pictures; none for a picture that cannot be
  /// read.
  mutating func notes(
    of pictures: [FoundUnit], _ resource: (String) -> [UInt8]?
  ) -> [(text: String, message: Int)] {
    var notes: [(text: String, message: Int)] = []
    for picture in pictures {
      guard let fingerprint = fingerprint(of: picture.text, resource) else { continue }
      let note = PictureNote(file: picture.text, fingerprint: fingerprint)
      notes += words(of: picture.node).map { (note.comment, $0) }
    }
    return notes
  }

  private mutating func fingerprint(
    of file: String, _ resource: (String) -> [UInt8]?
  ) -> String? {
    if let known = fingerprints[file] { return known }
    // A drawing is text, whose line ends may differ from one copy of a project to another.
    let bytes = resource(file).map { bytes in
      file.hasSuffix(".svg") ? bytes.filter { $0 != UInt8(ascii: "\r") } : bytes
    }
    let fingerprint = bytes.map { String(MD5.hexadecimal(of: $0).prefix(8)) }
    fingerprints[file] = .some(fingerprint)
    return fingerprint
  }

  /// The messages in the figure around a picture; where these are none, that of the sentence in
  /// which the picture stands.
  private func words(of picture: XMLDocument.Node) -> [Int] {
    var frame = picture
    while let parent = document.parent(frame), document.kind(parent) == .element,
      Self.frames.contains(document.name(parent).local)
    {
      frame = parent
    }
    let inside = (frame.index..<document.subtreeEnd(frame)).flatMap {
      messages[XMLDocument.Node(index: $0)] ?? []
    }
    guard inside.isEmpty else { return inside }
    var outer = document.parent(frame)
    while let element = outer {
      if let own = messages[element] { return own }
      outer = document.parent(element)
    }
    return []
  }

  /// Elements of DocBook and HTML that hold a picture and what is said of it.
  private static let frames: Set<String> = [
    "audio", "audioobject", "figure", "imageobject", "imageobjectco", "informalfigure",
    "inlinemediaobject", "mediaobject", "mediaobjectco", "object", "picture", "screenshot",
    "video", "videoobject",
  ]
}
