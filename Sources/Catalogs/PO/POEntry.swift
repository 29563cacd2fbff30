package import Messages

/// One entry of a catalog: a value over the file's bytes, decoded where it is asked for, that is
/// written back byte for byte unless its content is changed.
package struct POEntry: Sendable {
  /// Where it was read; `nil` for an entry made by the program.
  let origin: Origin?
  /// The content, where it was changed or made by the program.
  private(set) var changed: POContent?

  struct Origin: Sendable {
    var source: POSource
    var record: PORecord

    var pieces: ArraySlice<POPiece> {
      source.pieces[Int(record.pieces.lowerBound)..<Int(record.pieces.upperBound)]
    }
  }

  init(source: POSource, record: PORecord) {
    origin = Origin(source: source, record: record)
    changed = nil
  }

  /// An entry made by the program.
  package init(_ content: POContent) {
    origin = nil
    changed = content
  }

  /// Everything that the entry says; setting what it says already changes no byte.
  package var content: POContent {
    get { changed ?? origin?.content ?? POContent(id: "") }
    set {
      if let origin, origin.content == newValue {
        changed = nil
      } else {
        changed = newValue
      }
    }
  }

  /// Whether it will be written otherwise than it was read.
  package var isChanged: Bool { changed != nil }

  package var key: Message.Key { Message.Key(context: context, text: id) }
  package var translatorComments: [String] {
    changed?.translatorComments ?? comments(.translatorComment)
  }
  package var extractedComments: [String] {
    changed?.extractedComments ?? comments(.extractedComment)
  }
  package var references: [String] {
    changed?.references ?? comments(.reference).flatMap(POReferences.split)
  }
  package var flags: [String] {
    changed?.flags ?? comments(.flags).flatMap(POContent.splitFlags)
  }
  package var context: String? { changed.map(\.context) ?? value(.context) }
  package var id: String { changed?.id ?? value(.id) ?? "" }
  package var idPlural: String? { changed.map(\.idPlural) ?? value(.plural) }
  package var previousContext: String? {
    changed.map(\.previousContext) ?? value(.previousContext)
  }
  package var previousID: String? { changed.map(\.previousID) ?? value(.previousID) }
  package var previousIDPlural: String? {
    changed.map(\.previousIDPlural) ?? value(.previousPlural)
  }
  package var strings: [String] { changed?.strings ?? values(.string) }
  /// `msgstr`, or its first form.
  package var string: String { changed.map { $0.strings.first ?? "" } ?? value(.string) ?? "" }

  package var isObsolete: Bool { changed?.isObsolete ?? origin?.record.isObsolete ?? false }
  package var isFuzzy: Bool { changed?.isFuzzy ?? origin?.record.isFuzzy ?? false }
  /// Whether every form of the translation has text, fuzzy or not.
  package var isFilled: Bool { changed?.isFilled ?? origin?.record.isFilled ?? false }
  /// Whether the translation can be printed: complete, not fuzzy, not obsolete.
  package var isTranslated: Bool { isFilled && !isFuzzy && !isObsolete }
  /// Whether this is the entry that holds the catalog's header fields.
  package var isHeader: Bool {
    if let changed { return changed.id.isEmpty && changed.context == nil && !changed.isObsolete }
    return origin?.record.isHeader ?? false
  }

  /// Whether the source is an ICU pattern (flag `icu-message-format`).
  package var isPattern: Bool { flags.contains(POContent.patternFlag) }

  private func comments(_ kind: POPiece.Kind) -> [String] {
    origin?.comments(kind) ?? []
  }

  private func value(_ kind: POPiece.Kind) -> String? {
    origin?.value(kind)
  }

  private func values(_ kind: POPiece.Kind) -> [String] {
    origin?.values(kind) ?? []
  }
}

extension POEntry.Origin {
  var content: POContent {
    POContent(
      translatorComments: comments(.translatorComment),
      extractedComments: comments(.extractedComment),
      references: comments(.reference).flatMap(POReferences.split),
      flags: comments(.flags).flatMap(POContent.splitFlags),
      previousContext: value(.previousContext), previousID: value(.previousID),
      previousIDPlural: value(.previousPlural), context: value(.context), id: value(.id) ?? "",
      idPlural: value(.plural), strings: values(.string), isObsolete: record.isObsolete)
  }

  func comments(_ kind: POPiece.Kind) -> [String] {
    pieces.compactMap { $0.kind == kind ? source.comment(of: $0) : nil }
  }

  func value(_ kind: POPiece.Kind) -> String? {
    pieces.first { $0.kind == kind }.map(source.value(of:))
  }

  func values(_ kind: POPiece.Kind) -> [String] {
    pieces.compactMap { $0.kind == kind ? source.value(of: $0) : nil }
  }
}

extension POContent {
  /// The flag of entries whose text is an ICU pattern.
  package static let patternFlag = "icu-message-format"
  /// The flag of entries whose white space matters, as itstool writes it.
  package static let preservedSpaceFlag = "no-wrap"

  static func splitFlags(_ line: String) -> [String] {
    line.split(separator: ",").compactMap { part in
      let word = part.drop { $0.isWhitespace }
      let end = word.lastIndex { !$0.isWhitespace }
      return end.map { String(word[...$0]) }
    }
  }
}
