internal import CICU

/// Formats instants in one zone (`udat_open`), by the Gregorian calendar for every year.
///
/// Not `Sendable`: ICU's date formats are for one thread at a time. Instants are milliseconds
/// since 1970-01-01 UTC.
@safe
package final class DateFormat {
  /// CLDR's lengths of a date or a time.
  package enum Style: Int32, Sendable, CaseIterable {
    case none = -1
    case full, long, medium, short
  }

  private let handle: OpaquePointer

  /// Opens a format by CLDR's styles.
  ///
  /// - Parameters:
  ///   - locale: a BCP 47 tag.
  ///   - zone: a name of the time zone database, such as `Europe/Chisinau`.
  package init(
    locale: String, zone: String = "UTC", date: Style, time: Style = .none
  ) throws(ICUError) {
    unsafe handle = try unsafe ICUCall.open("udat_open") { status in
      unsafe dragoman_date_format_open_style(
        ICUCall.localeName(locale), zone, date.rawValue, time.rawValue, &status)
    }
  }

  /// Opens a format by a pattern such as `d MMMM y` (UTS #35 part 4, §8).
  package init(locale: String, zone: String = "UTC", pattern: String) throws(ICUError) {
    let units = Array(pattern.utf16)
    unsafe handle = try unsafe ICUCall.open("udat_open") { status in
      unsafe dragoman_date_format_open_pattern(
        ICUCall.localeName(locale), zone, units, Int32(units.count), &status)
    }
  }

  deinit { unsafe dragoman_date_format_close(handle) }

  /// The locale's best pattern for the fields of `skeleton` (`udatpg_getBestPattern`).
  package static func pattern(
    locale: String, skeleton: String
  ) throws(ICUError) -> String {
    let units = Array(skeleton.utf16)
    return try unsafe ICUCall.text("udatpg_getBestPattern") { out, capacity, status in
      unsafe dragoman_date_pattern(
        ICUCall.localeName(locale), units, Int32(units.count), out, capacity, &status)
    }
  }

  /// Formats an instant (`udat_format`).
  package func string(from instant: Double) throws(ICUError) -> String {
    try unsafe ICUCall.text("udat_format") { out, capacity, status in
      unsafe dragoman_date_format_instant(handle, instant, out, capacity, &status)
    }
  }
}

/// Formats intervals between two instants (`udtitvfmt_open`); not `Sendable`.
@safe
package final class IntervalFormat {
  private let handle: OpaquePointer

  /// - Parameters:
  ///   - locale: a BCP 47 tag.
  ///   - zone: a name of the time zone database.
  ///   - skeleton: the fields wanted, such as `yMMMMd`.
  package init(locale: String, zone: String = "UTC", skeleton: String) throws(ICUError) {
    let units = Array(skeleton.utf16)
    unsafe handle = try unsafe ICUCall.open("udtitvfmt_open") { status in
      unsafe dragoman_interval_format_open(
        ICUCall.localeName(locale), zone, units, Int32(units.count), &status)
    }
  }

  deinit { unsafe dragoman_interval_format_close(handle) }

  /// Formats an interval, dropping what both ends share (`udtitvfmt_format`).
  package func string(from: Double, to: Double) throws(ICUError) -> String {
    try unsafe ICUCall.text("udtitvfmt_format") { out, capacity, status in
      unsafe dragoman_interval_format_instants(handle, from, to, out, capacity, &status)
    }
  }
}

/// A zone of the time zone database.
package enum TimeZoneOffset {
  /// Milliseconds east of UTC in `zone` at an instant, summer time included.
  ///
  /// - Throws: ``ICUError`` for a zone that ICU does not know (`ucal_getCanonicalTimeZoneID`).
  package static func milliseconds(zone: String, at instant: Double) throws(ICUError) -> Int {
    var status: Int32 = 0
    let offset = unsafe dragoman_zone_offset(zone, instant, &status)
    try ICUError.check(status, in: "ucal_getCanonicalTimeZoneID")
    return Int(offset)
  }
}
