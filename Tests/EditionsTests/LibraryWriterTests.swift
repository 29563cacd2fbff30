import Editions
import Messages
import Testing

@Suite("Library page")
struct LibraryWriterTests {
  @Test func listsEditionsInTheirOwnWords() {
    let library = Library(
      title: "Guides & <more>", locale: "en",
      guides: [
        Library.Guide(
          title: "For parents",
          editions: [
            Library.Edition(
              locale: "bg", language: "български", title: "Детето ми \"остана\"",
              note: "2 текста не са преведени",
              formats: [
                Library.Format(
                  label: "PDF за печат", path: "parents/bg/a b#.pdf", pages: "70 страници",
                  byteCount: 412_300)
              ])
          ])
      ])
    let text = String(decoding: LibraryWriter().page(for: library), as: UTF8.self)
    #expect(text.contains("<h1>Guides &amp; &lt;more&gt;</h1>"))
    #expect(text.contains("<article lang=\"bg\">\n<h3>български</h3>"))
    #expect(text.contains("<a href=\"parents/bg/a%20b%23.pdf\">PDF за печат</a>"))
    #expect(text.contains("70 страници · 413\u{A0}kB"))
    #expect(text.contains("2 текста не са преведени"))
    #expect(!text.contains("src="))
  }
}
