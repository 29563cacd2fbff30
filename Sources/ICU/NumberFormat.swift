internal import CICU

/// Formats exact decimals by an ICU number skeleton (`unumf_openForSkeletonAndLocale`).
@safe
package final class NumberFormat: Sendable {
  // Immutable after `init`: “thread-safe” (unumberformatter.h).
  nonisolated(unsafe) let handle: OpaquePointer

  /// - Parameters:
  ///   - locale: a BCP 47 tag.
  ///   - skeleton: ICU's number skeleton, such as `percent .0` or `currency/EUR`; empty for the
  ///     plain decimal format.
  /// - Throws: ``ICUError`` for a skeleton with a syntax error.
  package init(locale: String, skeleton: String = "") throws(ICUError) {
    let units = Array(skeleton.utf16)
    unsafe handle = try unsafe ICUCall.open("unumf_openForSkeletonAndLocale") { status in
      unsafe dragoman_number_format_open(
        ICUCall.localeName(locale), units, Int32(units.count), &status)
    }
  }

  deinit { unsafe dragoman_number_format_close(handle) }

  /// Formats a decimal such as `-1234.50` without passing through binary floating point
  /// (`unumf_formatDecimal`).
  package func string(from decimal: String) throws(ICUError) -> String {
    try unsafe ICUCall.text("unumf_formatDecimal") { out, capacity, status in
      unsafe dragoman_number_format_decimal(handle, decimal, out, capacity, &status)
    }
  }
}

/// Formats a range of exact decimals (`unumrf_openForSkeletonWithCollapseAndIdentityFallback`).
@safe
package final class RangeFormat: Sendable {
  // Immutable after `init`: “thread-safe” (unumberrangeformatter.h).
  nonisolated(unsafe) let handle: OpaquePointer

  /// - Parameters:
  ///   - locale: a BCP 47 tag.
  ///   - skeleton: ICU's number skeleton for both ends.
  package init(locale: String, skeleton: String = "") throws(ICUError) {
    let units = Array(skeleton.utf16)
    unsafe handle = try unsafe ICUCall.open("unumrf_openForSkeleton") { status in
      unsafe dragoman_range_format_open(
        ICUCall.localeName(locale), units, Int32(units.count), &status)
    }
  }

  deinit { unsafe dragoman_range_format_close(handle) }

  /// Formats the range; two equal ends give the one number (`unumrf_formatDecimalRange`).
  package func string(from first: String, to second: String) throws(ICUError) -> String {
    try unsafe ICUCall.text("unumrf_formatDecimalRange") { out, capacity, status in
      unsafe dragoman_range_format_decimals(handle, first, second, out, capacity, &status)
    }
  }
}

/// Formats amounts of one currency.
package struct MoneyFormat: Sendable {
  private let format: NumberFormat
  private let range: RangeFormat

  /// - Parameters:
  ///   - locale: a BCP 47 tag.
  ///   - currency: ISO 4217 code.
  ///   - fractionDigits: digits after the decimal sign; `nil` for the currency's own number.
  package init(locale: String, currency: String, fractionDigits: Int? = nil) throws(ICUError) {
    let precision = fractionDigits.map { count in
      count == 0 ? " precision-integer" : " ." + String(repeating: "0", count: count)
    }
    let skeleton = "currency/\(currency)" + (precision ?? "")
    format = try NumberFormat(locale: locale, skeleton: skeleton)
    range = try RangeFormat(locale: locale, skeleton: skeleton)
  }

  /// Formats one amount.
  package func string(from amount: String) throws(ICUError) -> String {
    try format.string(from: amount)
  }

  /// Formats a range of amounts.
  package func string(from first: String, to second: String) throws(ICUError) -> String {
    try range.string(from: first, to: second)
  }
}

/// Numbers in words (`unum_open` with `UNUM_SPELLOUT` or `UNUM_ORDINAL`).
///
/// Not `Sendable`: ICU's older number formats are for one thread at a time.
@safe
package final class SpelledNumberFormat {
  /// What the number becomes.
  package enum Style: Int32, Sendable {
    /// “twenty-one”.
    case words = 0
    /// “21st”.
    case ordinal = 1
  }

  private let handle: OpaquePointer

  package init(locale: String, style: Style) throws(ICUError) {
    unsafe handle = try unsafe ICUCall.open("unum_open") { status in
      unsafe dragoman_spelled_format_open(ICUCall.localeName(locale), style.rawValue, &status)
    }
  }

  deinit { unsafe dragoman_spelled_format_close(handle) }

  /// Formats a decimal (`unum_formatDecimal`).
  package func string(from decimal: String) throws(ICUError) -> String {
    try unsafe ICUCall.text("unum_formatDecimal") { out, capacity, status in
      unsafe dragoman_spelled_format_decimal(handle, decimal, out, capacity, &status)
    }
  }
}
