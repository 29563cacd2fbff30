import Extraction
import Messages
import TestSupport
import Testing
import XMLTree

@testable import Editions

/// The laws of assembly, on documents nobody wrote by hand and on real ones.
@Suite struct AssemblyPropertyTests {
  private func parse(_ text: String) throws -> XMLDocument {
    try XMLDocument.parse(Array(text.utf8), file: "generated.xml")
  }

  /// Each message translated as itself, and no message translated at all, give the source.
  private func expectIdentity(_ document: XMLDocument, _ note: String) throws {
    for form in InlineForm.allCases {
      let extraction = try Extractor(form: form).extract(document)
      let assembler = Assembler(marksFallback: false)
      let identical = assembler.assemble(extraction, locale: "fr") { Replacement($0.text) }
      #expect(identical.bytes == document.bytes, "\(note), \(form)")
      #expect(identical.translatedUnits == identical.unitCount)
      let untranslated = assembler.assemble(extraction, locale: "fr") { _ in nil }
      #expect(untranslated.bytes == document.bytes, "\(note), \(form)")
    }
  }

  /// Marks put around the text leave a document that, without them, has the source's messages.
  private func expectRoundTrip(_ document: XMLDocument, _ note: String) throws {
    for form in InlineForm.allCases {
      let extractor = Extractor(form: form)
      let extraction = try extractor.extract(document)
      let result = Assembler(marksFallback: false).assemble(extraction, locale: nil) {
        Replacement("⟦\($0.text)⟧")
      }
      #expect(result.problems.isEmpty, "\(note), \(form): \(result.problems.map(\.headline))")
      let translated = try XMLDocument.parse(result.bytes, file: "translated.xml")
      let messages = try extractor.extract(translated).messages
      let expected = extraction.messages.map { "⟦\($0.text)⟧" }
      #expect(messages.map(\.text) == expected, "\(note), \(form)")
    }
  }

  @Test(arguments: 1...80)
  func holdsForGeneratedDocuments(seed: Int) throws {
    var generator = DocumentGenerator(seed: UInt64(seed))
    let source = generator.document()
    let document = try parse(source)
    try expectIdentity(document, source)
    try expectRoundTrip(document, source)
  }

  /// In whatever encoding a document comes, it is read as the same text, and written in UTF-8.
  @Test(arguments: SampleEncoding.allCases)
  func holdsInEveryEncoding(encoding: SampleEncoding) throws {
    for seed in 1...12 {
      var generator = DocumentGenerator(seed: UInt64(seed))
      let source = generator.document(declaring: encoding.name)
      let document = try XMLDocument.parse(encoding.bytes(of: source), file: "generated.xml")
      let read = encoding.text(read: source)
      #expect(String(decoding: document.bytes, as: UTF8.self) == read)
      try expectIdentity(document, read)
      try expectRoundTrip(document, read)
    }
  }

  /// Translations damaged in every way: the result stays well-formed, and each damage that would
  /// have broken it is reported.
  @Test(arguments: 1...80)
  func staysWellFormedWhateverTheTranslation(seed: Int) throws {
    var generator = DocumentGenerator(seed: UInt64(seed))
    let document = try parse(generator.document())
    var random = SplitMix(seed: UInt64(seed))
    for form in InlineForm.allCases {
      let extraction = try Extractor(form: form).extract(document)
      let assembler = Assembler(marksFallback: seed % 2 == 0, salvages: seed % 3 == 0)
      let result = assembler.assemble(extraction, locale: "ru") { message in
        random.next(4) == 0 ? nil : Replacement(random.damaged(message.text))
      }
      #expect(throws: Never.self) { try XMLDocument.parse(result.bytes, file: "damaged.xml") }
      for problem in result.problems where problem.fallsBack {
        #expect(!problem.headline.isEmpty && !problem.remedy.isEmpty)
      }
    }
  }

  @Test(
    arguments: [
      "corpora/pluma/flat.xml", "conformance/docbook-roundtrip/xml/article.001.xml",
      "conformance/docbook-roundtrip/xml/book.001.xml",
      "conformance/docbook-roundtrip/xml/annotations.001.xml",
      "conformance/docbook-roundtrip/xml/remark.001.xml",
      "conformance/docbook-roundtrip/xml/equation.004.xml",
      "conformance/docbook-roundtrip/xml/address.001.xml",
      "conformance/docbook-roundtrip/xml/footnote.003.xml",
    ])
  func holdsForRealDocuments(path: String) throws {
    guard let bytes = SharedData.bytes(path) else { return }
    try expectIdentity(try XMLDocument.parse(bytes, file: path), path)
  }
}

/// A small generator of random numbers, the same on every machine.
private struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) >> 33) % bound
  }

  /// The text with something taken out, doubled, moved or put in.
  mutating func damaged(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    let place = next(scalars.count + 1)
    switch next(7) {
    case 0: scalars.removeSubrange(place..<min(place + 1 + next(6), scalars.count))
    case 1: scalars.insert(contentsOf: scalars.prefix(next(12)), at: place)
    case 2: scalars.insert(contentsOf: Array("<&>".unicodeScalars).prefix(1 + next(3)), at: place)
    case 3: scalars.insert("\u{1}", at: place)
    case 4: scalars.insert(contentsOf: "&nbsp;".unicodeScalars, at: place)
    case 5: scalars.append(contentsOf: "<emphasis xml:id=\"i1\">e</emphasis>]]>".unicodeScalars)
    default: scalars.reverse()
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }
}
