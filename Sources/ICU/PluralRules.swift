internal import CICU
internal import Synchronization

/// A locale's plural rules (`uplrules_openForType`).
@safe
package final class PluralRules: Sendable {
  /// The locale, as a BCP 47 tag.
  package let locale: String
  /// Whether these are the rules of “1st, 2nd, 3rd” instead of those of “1 call, 2 calls”.
  package let isOrdinal: Bool

  // Read only after `init`; ICU's rules and formatters are immutable (upluralrules.h,
  // unumberformatter.h: “thread-safe”).
  private nonisolated(unsafe) let handle: OpaquePointer
  /// Formats that show exactly n fraction digits, or compact notation with them.
  private let formats = Mutex<[String: NumberFormat]>([:])

  /// - Throws: ``ICUError``; a locale that ICU does not know is no error, it has one category.
  package init(locale: String, ordinal: Bool = false) throws(ICUError) {
    self.locale = locale
    isOrdinal = ordinal
    unsafe handle = try unsafe ICUCall.open("uplrules_openForType") { status in
      unsafe dragoman_plural_rules_open(ICUCall.localeName(locale), ordinal ? 1 : 0, &status)
    }
  }

  deinit { unsafe dragoman_plural_rules_close(handle) }

  /// The category of a decimal as it is written: `1.0` has one visible fraction digit, `1` none.
  ///
  /// `1.5c6` is 1.5 million in compact notation, as in CLDR's samples (UTS #35 part 3, §5.1.1).
  ///
  /// - Throws: ``ICUError`` for a text that is no number.
  package func category(of decimal: String) throws(ICUError) -> PluralCategory {
    let parts = decimal.split(separator: "c", maxSplits: 1, omittingEmptySubsequences: false)
    let mantissa = parts[0]
    let fraction =
      mantissa.firstIndex(of: ".").map {
        mantissa[mantissa.index(after: $0)...].utf8.count
      } ?? 0
    let exponent = parts.count == 2 ? parts[1] : nil
    let precision =
      fraction == 0 ? "precision-integer" : "." + String(repeating: "0", count: fraction)
    let format = try cachedFormat(exponent == nil ? precision : "compact-long \(precision)")
    return try category(of: mantissa + (exponent.map { "E\($0)" } ?? ""), as: format)
  }

  /// The category of a number as `format` shows it.
  package func category(
    of decimal: String, as format: NumberFormat
  ) throws(ICUError) -> PluralCategory {
    let keyword = try unsafe ICUCall.text("uplrules_selectFormatted") { out, capacity, status in
      unsafe dragoman_plural_rules_select(
        handle, format.handle, decimal, out, capacity, &status)
    }
    return PluralCategory(rawValue: keyword) ?? .other
  }

  /// The category of a range as `format` shows it (`uplrules_selectForRange`).
  package func category(
    from first: String, to second: String, as format: RangeFormat
  ) throws(ICUError) -> PluralCategory {
    let keyword = try unsafe ICUCall.text("uplrules_selectForRange") { out, capacity, status in
      unsafe dragoman_plural_rules_select_range(
        handle, format.handle, first, second, out, capacity, &status)
    }
    return PluralCategory(rawValue: keyword) ?? .other
  }

  /// The locale's categories with numbers that show each, in CLDR's order.
  ///
  /// Found by asking: whole numbers up to 200 and the round ones, then decimals. A category that
  /// only decimals reach (Russian `other`) has decimal examples.
  package func categories() throws(ICUError) -> [PluralSamples] {
    var integers: [PluralCategory: [String]] = [:]
    var decimals: [PluralCategory: [String]] = [:]
    for number in Self.integersToTry {
      integers[try category(of: number), default: []].append(number)
    }
    for number in Self.decimalsToTry {
      decimals[try category(of: number), default: []].append(number)
    }
    return PluralCategory.allCases.compactMap { category in
      guard integers[category] != nil || decimals[category] != nil else { return nil }
      return PluralSamples(
        category: category, integers: integers[category] ?? [], decimals: decimals[category] ?? [])
    }
  }

  private static let integersToTry: [String] =
    (0...200).map(String.init) + ["1000", "10000", "100000", "1000000", "2000000"]

  private static let decimalsToTry: [String] =
    (0...25).map { "\($0 / 10).\($0 % 10)" } + [
      "5.5", "10.0", "11.5", "21.5", "100.5", "1000000.0",
    ]

  private func cachedFormat(_ skeleton: String) throws(ICUError) -> NumberFormat {
    if let format = formats.withLock({ $0[skeleton] }) { return format }
    let format = try NumberFormat(locale: locale, skeleton: skeleton)
    formats.withLock { $0[skeleton] = format }
    return format
  }
}

/// A plural category with numbers that belong to it.
package struct PluralSamples: Hashable, Sendable {
  package let category: PluralCategory
  /// Whole numbers, the smallest first; empty when only decimals reach the category.
  package let integers: [String]
  /// Decimals with `.` as separator.
  package let decimals: [String]

  /// The example to show a translator: a whole number where there is one.
  package var example: String { integers.first ?? decimals.first ?? "" }
}
