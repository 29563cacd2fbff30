import Editions
import Messages

/// A small book that has one of everything; made anew for whoever asks, so that none is left over.
enum SampleBook {
  /// Words that nobody could take for English, so that an English one would show.
  static let language = PublicationLanguage(
    locale: "bg", name: "български",
    words: PublicationWords { key, arguments in
      let values = arguments.sorted { $0.key < $1.key }.map(\.value).joined(separator: "|")
      if key == .pageReference {
        return "\(arguments["reference"] ?? "") (стр.\u{A0}\(arguments["page"] ?? ""))"
      }
      return "‹\(key.rawValue.map { cyrillic($0) }.joined())›" + values
    },
    quotes: QuotationMarks(outer: .init("„", "“"), inner: .init("‚", "‘")),
    order: PublicationOrder(precedes: { $0 < $1 }, bucket: { String($0.prefix(1)).uppercased() }))

  /// One Cyrillic letter for each Latin one.
  static func cyrillic(_ letter: Character) -> String {
    guard let scalar = letter.unicodeScalars.first, ("a"..."z").contains(scalar),
      let shifted = Unicode.Scalar(scalar.value - 0x61 + 0x430)
    else { return letter.isNumber ? String(letter) : "·" }
    return String(Character(shifted))
  }

  static var drawing: Picture {
    Picture(
      path: "images/steps.svg", alternative: "Три стъпки",
      content: .drawing(
        Drawing(
          viewBox: .init(width: 380, height: 120),
          lines: #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 380 120">"#
            + ##"<path fill="none" stroke="#000" d="M10 60 h360 v40 h-360 z"/></svg>"##,
          labels: [Drawing.Label("Първа стъпка", x: 190, y: 85, size: 14, anchor: .middle)],
          markup: ##"<path fill="none" stroke="#000" d="M10 60 h360 v40 h-360 z"/>"##
            + ##"<text x="190" y="85">Първа стъпка</text>"##)))
  }

  static var publication: Publication {
    Publication(
      identifier: "sample", locale: "bg", sourceLocale: "en", title: [.text("Вкъщи „и“ навън")],
      subtitle: [.text("Книга за проба")], authors: ["Проект „Семейства“"],
      imprint: Imprint(
        copyright: ["© 2026 Проект"], notice: [.text("Безплатно издание.")],
        abstract: [.text("За какво е тази книга.")]),
      cover: drawing, divisions: [chapter, glossary, index])
  }

  static func publication(blocks: [Block]) -> Publication {
    Publication(
      locale: "bg", sourceLocale: "en", title: [.text("Проба")],
      divisions: [
        Division(.chapter(number: 1), id: "ch-one", title: [.text("Първа")], blocks: blocks)
      ])
  }

  static var chapter: Division {
    Division(
      .chapter(number: 1), id: "ch-one", title: [.text("Преди да прочетете")],
      blocks: [
        Block(
          .paragraph([
            .text("Погледнете в "),
            .reference(Reference(target: "tab-one", kind: .table, text: "таблица 1")),
            .text(", "),
            .reference(Reference(target: "ch-one", kind: .chapter, text: "глава 1")),
            .mark(id: "index.1"), .text(" и питайте "),
            .term([.text("настойника")], target: "gl-one"), .text("."),
            .footnote(
              Footnote(id: "note.1.1", number: 1, blocks: [.text("Бележка под линия.")])),
          ])),
        Block(.section(section), id: "sec-one"),
      ])
  }

  static var section: Section {
    Section(
      title: [.text("Първи раздел")],
      blocks: [
        Block(.list(ItemList(.checks, items: [[.text("хляб")], [.text("мляко")]]))),
        Block(.list(ItemList(.bullets, items: [[.text("едно")]]))),
        Block(.list(ItemList(.numbers, items: [[.text("две")]]))),
        Block(
          .terms([TermItem(terms: [[.text("дума")]], definition: [.text("обяснение")])])),
        Block(
          .procedure(
            Procedure(title: [.text("Стъпки")], steps: [[.text("Питайте.")], [.text("Чакайте.")]]))),
        Block(.table(table), id: "tab-one"),
        Block(
          .figure(
            Figure(picture: drawing, caption: Caption(number: 1, title: [.text("Стъпки")]))),
          id: "fig-one"),
        Block(
          .box(
            Box(
              .hotline,
              blocks: [
                Block(
                  .paragraph([
                    .text("Обадете се: "),
                    .link([.text("116 111")], .address("tel:116111")),
                  ]))
              ]))),
        Block(.box(Box(.thisWeek, title: [.text("Три неща")], blocks: [.text("Първо.")]))),
        Block(.quotation([.text("Липсваш ми.")], attribution: [.text("Майка")])),
        Block(.writingLines(count: 3)),
        Block(.drawingSpace(height: 60)),
        Block(.pageBreak),
        Block(.paragraph([.text("Not translated yet.")]), language: "en"),
        Block(
          .paragraph([
            .quoted([.text("Тя каза: "), .quoted([.text("да")], nesting: 1)], nesting: 0),
            .phrase([.text("custodie")], language: "ro", isForeign: true),
            .emphasis([.text("важно")]), .strong([.text("много")]), .superscript([.text("2")]),
            .literal([.text("код")]),
          ])),
      ])
  }

  static var table: Table {
    Table(
      caption: Caption(number: 1, title: [.text("Възраст")]), columns: [1, 2.4],
      head: [[Table.Cell([.text("Години")]), Table.Cell([.text("Помощ")])]],
      body: [
        [Table.Cell([.text("0–2")]), Table.Cell([.text("Глас")])],
        [Table.Cell([.text("Общо")], columnSpan: 2)],
      ])
  }

  static var glossary: Division {
    Division(
      .glossary([
        GlossaryEntry(
          id: "gl-one", term: [.text("настойник")], definition: [.text("Който се грижи.")],
          seeAlso: [GlossaryLink(text: "попечител", target: "gl-two")]),
        GlossaryEntry(
          id: "gl-two", term: [.text("попечител")], definition: [.text("Който помага.")]),
      ]), id: "glossary", title: [.text("Думи")])
  }

  static var index: Division {
    Division(
      .index([
        IndexGroup(
          heading: "Г",
          entries: [
            IndexEntry(
              term: [.text("грижа")],
              places: [IndexPlace(anchor: "index.1", division: "ch-one", label: "1")],
              subentries: [
                IndexEntry(
                  term: [.text("дневна")],
                  places: [IndexPlace(anchor: "index.1", division: "ch-one", label: "1")])
              ], id: "index-entry.1"),
            IndexEntry(
              term: [.text("гледане")],
              see: [IndexLink(text: "грижа", target: "index-entry.1")]),
          ])
      ]), id: "index", title: [.text("Показалец")])
  }
}
