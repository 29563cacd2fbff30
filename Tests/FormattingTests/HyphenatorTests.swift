import Formatting
import Testing

@Suite struct HyphenatorTests {
  /// A few patterns in the shape of hyph_ro.dic.
  private static let dictionary = """
    UTF-8
    % a comment
    LEFTHYPHENMIN 2
    RIGHTHYPHENMIN 2
    1co
    o1pi
    1lu
    .ne1
    c1ț
    ă1r
    u1l2
    n1b/x=y,1,2

    """

  @Test func dividesByThePatterns() throws {
    let hyphenator = try Hyphenator(Array(Self.dictionary.utf8))
    #expect(hyphenator.minima == .init(left: 2, right: 3))
    #expect(hyphenator.softHyphenated("copilului") == "co\u{AD}pi\u{AD}lu\u{AD}lui")
    #expect(hyphenator.softHyphenated("Necopt") == "Ne\u{AD}copt")
  }

  @Test func leavesOtherWordsAlone() throws {
    let hyphenator = try Hyphenator(Array(Self.dictionary.utf8))
    for text in ["COPILUL", "copi1ul", "co\u{AD}pilul", "", "116 111", "https://a.b"] {
      #expect(hyphenator.softHyphenated(text) == text)
    }
  }

  @Test func readsOtherCharacterSets() throws {
    // “о1м” in KOI8-R.
    let bytes = Array("KOI8-R\n".utf8) + [0xCF, 0x31, 0xCD, 0x0A]
    let hyphenator = try Hyphenator(bytes, minima: .init(left: 2, right: 2))
    #expect(hyphenator.softHyphenated("солома") == "соло\u{AD}ма")
  }

  @Test func refusesWhatIsNoDictionary() {
    #expect(throws: HyphenatorError.unknownCharacterSet("NO-SUCH")) {
      try Hyphenator(Array("NO-SUCH\na1b\n".utf8))
    }
    #expect(throws: HyphenatorError.noPatterns) { try Hyphenator([]) }
    #expect(throws: HyphenatorError.noPatterns) { try Hyphenator(Array("UTF-8".utf8)) }
    #expect(throws: HyphenatorError.self) { try Hyphenator([0xFF, 0xFE, 0x00]) }
  }
}
