internal import CYAML
import Diagnostics

/// What libyaml's parser says of a file, one event after the other.
@safe
final class YAMLEvents {
  /// The events that matter to a reader of settings.
  enum Event {
    case start
    case documentStart
    case documentEnd
    case scalar(String, anchor: String?)
    case alias(String)
    case sequenceStart(anchor: String?)
    case sequenceEnd
    case mappingStart(anchor: String?)
    case mappingEnd
    case end
  }

  private let file: String
  private let bytes: [UInt8]
  private let text: UnsafeMutableBufferPointer<UInt8>
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// - Parameter bytes: UTF-8.
  init(_ bytes: [UInt8], file: String) {
    self.file = file
    self.bytes = bytes
    // libyaml reads while it parses: the text lives as long as the parser.
    unsafe text = .allocate(capacity: bytes.count)
    _ = unsafe text.initialize(from: bytes)
    unsafe parser = .allocate(capacity: 1)
    unsafe yaml_parser_initialize(parser)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, text.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe text.deallocate()
  }

  /// The next event and where it begins.
  ///
  /// - Throws: what libyaml cannot read, with its place.
  func next() throws(YAMLProblem) -> (event: Event, location: SourceLocation) {
    var raw = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &raw) != 0 else { throw problem }
    defer { unsafe yaml_event_delete(&raw) }
    return (unsafe Self.event(raw), unsafe location(raw.start_mark))
  }

  private static func event(_ raw: yaml_event_t) -> Event {
    switch unsafe raw.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe raw.data.scalar
      let value = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return .scalar(
        unsafe String(decoding: value, as: UTF8.self), anchor: unsafe name(scalar.anchor))
    case YAML_ALIAS_EVENT: return .alias(unsafe name(raw.data.alias.anchor) ?? "")
    case YAML_SEQUENCE_START_EVENT:
      return .sequenceStart(anchor: unsafe name(raw.data.sequence_start.anchor))
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      return .mappingStart(anchor: unsafe name(raw.data.mapping_start.anchor))
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_STREAM_START_EVENT: return .start
    default: return .end
    }
  }

  private static func name(_ anchor: UnsafePointer<yaml_char_t>?) -> String? {
    unsafe anchor.map { unsafe String(cString: $0) }
  }

  private var problem: YAMLProblem {
    let text = unsafe parser.pointee.problem.map { unsafe String(cString: $0) }
    let isReader = unsafe parser.pointee.error == YAML_READER_ERROR
    return YAMLProblem(
      location: isReader
        ? SourceLocation(file: file, offset: unsafe parser.pointee.problem_offset, in: bytes)
        : unsafe location(parser.pointee.problem_mark),
      problem: text ?? "it cannot be read")
  }

  /// libyaml counts from 0.
  private func location(_ mark: yaml_mark_t) -> SourceLocation {
    SourceLocation(file: file, line: mark.line + 1, column: mark.column + 1)
  }
}

/// What is wrong with a YAML file, and where.
struct YAMLProblem: Error {
  var location: SourceLocation
  var problem: String
}
