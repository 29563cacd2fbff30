/// What paper must show of a link, since nobody can follow it there.
enum PrintedAddress {
  /// The words are the address, or hold it: it may break over lines.
  case inWords
  /// To be added behind the words, without the scheme that everybody leaves out.
  case behind(String)

  /// How `words` with a link to `address` are printed.
  init(of address: String, words: String) {
    let shown = Self.shown(address)
    let isCall = address.lowercased().hasPrefix("tel:")
    // A number may be written in other ways than it is dialled: +7 800 and 8-800.
    let isInWords =
      isCall ? words.contains(where: \.isFigure) : Self.core(words).contains(Self.core(address))
    self = isInWords || shown.isEmpty ? .inWords : .behind(shown)
  }

  /// Whether `words` are nothing but the address or number itself, which no language turns round.
  static func isAddress(_ words: String, of address: String) -> Bool {
    if address.lowercased().hasPrefix("tel:") {
      return words.contains(where: \.isFigure) && !words.contains(where: \.isLetter)
    }
    return !words.contains(where: \.isWhitespace) && core(words).contains(core(address))
  }

  /// The address without `https://`, `mailto:` or `tel:`, and without the last slash.
  private static func shown(_ address: String) -> String {
    let schemes = ["https://", "mailto:", "tel:"]
    let scheme = schemes.first { address.lowercased().hasPrefix($0) } ?? ""
    var shown = address.dropFirst(scheme.count)
    if shown.hasSuffix("/") { shown = shown.dropLast() }
    // The subject and the text of a letter are no part of an address.
    if scheme == "mailto:", let end = shown.firstIndex(of: "?") { shown = shown[..<end] }
    return String(shown)
  }

  /// What tells one address from another, whatever is written around it.
  private static func core(_ text: String) -> String {
    var core = shown(text.lowercased())
    for prefix in ["http://", "www."] where core.hasPrefix(prefix) {
      core = String(core.dropFirst(prefix.count))
    }
    return core
  }

  /// The pieces between which a line may end: behind each `/`, `.` and `-`.
  static func pieces(of address: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var previous: Character?
    for character in address {
      if let previous, "/.-".contains(previous), character != previous {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
      previous = character
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }
}

extension Character {
  fileprivate var isFigure: Bool { ("0"..."9").contains(self) }
}
