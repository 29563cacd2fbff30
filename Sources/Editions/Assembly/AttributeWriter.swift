import Diagnostics
import Messages
import XMLTree

/// Writes a translation as the value of an attribute.
struct AttributeWriter {
  /// What came of it.
  enum Outcome {
    /// The bytes that take the place of the range.
    case success(Range<Int>, [UInt8])
    case failure(UnitFault)
  }

  private let attribute: XMLAttribute
  private let document: XMLDocument

  init(_ attribute: XMLAttribute, _ document: XMLDocument) {
    self.attribute = attribute
    self.document = document
  }

  func write(_ text: String) -> Outcome {
    let markup: InlineMarkup
    do {
      markup = try InlineMarkup(text)
    } catch {
      return failure(.malformed(error.reason), at: error.offset)
    }
    let source = Array(text.utf8)
    var value: [UInt8] = []
    for token in markup.tokens {
      switch token.kind {
      case .text: for byte in source[token.range] { append(byte, to: &value) }
      case .reference(let name):
        guard InlineMarkup.character(of: name) != nil || document.knownEntities.contains(name)
        else { return failure(.unknownEntity(name), at: token.range.lowerBound) }
        value += source[token.range]
      case .start(let tag), .empty(let tag):
        return failure(.unknownTag(tag.name), at: token.range.lowerBound)
      default: return failure(.unknownInstruction, at: token.range.lowerBound)
      }
    }
    return splice(value)
  }

  private func append(_ byte: UInt8, to value: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): value += "&quot;".utf8
    case UInt8(ascii: "'"): value += "&#39;".utf8
    default: value.append(byte)
    }
  }

  /// The value in quotation marks where the source has none (HTML).
  private func splice(_ value: [UInt8]) -> Outcome {
    let range = attribute.valueRange
    let next = range.upperBound < document.bytes.count ? document.bytes[range.upperBound] : 0
    let isQuoted = next == UInt8(ascii: "\"") || next == UInt8(ascii: "'")
    if isQuoted {
      // The other kind of quotation mark may stand as it is.
      let other: UInt8 = next == UInt8(ascii: "'") ? UInt8(ascii: "\"") : UInt8(ascii: "'")
      let reference = other == UInt8(ascii: "'") ? "&#39;" : "&quot;"
      let text = String(decoding: value, as: UTF8.self)
        .replacing(reference, with: String(UnicodeScalar(other)))
      return .success(range, Array(text.utf8))
    }
    let hasEquals = !range.isEmpty || document.bytes[range.lowerBound - 1] == UInt8(ascii: "=")
    let start = Array((hasEquals ? "\"" : "=\"").utf8)
    return .success(range, start + value + [UInt8(ascii: "\"")])
  }

  private func failure(_ reason: AssemblyProblem.Reason, at offset: Int) -> Outcome {
    .failure(UnitFault(reason: reason, offset: offset, isFatal: true, severity: .error))
  }
}
