import Catalogs
import Messages
import Testing

@Suite struct TemplateWriterTests {
  private static let date = "2026-11-22 10:00+0000"

  private static let messages = [
    Message(key: .init(text: "Short."), references: ["a.xml"], breadcrumb: ["Chapter", "para"]),
    Message(
      key: .init(context: "menu", text: "Say “é” \\ \"aloud\"\nand rest\t."),
      references: (0..<30).map { "a b.xml#p\($0)" }, notes: ["two\nlines", "", "one"],
      preservesSpace: true),
    Message(key: .init(text: "")),
    Message(
      key: .init(
        text: String(
          repeating: "A long sentence, with <emphasis>markup</emphasis> — and 3 %. ",
          count: 9) + "{n}"), isPattern: true),
    Message(key: .init(text: "ends with a line end\n")),
    Message(key: .init(text: String(repeating: "unbreakable", count: 12))),
    Message(key: .init(text: String(repeating: "неразрывно", count: 12))),
  ]

  @Test func writesWhatATemplateOfEntriesSays() {
    let template = CatalogUpdate.template(
      for: Self.messages, project: "guide", creationDate: Self.date, file: "guide.pot")
    var writer = TemplateWriter(project: "guide", creationDate: Self.date)
    for message in Self.messages { writer.append(message) }
    #expect(
      String(decoding: writer.finish(), as: UTF8.self)
        == String(decoding: template.serialized(), as: UTF8.self))
  }
}
