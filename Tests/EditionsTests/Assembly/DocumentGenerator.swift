/// Random documents with everything that must survive: nesting, entities, CDATA, comments,
/// processing instructions, namespaces and prefixes, attributes, CR LF and a byte order mark.
struct DocumentGenerator {
  private var state: UInt64
  private var depth = 0
  private var identifiers = 0

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// xorshift64*: the same documents on every machine.
  private mutating func next(_ bound: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % bound
  }

  private mutating func pick(_ choices: [String]) -> String { choices[next(choices.count)] }

  /// - Parameter encoding: what the XML declaration says; `nil` for UTF-8, said or not.
  mutating func document(declaring encoding: String? = nil) -> String {
    let lineEnd = pick(["\n", "\r\n"])
    let declaration = pick(["", "<?xml version='1.0' encoding=\"utf-8\"?>\n"])
    let mark = pick(["", "\u{FEFF}"])
    let head =
      (encoding.map { "<?xml version=\"1.0\" encoding='\($0)' ?>\n" } ?? mark + declaration)
      + "<!DOCTYPE article [\n<!ENTITY name \"A <emphasis>B</emphasis>\">\n<!-- ]> -->]>\n"
      + pick(["", "<!-- head -->\n", "<?pi head?>\n"])
    let body = (0...next(5)).map { _ in block() }.joined(separator: "\n")
    let text =
      head + "<article xmlns=\"http://docbook.org/ns/docbook\" "
      + "xmlns:xlink='http://www.w3.org/1999/xlink' "
      + "xmlns:its=\"http://www.w3.org/2005/11/its\"\(pick(["", " xml:lang='en'"]))>\n"
      + "<title>\(inline())</title>\(body)</article>" + pick(["", "\n", "\n<!-- end -->\n"])
    return text.replacing("\n", with: lineEnd)
  }

  private mutating func block() -> String {
    depth += 1
    defer { depth -= 1 }
    guard depth < 5 else { return "<para>\(inline())</para>" }
    switch next(9) {
    case 0:
      return
        "<section \(identifier())>\n <title>\(inline())</title>\n \(block()) \(block())\n</section>"
    case 1: return "<itemizedlist><listitem>\(block())</listitem></itemizedlist>"
    case 2: return "<screen>\(pick(["", "\n"]))  \(inline())\n\t\(inline())</screen>"
    case 3: return "<note its:translate='no'><para>\(inline())</para>\(block())</note>"
    case 4: return "<!-- between --><?page break?>\(block())"
    case 5:
      return
        "<db:para xmlns:db='http://docbook.org/ns/docbook'>\(text())<db:quote>q</db:quote></db:para>"
    default:
      return
        "<para\(pick(["", " ", " role='x > y'"]))>\(pick(["", "\n   "]))\(inline())\(pick(["", "\n"]))</para >"
    }
  }

  private mutating func identifier() -> String {
    identifiers += 1
    return "xml:id=\"i\(identifiers)\""
  }

  private mutating func inline() -> String {
    (0...next(4)).map { _ in piece() }.joined()
  }

  private mutating func piece() -> String {
    depth += 1
    defer { depth -= 1 }
    guard depth < 6 else { return text() }
    switch next(14) {
    case 0: return "<emphasis>\(text())\(inline())</emphasis>"
    case 1: return "<link xlink:href=\"u\(next(3))?a&amp;b\">\(text())</link>"
    case 2: return "<footnote><para>\(inline())</para></footnote>"
    case 3: return "<xref linkend='i\(next(3))'/>"
    case 4: return "<!-- c -->"
    case 5: return "<?mark \(next(9))?>"
    case 6: return "<![CDATA[<\(next(9))> & ]]>"
    case 7: return "&name;"
    case 8: return "<m:x xmlns:m='urn:m' m:a=\"1\">\(text())</m:x>"
    case 9: return "<phrase xmlns:p='urn:p' p:k='v'><literal p:q='1'>l</literal>\(text())</phrase>"
    case 10: return "<anchor \(identifier())></anchor>"
    case 11: return "<remark>r</remark>"
    default: return text()
    }
  }

  private mutating func text() -> String {
    pick([
      "word", " two words ", "a &lt; b &amp; c &gt; d", "x\n   y", "&#160;z", "é&#xE9;😀", "\u{A0}",
      "{n, plural, one {#} other {#s}}", "“q”", "слово", "]] >", " ", "\t", "&quot;&apos;",
    ])
  }
}
