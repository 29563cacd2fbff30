internal import CICU

/// Compares texts in a locale's alphabetical order (`ucol_open`).
@safe
package final class Collator: Sendable {
  // Never changed after `init`; comparing is const (coll.h: “const methods are thread-safe”).
  private nonisolated(unsafe) let handle: OpaquePointer

  /// - Parameters:
  ///   - locale: a BCP 47 tag.
  ///   - lettersOnly: compares base letters alone: accents and case alike count for nothing.
  package init(locale: String, lettersOnly: Bool = false) throws(ICUError) {
    unsafe handle = try unsafe ICUCall.open("ucol_open") { status in
      unsafe dragoman_collator_open(ICUCall.localeName(locale), lettersOnly ? 1 : 0, &status)
    }
  }

  deinit { unsafe dragoman_collator_close(handle) }

  /// How two texts stand to each other (`ucol_strcollUTF8`): below 0 when `left` comes first.
  package func compare(_ left: String, _ right: String) -> Int {
    var left = left
    var right = right
    var status: Int32 = 0
    let order = left.withUTF8 { left in
      right.withUTF8 { right in
        unsafe compare(left, right, &status)
      }
    }
    return status > 0 ? 0 : Int(order)
  }

  private func compare(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, _ status: inout Int32
  ) -> Int32 {
    unsafe dragoman_collator_compare(
      handle, UnsafeRawPointer(left.baseAddress)?.assumingMemoryBound(to: CChar.self),
      Int32(left.count), UnsafeRawPointer(right.baseAddress)?.assumingMemoryBound(to: CChar.self),
      Int32(right.count), &status)
  }

  /// The labels of an alphabetical index in a locale, unsorted (CLDR's index exemplars).
  package static func indexLabels(locale: String) throws(ICUError) -> [String] {
    let units = try unsafe ICUCall.units("ulocdata_getExemplarSet") { out, capacity, status in
      unsafe dragoman_index_labels(ICUCall.localeName(locale), out, capacity, &status)
    }
    return units.split(separator: 0).map { String(decoding: $0, as: UTF16.self) }
  }
}
