import CByteScan

extension String {
  /// The text of bytes that were found to be UTF-8 before: they are not looked at once more.
  package init(validated bytes: UnsafeBufferPointer<UInt8>) {
    let isASCII = dragoman_end_of_ascii(bytes.baseAddress, 0, bytes.count) == bytes.count
    self.init(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: isASCII))
  }
}
