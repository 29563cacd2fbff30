import Testing

@testable import Editions

@Suite("Addresses on paper")
struct PrintedAddressTests {
  @Test(arguments: [
    ("https://example.org/", "тук", "example.org"),
    ("https://www.example.org/a/", "тук", "www.example.org/a"),
    ("http://example.org/a", "тук", "http://example.org/a"),
    ("https://ofii.fr", "OFII", "ofii.fr"),
    ("mailto:a@b.bg?subject=x", "пишете ни", "a@b.bg"),
    ("tel:112", "обадете се", "112"),
  ])
  func stand(_ address: String, _ words: String, _ shown: String) {
    guard case .behind(let text) = PrintedAddress(of: address, words: words) else {
      Issue.record("\(address) is not shown behind “\(words)”")
      return
    }
    #expect(text == shown)
  }

  @Test(arguments: [
    ("https://asp.government.bg", "asp.government.bg"), ("https://www.a.bg/", "a.bg"),
    ("https://a.bg", "https://a.bg/"), ("http://A.bg", "www.a.bg"), ("mailto:a@b.bg", "a@b.bg"),
    ("tel:+359116111", "116 111"), ("tel:+78002000122", "8-800-2000-122"), ("tel:112", "112"),
    ("https://", "x"),
  ])
  func areNotDoubled(_ address: String, _ words: String) {
    if case .behind(let text) = PrintedAddress(of: address, words: words) {
      Issue.record("“\(words)” is followed by \(text)")
    }
  }

  @Test(arguments: ["https://a.bg/b-c.html", "", "...", "a", "//a--b"])
  func breakWithoutLosingALetter(_ address: String) {
    #expect(PrintedAddress.pieces(of: address).joined() == address)
  }

  @Test func breakBehindSigns() {
    #expect(PrintedAddress.pieces(of: "http://a.bg/b-c") == ["http://", "a.", "bg/", "b-", "c"])
  }
}
