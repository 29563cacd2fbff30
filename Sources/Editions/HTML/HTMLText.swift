/// `text` fit to stand between tags of HTML.
func htmlText(_ text: some StringProtocol) -> String {
  var result = ""
  result.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{7F}"..."\u{9F}": break
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// ` name="value"`, the value fit to stand between double quotes.
func htmlAttribute(_ name: String, _ value: some StringProtocol) -> String {
  " \(name)=\"\(htmlText(value).replacing("\"", with: "&quot;"))\""
}

/// An address that a link may have: of the web, of a phone, of a mailbox; `nil` for all others,
/// such as `javascript:`.
func safeAddress(_ address: String) -> String? {
  let scheme = address.prefix { $0 != ":" }.lowercased()
  guard ["https", "http", "tel", "mailto"].contains(scheme), scheme.count < address.count
  else { return nil }
  return address
}
