import CLibXML2
package import Diagnostics

/// libxml2's judgement on a document, by its SAX parser with no handlers: no tree is built.
package enum WellFormedness {
  /// - Throws: the first error that libxml2 reports, which is the cause of any that follow.
  package static func check(_ bytes: [UInt8], file: String) throws(OperationError) {
    LibXML2.prepare()
    let sink = ErrorSink()
    let isWellFormed = withExtendedLifetime(sink) { parse(bytes, into: sink) }
    if let error = sink.expansionError ?? sink.first {
      throw error.operationError(in: bytes, file: file)
    }
    guard isWellFormed else {
      throw LibXML2Error(code: 0, line: 1, column: 0, message: "", name: nil)
        .operationError(in: bytes, file: file)
    }
  }

  /// `xmlCtxtReadIO`, which copies a few kilobytes at a time, with the document handlers taken away;
  /// declarations are still recorded in the context's document, because entities are looked up
  /// there.
  private static func parse(_ bytes: [UInt8], into sink: ErrorSink) -> Bool {
    guard let context = unsafe xmlNewParserCtxt() else { return false }
    defer {
      unsafe xmlFreeDoc(context.pointee.myDoc)
      unsafe xmlFreeParserCtxt(context)
    }
    unsafe context.pointee._private = Unmanaged.passUnretained(sink).toOpaque()
    unsafe removeHandlers(context.pointee.sax)
    // The bytes are UTF-8, whatever the declaration says; naming it would cost a conversion.
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    let document = unsafe bytes.withUnsafeBytes { bytes in
      var rest = unsafe bytes
      return unsafe withUnsafeMutablePointer(to: &rest) {
        unsafe xmlCtxtReadIO(context, readRest, nil, $0, nil, nil, Int32(options))
      }
    }
    unsafe xmlFreeDoc(document)
    return unsafe document != nil
  }

  /// Gives the parser the next bytes of an `UnsafeRawBufferPointer`, which keeps those that are left.
  private static let readRest: xmlInputReadCallback = { state, target, length in
    guard let rest = unsafe state?.assumingMemoryBound(to: UnsafeRawBufferPointer.self),
      let target = unsafe target
    else { return -1 }
    let next = unsafe rest.pointee.prefix(Int(length))
    unsafe UnsafeMutableRawBufferPointer(start: target, count: next.count).copyBytes(from: next)
    unsafe rest.pointee = UnsafeRawBufferPointer(rebasing: rest.pointee[next.endIndex...])
    return unsafe Int32(next.count)
  }

  private static func removeHandlers(_ sax: UnsafeMutablePointer<xmlSAXHandler>?) {
    guard let sax = unsafe sax else { return }
    unsafe sax.pointee.startElement = nil
    unsafe sax.pointee.endElement = nil
    unsafe sax.pointee.startElementNs = nil
    unsafe sax.pointee.endElementNs = nil
    unsafe sax.pointee.characters = nil
    unsafe sax.pointee.ignorableWhitespace = nil
    unsafe sax.pointee.cdataBlock = nil
    unsafe sax.pointee.comment = nil
    unsafe sax.pointee.processingInstruction = nil
    unsafe sax.pointee.reference = nil
    unsafe sax.pointee.getEntity = { context, name in
      unsafe counted(xmlSAX2GetEntity(context, name), atLeast: 4, context)
    }
    unsafe sax.pointee.getParameterEntity = { context, name in
      // libxml2 takes long over each, and a document has a handful of them.
      unsafe counted(xmlSAX2GetParameterEntity(context, name), atLeast: 4096, context)
    }
    unsafe sax.pointee.serror = { context, error in
      guard let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self),
        let error = unsafe error?.pointee, let state = unsafe parser.pointee._private
      else { return }
      unsafe Unmanaged<ErrorSink>.fromOpaque(state).takeUnretainedValue().receive(error)
    }
  }
}

/// Counts a reference to an entity, and ends the parse when there have been too many.
///
/// - Parameter least: what it counts at least: an empty entity takes time too.
private func counted(
  _ entity: UnsafeMutablePointer<xmlEntity>?, atLeast least: Int,
  _ context: UnsafeMutableRawPointer?
) -> UnsafeMutablePointer<xmlEntity>? {
  guard let entity = unsafe entity,
    let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self),
    let state = unsafe parser.pointee._private
  else { return unsafe entity }
  let sink = unsafe Unmanaged<ErrorSink>.fromOpaque(state).takeUnretainedValue()
  let line = unsafe Int(parser.pointee.input?.pointee.line ?? 0)
  guard sink.mayExpand(unsafe max(least, Int(entity.pointee.length)), line: line) else {
    unsafe xmlStopParser(parser)
    return nil
  }
  return unsafe entity
}

/// Keeps what libxml2 reports first.
private final class ErrorSink {
  private(set) var first: LibXML2Error?
  /// Set when the entities came to more than ``longestExpansion``.
  private(set) var expansionError: LibXML2Error?
  /// What the references so far stand for, in bytes.
  private var expansion = 0
  /// Twenty megabytes: more than all words of any guide.
  private static let longestExpansion = 20 << 20

  /// Counts the text of one more reference; false when it is too much. libxml2's own limit does
  /// not see an entity that is long and has no others in it.
  func mayExpand(_ length: Int, line: Int) -> Bool {
    expansion += length
    guard expansion > Self.longestExpansion else { return true }
    expansionError =
      expansionError
      ?? LibXML2Error(
        code: Int32(bitPattern: XML_ERR_ENTITY_LOOP.rawValue), line: line, column: 0, message: "",
        name: nil)
    return false
  }

  func receive(_ error: xmlError) {
    guard first == nil, unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    // The document has an external DTD, which is not read: the entity may be declared there.
    guard unsafe error.code != XML_WAR_UNDECLARED_ENTITY.rawValue else { return }
    // A namespace is compared, never fetched; and libxml2 judges it with its `&amp;` as `&#38;`.
    guard unsafe error.code != XML_WAR_NS_URI.rawValue else { return }
    first = unsafe LibXML2Error(
      code: error.code, line: Int(error.line), column: Int(error.int2),
      message: error.message.map { unsafe String(cString: $0) } ?? "",
      name: error.str1.map { unsafe String(cString: $0) })
  }
}
