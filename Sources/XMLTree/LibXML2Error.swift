import CLibXML2
import Diagnostics

/// An error as libxml2's structured callback gives it.
struct LibXML2Error {
  var code: Int32
  var line: Int
  var column: Int
  var message: String
  /// The first name that the message is about.
  var name: String?

  /// The one place where libxml2's codes become findings.
  func operationError(in bytes: [UInt8], file: String) -> OperationError {
    let finding = finding(isEmpty: bytes.allSatisfy { [0x20, 0x9, 0xA, 0xD].contains($0) })
    return OperationError(
      Finding(
        finding.fault, at: SourceLocation(file: file, line: line, column: column),
        finding.headline, excerpt: excerpt(of: bytes),
        fixes: [.init(finding.remedy)]))
  }

  private func finding(isEmpty: Bool) -> (fault: FileFault, headline: String, remedy: String) {
    switch UInt32(bitPattern: code) {
    case XML_ERR_UNDECLARED_ENTITY.rawValue, XML_WAR_UNDECLARED_ENTITY.rawValue:
      (
        FileFault.undeclaredEntity, "the entity “&\(name ?? "?");” is not declared",
        "Write the character itself, or declare the entity in the document's DOCTYPE."
      )
    case XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue:
      (
        FileFault.undeclaredPrefix, "the prefix “\(name ?? "?")” is not bound to a namespace",
        "Add xmlns:\(name ?? "prefix")=\"…\" to this element or to one around it."
      )
    case XML_ERR_ENTITY_LOOP.rawValue:
      (
        FileFault.entityExpansion, "entities that hold one another, or grow without end",
        "Replace the entities by the text that they stand for."
      )
    case XML_ERR_TAG_NAME_MISMATCH.rawValue:
      (
        FileFault.malformedXML, sentence,
        "Close the inner element before the outer one, or correct the name of the tag."
      )
    case XML_ERR_DOCUMENT_EMPTY.rawValue where isEmpty:
      (FileFault.malformedXML, "the document is empty", "Check that this is the right file.")
    case XML_ERR_DOCUMENT_EMPTY.rawValue:
      (
        FileFault.malformedXML, "the document does not begin with “<”",
        "Check that this is the right file, and that it is in the encoding that it declares."
      )
    case XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue,
      XML_ERR_NAME_REQUIRED.rawValue where message.contains("EntityRef"):
      (FileFault.malformedXML, "an “&” that begins no reference", "Write it as “&amp;”.")
    case XML_ERR_NAME_REQUIRED.rawValue where message.contains("invalid element name"):
      (FileFault.malformedXML, "a “<” that begins no tag", "Write it as “&lt;”.")
    case XML_ERR_LT_IN_ATTRIBUTE.rawValue:
      (FileFault.malformedXML, "a “<” in the value of an attribute", "Write it as “&lt;”.")
    case _ where message.contains("Excessive depth"):
      (
        FileFault.nestingTooDeep, "elements nested more than 256 deep",
        "Flatten the document: no guide needs such depth."
      )
    default:
      (FileFault.malformedXML, sentence, "Correct the markup at this place.")
    }
  }

  /// libxml2's message as a headline: no final period or line end, first letter small.
  private var sentence: String {
    var text = message.split(separator: "\n").first.map(String.init) ?? ""
    while text.hasSuffix(".") || text.hasSuffix(" ") { text.removeLast() }
    guard let first = text.first else { return "the document is not well-formed XML" }
    return first.lowercased() + text.dropFirst()
  }

  /// The line at fault, cut to what fits a terminal.
  private func excerpt(of bytes: [UInt8]) -> String? {
    guard line > 0 else { return nil }
    var start = 0
    for _ in 1..<line {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = end + 1
    }
    let text = String(decoding: bytes[start...].prefix { $0 != 0xA && $0 != 0xD }, as: UTF8.self)
    return text.isEmpty ? nil : String(text.prefix(120))
  }
}
