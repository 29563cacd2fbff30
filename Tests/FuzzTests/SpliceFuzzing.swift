import Diagnostics
import Editions
import Extraction
import Messages
import XMLTree

/// Extracts a document, translates it well and badly, and assembles it.
///
/// The first byte sets the options. Then come the document and, each behind a NUL, translations
/// that its messages get in turn.
enum SpliceFuzzing {
  private static let file = "guide.xml"

  static func run(_ bytes: [UInt8]) throws -> Bool {
    let options = bytes.first ?? 0
    let parts = bytes.dropFirst().split(
      separator: 0, maxSplits: 8, omittingEmptySubsequences: false)
    let document: XMLDocument
    do {
      document = try XMLDocument.parse(Array(parts.first ?? []), file: file)
    } catch {
      try expectUseful(error, in: file)
      return false
    }
    do {
      try WellFormedness.check(document.bytes, file: file)
    } catch {
      throw BrokenLaw(description: "what was read is not well-formed")
    }
    let translations = parts.dropFirst().map { String(decoding: $0, as: UTF8.self) }
    for form in InlineForm.allCases {
      let extractor = Extractor(form: form, usesPatterns: options & 1 != 0)
      guard let extraction = try? extractor.extract(document) else { return false }
      let assembly = SpliceLaws(extraction, extractor, options: options)
      try assembly.expectIdentity()
      try assembly.expectRoundTrip()
      try assembly.expectWellFormed(translations)
    }
    return true
  }
}

/// The laws of assembly for one extracted document.
struct SpliceLaws {
  let extraction: Extraction
  let extractor: Extractor
  let assembler: Assembler
  let locale: LocaleTag?

  init(_ extraction: Extraction, _ extractor: Extractor, options: UInt8) {
    self.extraction = extraction
    self.extractor = extractor
    assembler = Assembler(
      marksFallback: options & 2 != 0, salvages: options & 4 != 0,
      localization: options & 8 != 0 ? .always : .whenTranslated)
    locale = options & 16 != 0 ? "fr" : nil
  }

  private var document: XMLDocument { extraction.document }

  /// Each message translated as itself, and no message translated, give the source.
  func expectIdentity() throws {
    let assembler = Assembler(marksFallback: false)
    let same = assembler.assemble(extraction, locale: "fr") { Replacement($0.text) }
    try law(same.bytes == document.bytes, "the identity changes bytes")
    try law(same.problems.isEmpty, "the identity has problems")
    let empty = assembler.assemble(extraction, locale: "fr") { _ in nil }
    try law(empty.bytes == document.bytes, "an empty catalog changes bytes")
  }

  /// Marks around each text stand around it in the messages of the result.
  func expectRoundTrip() throws {
    let marked = Assembler(marksFallback: false).assemble(extraction, locale: nil) {
      Replacement("⟦\($0.text)⟧")
    }
    try law(marked.problems.isEmpty, "\(marked.problems.first?.headline ?? "")")
    let result = try parsed(marked.bytes)
    let messages = try extractor.extract(result).messages.map(\.text)
    let wanted = extraction.messages.map { "⟦\($0.text)⟧" }
    try law(messages == wanted, "marks get lost: \(messages) for \(wanted)")
  }

  /// Whatever the translations, the result can be read, and what was left out is explained.
  func expectWellFormed(_ translations: [String]) throws {
    guard !translations.isEmpty else { return }
    var turn = 0
    let result = assembler.assemble(extraction, locale: locale) { message in
      defer { turn += 1 }
      let text = translations[turn % translations.count]
      return text.isEmpty ? nil : Replacement(text, isPattern: message.isPattern)
    }
    _ = try parsed(result.bytes)
    for problem in result.problems {
      try law(!problem.headline.isEmpty && !problem.remedy.isEmpty, "a problem without words")
      try law(problem.offset >= 0, "a problem without its place")
      try law(problem.location.line > 0, "a problem without its place in the guide")
    }
  }

  private func parsed(_ bytes: [UInt8]) throws -> XMLDocument {
    if document.isHTML { return try XMLDocument.parseHTML(bytes, file: document.file) }
    do {
      return try XMLDocument.parse(bytes, file: document.file)
    } catch {
      throw BrokenLaw(
        description: "not well-formed: \(error.findings[0].headline) in "
          + String(decoding: bytes, as: UTF8.self))
    }
  }
}
