import CLibXML2
import Diagnostics

/// libxml2's judgement on a document, by its SAX parser with no handlers: no tree is built.
enum WellFormedness {
  /// - Throws: the first error that libxml2 reports, which is the cause of any that follow.
  static func check(_ bytes: [UInt8], file: String) throws(OperationError) {
    LibXML2.prepare()
    let sink = ErrorSink()
    let isWellFormed = withExtendedLifetime(sink) { parse(bytes, into: sink) }
    if let error = sink.first { throw error.operationError(in: bytes, file: file) }
    guard isWellFormed else {
      throw LibXML2Error(code: 0, line: 1, column: 0, message: "", name: nil)
        .operationError(in: bytes, file: file)
    }
  }

  /// `xmlCtxtReadMemory` with the document handlers taken away; declarations are still recorded
  /// in the context's document, because entities are looked up there.
  private static func parse(_ bytes: [UInt8], into sink: ErrorSink) -> Bool {
    guard let context = unsafe xmlNewParserCtxt() else { return false }
    defer {
      unsafe xmlFreeDoc(context.pointee.myDoc)
      unsafe xmlFreeParserCtxt(context)
    }
    unsafe context.pointee._private = Unmanaged.passUnretained(sink).toOpaque()
    unsafe removeHandlers(context.pointee.sax)
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue
    let document = unsafe bytes.withUnsafeBytes {
      unsafe xmlCtxtReadMemory(
        context, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), nil,
        "UTF-8", Int32(options))
    }
    unsafe xmlFreeDoc(document)
    return unsafe document != nil
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
    unsafe sax.pointee.serror = { context, error in
      guard let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self),
        let error = unsafe error?.pointee, let state = unsafe parser.pointee._private
      else { return }
      unsafe Unmanaged<ErrorSink>.fromOpaque(state).takeUnretainedValue().receive(error)
    }
  }
}

/// Keeps what libxml2 reports first.
private final class ErrorSink {
  private(set) var first: LibXML2Error?

  func receive(_ error: xmlError) {
    guard first == nil, unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    // The document has an external DTD, which is not read: the entity may be declared there.
    guard unsafe error.code != XML_WAR_UNDECLARED_ENTITY.rawValue else { return }
    first = unsafe LibXML2Error(
      code: error.code, line: Int(error.line), column: Int(error.int2),
      message: error.message.map { unsafe String(cString: $0) } ?? "",
      name: error.str1.map { unsafe String(cString: $0) })
  }
}
