import Diagnostics
import TestSupport
import Testing

@testable import XMLTree

/// What the scan proves to be well-formed, libxml2 accepts.
@Suite struct ProofTests {
  private func isAccepted(_ bytes: [UInt8]) -> Bool {
    (try? SourceEncoding.utf8(bytes, file: "a.xml")) != nil
      && (try? WellFormedness.check(bytes, file: "a.xml")) != nil
  }

  private func isProven(_ bytes: [UInt8]) -> Bool {
    (try? SourceEncoding.utf8(bytes, file: "a.xml")) != nil && XMLDocument.proven(bytes) != nil
  }

  @Test(
    arguments: [
      "<a/>", "\u{FEFF}<a/>\n", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b = 'c'  ></a >",
      "<?xml version=\"1.0\"?><!-- - --><?p i?><a>]] > &#65;&#x10FFFF; &amp;&lt;</a><!---->",
      "<p:a xmlns:p=\"http://docbook.org/ns/docbook\" p:b=\"\" b=\"\" xml:id=\"i\"><p:b/></p:a>",
      "<a xmlns=\"urn:x\"><![CDATA[<]]]]><![CDATA[>]]> é 漢 \u{FFFD}</a>",
      // No URI, as libxml2 sees the second one too: it reads `&#38;` for `&amp;`.
      "<a xmlns:p='http://x:y/'/>", "<a xmlns:p='http://x&amp;y&amp;z'/>",
    ])
  func provesCommonMarkup(source: String) {
    #expect(isProven(Array(source.utf8)))
    #expect(isAccepted(Array(source.utf8)))
  }

  /// The well-formedness constraints of XML 1.0 and of Namespaces in XML, each broken once.
  @Test(
    arguments: [
      "", " ", "a<a/>", "<a/>a", "<a/><a/>", "<a>", "</a>", "<a></b>", "<a><b></a></b>", "< a/>",
      "<a/ >", "<a b/>", "<a b=c/>", "<a b='c\"/>", "<a b='1'b='2'/>", "<a b='1'c='2'/>",
      "<a b='1' b='2'/>", "<a b='<'/>", "<a b='&'/>", "<a b='&c;'/>", "<a b c='1'/>",
      "<a 1b=''/>", "<1a/>", "<a:/>", "<:a/>", "<a:b:c xmlns:a='urn:x'/>", "<p:a/>", "<a p:b=''/>",
      "<a xmlns:p=''/>", "<a xmlns:xml='urn:x'/>", "<a xmlns:xmlns='urn:x'/>",
      "<a xmlns:p='urn:x' xmlns:q='urn:x' p:b='' q:b=''/>",
      "<a xmlns='http://www.w3.org/2000/xmlns/'/>",
      "<a xmlns:p='http://www.w3.org/XML/1998/namespace'/>", "<xmlns:a/>", "<a>]]></a>",
      "<a>&</a>", "<a>&b;</a>", "<a>&#;</a>", "<a>&#x;</a>", "<a>&#0;</a>", "<a>&#xFFFE;</a>",
      "<a>&#xD800;</a>", "<a>&#x110000;</a>", "<a>&#65</a>", "<a>&#99999999999;</a>",
      "<a>\u{FFFF}</a>", "<a><!-- -- --></a>", "<a><!-- ---></a>", "<!-- -",
      "<a><?xml?></a>", "<a><?XML b?></a>", "<a><?b:c d?></a>", "<a><?b+?></a>", "<a><? b?></a>",
      "<a><![CDATA[</a>", "<![CDATA[]]><a/>", "<a><![cdata[]]></a>", " <?xml version='1.0'?><a/>",
      "<?xml version=\"1.0'?><a/>", "<?xml encoding=\"UTF-8\"?><a/>", "<?xml version=\"1.0\"",
      "<?xml version=\"1.0\" standalone=\"no\" encoding=\"UTF-8\"?><a/>",
      "<?xml version=\"1.0\" Encoding=\"UTF-8\"?><a/>", "<a/>&#32;", "<a\u{1}/>", "<a></a b>",
      "<a></ a>", "<!a/>", "<a><!DOCTYPE a></a>", "<é\u{D7}/>",
    ])
  func provesNothingOfBrokenMarkup(source: String) {
    #expect(!isProven(Array(source.utf8)))
    #expect(!isAccepted(Array(source.utf8)), "libxml2 accepts it: no example")
  }

  /// What stays libxml2's to say.
  @Test(
    arguments: [
      "<!DOCTYPE a><a/>", "<é/>", "<a xmlns=''/>",
      "<a b='\(String(repeating: "x", count: 1 << 20))'/>",
      String(repeating: "<a>", count: 201) + String(repeating: "</a>", count: 201),
    ])
  func leavesTheUncommonToTheLibrary(source: String) {
    #expect(!isProven(Array(source.utf8)))
    #expect(isAccepted(Array(source.utf8)))
  }

  /// Marks and letters in any order, and good documents that were damaged.
  @Test(arguments: 1...40)
  func agreesWithTheLibraryOnDamage(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "<", ">", "/", "\"", "'", "=", "&", ";", "#", "!", "-", "--", "?", "]", "]]>", "[", ":", " ",
      "\n", "a", "b", "xml", "xmlns", "1", "é", "\u{FFFE}", "<a>", "</a>", "<!--", "-->", "&amp;",
    ].map { Array($0.utf8) }
    let good = Array(
      """
      <?xml version="1.0" encoding="utf-8"?><!-- c --><a xmlns="urn:a" xmlns:p="http://b.org/c"
       p:b='&lt;' c="&#65;"><p:d  e = "f"/>t &gt; <![CDATA[<]]><?q i?><b>é</b ><c/> ]] </a><?r?>
      """.utf8)
    var proven = 0
    for _ in 0..<250 {
      var bytes = good
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let end = min(bytes.count, place + Int.random(in: 0...3, using: &generator))
        let piece = pieces.randomElement(using: &generator) ?? []
        bytes.replaceSubrange(place..<end, with: Bool.random(using: &generator) ? piece : [])
      }
      guard isProven(bytes) else { continue }
      proven += 1
      #expect(isAccepted(bytes), "\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(proven > 50)
  }

  @Test(.enabled(if: SharedData.has("conformance/its20")))
  func agreesWithTheLibraryOnOtherPeoplesDocuments() {
    let files = ["conformance/its20", "conformance/docbook-roundtrip"].flatMap(SharedData.files)
      .filter { $0.hasSuffix(".xml") }
    var proven = 0
    for file in files {
      guard let bytes = SharedData.bytes(file), isProven(bytes) else { continue }
      proven += 1
      #expect(isAccepted(bytes), "\(file)")
    }
    #expect(2 * proven > files.count, "\(proven) of \(files.count)")
  }
}
