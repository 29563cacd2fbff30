/// Made once: it opens ICU's objects for every language.
private let fuzzing: PatternFuzzing = {
  do {
    return try PatternFuzzing()
  } catch {
    fatalError("\(error)")
  }
}()

/// libFuzzer's entry point: the same work as in `PatternFuzzTests`.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  fuzzing.run(UnsafeBufferPointer(start: start, count: count))
  return 0
}
