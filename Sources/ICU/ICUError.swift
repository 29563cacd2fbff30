internal import CICU

/// A failure that ICU reports: which of its functions failed, and its status code.
package struct ICUError: Error, Hashable, Sendable, CustomStringConvertible {
  /// ICU's function, such as `ucol_open`.
  package let function: String
  /// ICU's `UErrorCode`; failures are above 0.
  package let status: Int32

  package init(function: String, status: Int32) {
    self.function = function
    self.status = status
  }

  /// Throws when `status` is a failure; ICU's warnings (negative codes) pass.
  static func check(_ status: Int32, in function: StaticString) throws(ICUError) {
    if status > 0 { throw ICUError(function: function.description, status: status) }
  }

  /// ICU's name of the code, such as `U_ILLEGAL_ARGUMENT_ERROR`.
  package var name: String { unsafe String(cString: dragoman_error_name(status)) }

  package var description: String { "ICU’s \(function) failed with \(name)" }
}

/// The version of the ICU library that does the work, such as `72.1`.
package var icuVersion: String { unsafe String(cString: dragoman_icu_version()) }
