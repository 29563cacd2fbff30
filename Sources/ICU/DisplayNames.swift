internal import CICU

/// Names of countries and languages in a locale (`uldn_open`).
///
/// Not `Sendable`: ICU promises no sharing between threads.
@safe
package final class DisplayNames {
  private let handle: OpaquePointer

  package init(locale: String) throws(ICUError) {
    unsafe handle = try unsafe ICUCall.open("uldn_open") { status in
      unsafe dragoman_display_names_open(ICUCall.localeName(locale), &status)
    }
  }

  deinit { unsafe dragoman_display_names_close(handle) }

  /// The name of a country or region by ISO 3166 code; `nil` when CLDR has none
  /// (`uldn_regionDisplayName`).
  package func region(_ code: String) throws(ICUError) -> String? {
    let name = try unsafe ICUCall.text("uldn_regionDisplayName") { out, capacity, status in
      unsafe dragoman_display_names_region(handle, code, out, capacity, &status)
    }
    return name.isEmpty || name == code ? nil : name
  }

  /// The name of a language or locale by BCP 47 tag, as it stands in mid-sentence; `nil` when CLDR
  /// has none (`uldn_localeDisplayName`).
  package func language(_ tag: String) throws(ICUError) -> String? {
    let code = ICUCall.localeName(tag)
    let name = try unsafe ICUCall.text("uldn_localeDisplayName") { out, capacity, status in
      unsafe dragoman_display_names_locale(handle, code, out, capacity, &status)
    }
    return name.isEmpty || name == code ? nil : name
  }
}
