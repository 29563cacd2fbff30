internal import CICU

/// Joins a list with the locale's commas and conjunction (`ulistfmt_openForType`).
@safe
package final class ListFormat: Sendable {
  /// How the items belong together.
  package enum Kind: Int32, Sendable, CaseIterable {
    /// “A, B and C”.
    case and
    /// “A, B or C”.
    case or
    /// “3 h, 10 min”.
    case units
  }

  // Immutable after `init`: formatting is const over read-only data (listformatter.h).
  private nonisolated(unsafe) let handle: OpaquePointer

  package init(locale: String, kind: Kind) throws(ICUError) {
    unsafe handle = try unsafe ICUCall.open("ulistfmt_openForType") { status in
      unsafe dragoman_list_format_open(ICUCall.localeName(locale), kind.rawValue, &status)
    }
  }

  deinit { unsafe dragoman_list_format_close(handle) }

  /// Joins the items (`ulistfmt_format`).
  package func string(from items: [String]) throws(ICUError) -> String {
    let units = items.map { Array($0.utf16) }
    let lengths = units.map { Int32($0.count) }
    let joined = units.flatMap { $0 }
    return try unsafe ICUCall.text(
      "ulistfmt_format", capacity: joined.count + 16 * items.count + 16
    ) { out, capacity, status in
      unsafe dragoman_list_format_items(
        handle, joined, lengths, Int32(lengths.count), out, capacity, &status)
    }
  }
}
