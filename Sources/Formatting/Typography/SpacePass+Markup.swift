internal import Messages

extension SpacePass {
  /// Elements whose content is no running text of the language.
  package static let opaqueElements: Set<String> = [
    "code", "command", "computeroutput", "email", "filename", "foreignphrase", "kbd", "literal",
    "option", "phone", "programlisting", "samp", "screen", "systemitem", "uri", "userinput", "var",
  ]

  /// Empty elements that leave nothing visible in their place: the text reads on through them.
  package static let invisibleElements: Set<String> = ["anchor", "footnote", "indexterm"]

  /// A unit's text with inline markup, its spaces set and its markup untouched.
  ///
  /// Tags and references stay byte for byte; text that is no well-formed markup is given back as
  /// it is.
  package func applied(toMarkup text: String) -> String {
    guard !rows.isEmpty else { return text }
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return applied(to: text)
    }
    guard let markup = try? InlineMarkup(text) else { return text }
    let parts = MarkupParts(markup)
    return parts.joined(with: applied(to: parts.pieces))
  }
}

extension SpacePass {
  /// What ``applied(toMarkup:)`` would change, rule by rule.
  package func changes(inMarkup text: String) -> [Change] {
    guard let markup = try? InlineMarkup(text) else { return [] }
    return changes(in: MarkupParts(markup).pieces)
  }
}

/// The tokens of a unit as pieces for the pass, with what stands between them.
private struct MarkupParts {
  private(set) var pieces: [SpacePass.Piece] = []
  /// In the order of the text: raw bytes, or `nil` for the next text of the pass.
  private var parts: [String?] = []

  init(_ markup: InlineMarkup) {
    let bytes = Array(markup.source.utf8)
    var opaqueDepth = 0
    for token in markup.tokens {
      let raw = String(decoding: bytes[token.range], as: UTF8.self)
      if case .text = token.kind, opaqueDepth == 0 {
        pieces.append(.text(raw))
        parts.append(nil)
      } else {
        add(token.kind, opaqueDepth: &opaqueDepth)
        parts.append(raw)
      }
    }
  }

  private mutating func add(_ token: InlineMarkup.Token.Kind, opaqueDepth: inout Int) {
    switch token {
    case .end where opaqueDepth > 0: opaqueDepth -= 1
    case .start where opaqueDepth > 0: opaqueDepth += 1
    case .start(let tag) where SpacePass.opaqueElements.contains(Self.element(tag.name)):
      pieces.append(.opaque)
      opaqueDepth = 1
    case .empty(let tag)
    where opaqueDepth == 0 && !SpacePass.invisibleElements.contains(Self.element(tag.name)):
      pieces.append(.opaque)
    case .reference(let name) where opaqueDepth == 0:
      pieces.append(InlineMarkup.character(of: name).map(SpacePass.Piece.fixed) ?? .opaque)
    case .cdata where opaqueDepth == 0: pieces.append(.opaque)
    default: break
    }
  }

  /// The element's own name: `footnote` for `footnote2` (compact form) and `_:footnote-2`
  /// (verbatim form).
  private static func element(_ name: String) -> String {
    let local = name.hasPrefix("_:") ? name.dropFirst(2) : name[...]
    let end = local.lastIndex { !$0.isNumber && $0 != "-" }.map(local.index(after:))
    return String(local[..<(end ?? local.startIndex)])
  }

  func joined(with texts: [String]) -> String {
    var texts = texts[...]
    return parts.map { $0 ?? texts.popFirst() ?? "" }.joined()
  }
}
