import Extraction
import Messages
import Testing
import XMLTree

@testable import Editions

/// Documents that name their translators (itstool's credits).
@Suite struct CreditsTests {
  private func merged(_ body: String, _ names: String?) throws -> String {
    let head = """
      <d:a xmlns:d="urn:d"><its:rules xmlns:its="http://www.w3.org/2005/11/its" version="2.0" \
      xmlns:itst="http://itstool.org/extensions/" xmlns:x="urn:d" xmlns:y="urn:y">\
      <its:translateRule selector="//its:rules" translate="no"/>\
      <itst:credits appendTo="//x:info"><x:credit type="t">\
      <x:name><itst:name/></x:name> <y:mail><itst:email/></y:mail> <itst:years/>\
      </x:credit></itst:credits></its:rules>
      """
    let document = try XMLDocument.parse(Array((head + body + "</d:a>").utf8), file: "a.xml")
    let extraction = try Extractor(form: .verbatim).extract(document)
    #expect(extraction.messages.first?.key == .init(context: "_", text: "translator-credits"))
    let assembled = Assembler(marksFallback: false, localization: .always).assemble(
      extraction, locale: "fr"
    ) { $0.text == "translator-credits" ? names.map { Replacement($0) } : nil }
    _ = try XMLDocument.parse(assembled.bytes, file: "b.xml")
    let text = String(decoding: assembled.bytes, as: UTF8.self)
    #expect(text.hasPrefix(head))
    return String(text.dropFirst(head.count).dropLast(6))
  }

  private func credit(_ name: String, _ mail: String, _ years: String) -> String {
    "<d:credit type=\"t\"><d:name>\(name)</d:name> <mail xmlns=\"urn:y\">\(mail)</mail> \(years)"
      + "</d:credit>"
  }

  @Test func namesEachTranslator() throws {
    #expect(
      try merged(
        "<d:info><d:t>T</d:t></d:info>",
        "Ana & Co <ana@example.org>, 2020, 2021\nno address\nIon <Ion> <ion@example.org>, 2022")
        == "<d:info><d:t>T</d:t>" + credit("Ana &amp; Co", "ana@example.org", "2020, 2021")
        + credit("Ion &lt;Ion&gt;", "ion@example.org", "2022") + "</d:info>")
  }

  @Test func opensAnEmptyElement() throws {
    #expect(
      try merged("<d:info/>", "A <b>, 1") == "<d:info>" + credit("A", "b", "1") + "</d:info>")
  }

  @Test(arguments: [nil, "", "translator-credits", "only words", "A <b>, \u{1}"])
  func leavesTheDocumentAloneWithoutNames(names: String?) throws {
    #expect(try merged("<d:info/>", names) == "<d:info/>")
  }
}
