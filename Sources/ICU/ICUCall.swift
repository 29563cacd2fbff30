internal import CICU

/// The shapes of a call into ICU: open an object, write text into a buffer.
enum ICUCall {
  /// Opens an object of ICU's; the caller owns it.
  @unsafe
  static func open(
    _ function: StaticString, _ body: (inout Int32) -> OpaquePointer?
  ) throws(ICUError) -> OpaquePointer {
    var status: Int32 = 0
    let handle = unsafe body(&status)
    try ICUError.check(status, in: function)
    guard let handle = unsafe handle else { throw ICUError(function: "\(function)", status: 7) }
    return unsafe handle
  }

  /// The text that `write` puts into a buffer: called again with more room when it asks for it.
  @unsafe
  static func text(
    _ function: StaticString, capacity: Int = 96,
    _ write: (UnsafeMutablePointer<UInt16>?, Int32, inout Int32) -> Int32
  ) throws(ICUError) -> String {
    String(decoding: try unsafe units(function, capacity: capacity, write), as: UTF16.self)
  }

  /// The UTF-16 code units that `write` puts into a buffer.
  @unsafe
  static func units(
    _ function: StaticString, capacity: Int = 96,
    _ write: (UnsafeMutablePointer<UInt16>?, Int32, inout Int32) -> Int32
  ) throws(ICUError) -> [UInt16] {
    var capacity = capacity
    for _ in 0..<2 {
      var status: Int32 = 0
      var needed = 0
      let buffer = unsafe [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
        needed = Int(unsafe write(buffer.baseAddress, Int32(capacity), &status))
        count = status > 0 ? 0 : max(0, min(needed, capacity))
      }
      if status != DRAGOMAN_BUFFER_OVERFLOW {
        try ICUError.check(status, in: function)
        return buffer
      }
      capacity = needed + 1
    }
    throw ICUError(function: "\(function)", status: Int32(DRAGOMAN_BUFFER_OVERFLOW))
  }

  /// ICU's spelling of a BCP 47 tag: `ro_MD` for `ro-MD`.
  static func localeName(_ tag: String) -> String {
    String(tag.map { $0 == "-" ? "_" : $0 })
  }
}
