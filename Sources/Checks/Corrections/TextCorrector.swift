import Messages

/// Writes corrections into a translation, character by character: markup, arguments and references
/// stay as they are.
struct TextCorrector {
  /// A piece of the translation and what it becomes.
  private struct Edit: Hashable {
    var range: Range<Int>
    var text: String
  }

  private let raw: [UInt8]
  private let locale: LocaleTag
  private var edits: Set<Edit> = []

  init(_ raw: String, locale: LocaleTag) {
    self.raw = Array(raw.utf8)
    self.locale = locale
  }

  /// The text with all corrections; `nil` when there is none that can be made.
  var result: String? {
    guard !edits.isEmpty else { return nil }
    var bytes: [UInt8] = []
    var place = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard edit.range.lowerBound >= place else { continue }
      bytes += raw[place..<edit.range.lowerBound]
      bytes += edit.text.utf8
      place = edit.range.upperBound
    }
    return String(decoding: bytes + raw[place...], as: UTF8.self)
  }

  /// Corrects what a rule found in a text that a reader sees.
  ///
  /// - Parameter ranges: in UTF-16.
  mutating func correct(_ ranges: [Range<Int>], of text: MaskedText, by correction: Correction) {
    if case .quotationMarks = correction {
      setQuotationMarks(of: text)
      return
    }
    for range in ranges {
      let found = String(decoding: text.utf16[range], as: UTF16.self)
      guard let new = correction.text(for: found, locale.language), new != found,
        let place = place(of: range, found, in: text)
      else { continue }
      let sides = correction.takesSpaces(beside: found)
      let before =
        sides.before ? Array(raw[..<place.lowerBound].reversed().prefix(while: isSpace)) : []
      let behind = sides.behind ? Array(raw[place.upperBound...].prefix(while: isSpace)) : []
      edits.insert(
        Edit(
          range: (place.lowerBound - before.count)..<(place.upperBound + behind.count), text: new))
    }
  }

  /// Where found text stands in the translation; `nil` when it is not written there letter by
  /// letter (a tag or a reference stands inside).
  private func place(of range: Range<Int>, _ found: String, in text: MaskedText) -> Range<Int>? {
    let start = text.rawOffset(ofUTF16: range.lowerBound)
    let end = start + found.utf8.count
    guard end <= raw.count, raw[start..<end].elementsEqual(found.utf8) else { return nil }
    return start..<end
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") }

  /// Replaces straight marks where each opens a word or closes one, in turn.
  private mutating func setQuotationMarks(of text: MaskedText) {
    let units = text.utf16
    let places = units.indices.filter { units[$0] == Self.straight }
    guard !places.isEmpty, places.count.isMultiple(of: 2) else { return }
    let marks = QuotationMarks(locale).marks(at: 0)
    var made: [Edit] = []
    for (number, place) in places.enumerated() {
      let opens = number.isMultiple(of: 2)
      let outside = opens ? place - 1 : place + 1
      let inside = opens ? place + 1 : place - 1
      guard !units.indices.contains(outside) || Self.separates(units[outside]),
        units.indices.contains(inside), !Self.separates(units[inside]),
        let range = self.place(of: place..<(place + 1), "\"", in: text)
      else { return }
      made.append(Edit(range: range, text: opens ? marks.open : marks.close))
    }
    edits.formUnion(made)
  }

  private static let straight = UInt16(0x22)

  /// Whether a mark can stand beside it on the outer side of a quotation: no letter and no digit.
  private static func separates(_ unit: UInt16) -> Bool {
    guard let scalar = Unicode.Scalar(unit) else { return false }
    return !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar)
      && unit != 0xE000 && unit != 0xE001
  }
}
