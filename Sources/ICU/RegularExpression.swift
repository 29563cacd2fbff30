internal import CICU
import Synchronization

/// A regular expression in ICU's syntax (`uregex_open`), compiled once.
@safe
package final class RegularExpression: Sendable {
  /// A match: UTF-16 ranges in the text.
  package struct Match: Hashable, Sendable {
    package var range: Range<Int>
    /// The capture groups from 1 on; `nil` for a group that took no part.
    package var groups: [Range<Int>?]
  }

  // Never used for matching itself, only cloned: `uregex_clone` reads the compiled expression,
  // which ICU counts atomically (uregex.h: clones “can be used in different threads”).
  private nonisolated(unsafe) let handle: OpaquePointer
  package let pattern: String
  /// A copy with a state of its own that no search uses now.
  private let idle = Mutex<Clone?>(nil)

  /// - Throws: ``RegularExpressionError`` at the pattern's first error.
  package init(_ pattern: String, ignoringCase: Bool = false) throws(RegularExpressionError) {
    self.pattern = pattern
    let units = Array(pattern.utf16)
    var offset: Int32 = -1
    do throws(ICUError) {
      unsafe handle = try unsafe ICUCall.open("uregex_open") { status in
        unsafe dragoman_regex_open(
          units, Int32(units.count), ignoringCase ? 1 : 0, &offset, &status)
      }
    } catch {
      throw RegularExpressionError(offset: offset < 0 ? nil : Int(offset), reason: error)
    }
  }

  deinit { unsafe dragoman_regex_close(handle) }

  /// All matches in a text in UTF-16, from left to right.
  ///
  /// - Throws: ``ICUError`` when matching takes too long or too much memory.
  package func matches(in text: [UInt16]) throws(ICUError) -> [Match] {
    try matches(in: text, only: nil)
  }

  /// The matches that begin at given places of a text, from left to right, none inside the one
  /// before.
  ///
  /// - Parameter places: UTF-16 offsets, ascending.
  /// - Throws: ``ICUError`` when matching takes too long or too much memory.
  package func matches(in text: [UInt16], at places: [Int]) throws(ICUError) -> [Match] {
    places.isEmpty ? [] : try matches(in: text, only: places)
  }

  /// All matches in a text; the ranges count UTF-16 code units.
  package func matches(in text: String) throws(ICUError) -> [Match] {
    try matches(in: Array(text.utf16))
  }

  private func matches(in text: [UInt16], only places: [Int]?) throws(ICUError) -> [Match] {
    let ready = idle.withLock { $0.take() }
    let clone = if let ready { ready } else { try unsafe Clone(of: handle) }
    var status: Int32 = 0
    let matches = unsafe text.withUnsafeBufferPointer { buffer in
      unsafe Self.matches(of: clone.handle, in: buffer, only: places, &status)
    }
    idle.withLock { $0 = clone }
    try ICUError.check(status, in: "uregex_findNext")
    return matches
  }

  private static func matches(
    of regex: OpaquePointer, in text: UnsafeBufferPointer<UInt16>, only places: [Int]?,
    _ status: inout Int32
  ) -> [Match] {
    unsafe dragoman_regex_set_text(regex, text.baseAddress, Int32(text.count), &status)
    guard status <= 0 else { return [] }
    let groups = unsafe dragoman_regex_group_count(regex, &status)
    guard let places else {
      var matches: [Match] = []
      while status <= 0, unsafe dragoman_regex_find(regex, &status) != 0,
        let match = unsafe match(of: regex, groups, &status)
      {
        matches.append(match)
      }
      return matches
    }
    return places.reduce(into: []) { matches, place in
      guard place >= matches.last?.range.upperBound ?? 0, status <= 0,
        unsafe dragoman_regex_match(regex, Int32(place), &status) != 0,
        let match = unsafe match(of: regex, groups, &status)
      else { return }
      matches.append(match)
    }
  }

  /// What was found last.
  private static func match(
    of regex: OpaquePointer, _ groups: Int32, _ status: inout Int32
  ) -> Match? {
    unsafe range(of: 0, regex, &status).map { whole in
      Match(range: whole, groups: (0..<groups).map { unsafe range(of: $0 + 1, regex, &status) })
    }
  }

  private static func range(
    of group: Int32, _ regex: OpaquePointer, _ status: inout Int32
  ) -> Range<Int>? {
    let start = Int(unsafe dragoman_regex_start(regex, group, &status))
    let end = Int(unsafe dragoman_regex_end(regex, group, &status))
    return status <= 0 && start >= 0 && end >= start ? start..<end : nil
  }
}

extension RegularExpression {
  /// A copy of the compiled expression (`uregex_clone`); one search uses it at a time.
  @safe
  private final class Clone: Sendable {
    nonisolated(unsafe) let handle: OpaquePointer

    init(of expression: OpaquePointer) throws(ICUError) {
      unsafe handle = try unsafe ICUCall.open("uregex_clone") { status in
        unsafe dragoman_regex_clone(expression, &status)
      }
    }

    deinit { unsafe dragoman_regex_close(handle) }
  }
}

/// Why a regular expression does not compile.
package struct RegularExpressionError: Error, Hashable, Sendable {
  /// UTF-16 offset in the pattern, when ICU tells one.
  package let offset: Int?
  package let reason: ICUError
}
