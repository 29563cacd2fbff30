import Messages
import Testing

@Suite struct MessageKeyTests {
  /// gettext compares bytes: “é” as one character and as two are two entries.
  @Test func comparesBytes() {
    let one = Message.Key(text: "caf\u{E9}")
    let two = Message.Key(text: "cafe\u{301}")
    #expect(one.text == two.text)
    #expect(one != two)
    #expect(Set([one, two]).count == 2)
  }

  @Test func anEmptyContextIsNotNone() {
    #expect(Message.Key(context: "", text: "a") != Message.Key(text: "a"))
    #expect(Message.Key(context: "x", text: "a") == Message.Key(context: "x", text: "a"))
  }
}
