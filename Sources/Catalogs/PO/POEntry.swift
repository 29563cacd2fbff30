package import Messages

/// One entry of a catalog: a value over the file's bytes, decoded where it is asked for, that is
/// written back byte for byte unless its content is changed.
package struct POEntry: Sendable {
  /// Where it was read; `nil` for an entry made by the program.
  let origin: Origin?
  private var edited: Edited?

  /// The content, where it was changed or made by the program.
  var changed: POContent? { edited?.content }

  /// Behind a reference, since most entries are as they were read and a content is large.
  private final class Edited: Sendable {
    let content: POContent

    init(_ content: POContent) { self.content = content }
  }

  /// A reference and a number, since entries are copied often.
  struct Origin: Sendable {
    let source: POSource
    let index: Int32

    var record: PORecord { source.records[Int(index)] }

    var pieces: ArraySlice<POPiece> {
      source.pieces[Int(record.pieces.lowerBound)..<Int(record.pieces.upperBound)]
    }
  }

  /// - Parameter index: the entry's place in the file.
  init(source: POSource, index: Int) {
    origin = Origin(source: source, index: Int32(index))
    edited = nil
  }

  /// An entry made by the program.
  package init(_ content: POContent) {
    origin = nil
    edited = Edited(content)
  }

  /// Everything that the entry says; setting what it says already changes no byte.
  package var content: POContent {
    get { edited?.content ?? origin?.content ?? POContent(id: "") }
    set {
      if let origin, origin.content == newValue {
        edited = nil
      } else {
        edited = Edited(newValue)
      }
    }
  }

  /// Whether it will be written otherwise than it was read.
  package var isChanged: Bool { edited != nil }

  package var key: Message.Key { Message.Key(context: context, text: id) }

  /// Whether ``string`` is written just as ``id`` is; decodes nothing. False says nothing.
  var repeatsID: Bool { edited == nil && origin?.repeatsID ?? false }

  /// The same number as that of ``key``; decodes nothing that was not changed.
  var keyHash: Int { (edited == nil ? origin?.keyHash : nil) ?? key.hash }

  /// Whether ``key`` is this one; decodes nothing that was not changed.
  func hasKey(_ key: Message.Key) -> Bool {
    edited == nil ? origin?.hasKey(key) ?? false : self.key == key
  }

  package var translatorComments: [String] {
    edited?.content.translatorComments ?? comments(.translatorComment)
  }
  package var extractedComments: [String] {
    edited?.content.extractedComments ?? comments(.extractedComment)
  }
  package var references: [String] {
    edited?.content.references ?? comments(.reference).flatMap(POReferences.split)
  }
  package var flags: [String] {
    edited?.content.flags ?? comments(.flags).flatMap(POContent.splitFlags)
  }
  package var context: String? { edited.map(\.content.context) ?? value(.context) }
  package var id: String { edited?.content.id ?? value(.id) ?? "" }
  package var idPlural: String? { edited.map(\.content.idPlural) ?? value(.plural) }
  package var previousContext: String? {
    edited.map(\.content.previousContext) ?? value(.previousContext)
  }
  package var previousID: String? { edited.map(\.content.previousID) ?? value(.previousID) }
  package var previousIDPlural: String? {
    edited.map(\.content.previousIDPlural) ?? value(.previousPlural)
  }
  package var strings: [String] { edited?.content.strings ?? values(.string) }
  /// `msgstr`, or its first form.
  package var string: String {
    edited.map { $0.content.strings.first ?? "" } ?? value(.string) ?? ""
  }

  package var isObsolete: Bool { edited?.content.isObsolete ?? origin?.record.isObsolete ?? false }
  package var isFuzzy: Bool { edited?.content.isFuzzy ?? origin?.record.isFuzzy ?? false }
  /// Whether every form of the translation has text, fuzzy or not.
  package var isFilled: Bool { edited?.content.isFilled ?? origin?.record.isFilled ?? false }
  /// Whether the translation can be printed: complete, not fuzzy, not obsolete.
  package var isTranslated: Bool { isFilled && !isFuzzy && !isObsolete }
  /// Whether this is the entry that holds the catalog's header fields.
  package var isHeader: Bool {
    if let content = edited?.content {
      return content.id.isEmpty && content.context == nil && !content.isObsolete
    }
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

  func piece(_ kind: POPiece.Kind) -> POPiece? {
    switch kind {
    case .context: return piece(at: record.context)
    case .id: return piece(at: record.id)
    case .string: return piece(at: record.string)
    default: break
    }
    for index in record.pieces where source.pieces[Int(index)].kind == kind {
      return source.pieces[Int(index)]
    }
    return nil
  }

  private func piece(at index: Int32) -> POPiece? {
    index < 0 ? nil : source.pieces[Int(index)]
  }

  func value(_ kind: POPiece.Kind) -> String? {
    piece(kind).map(source.value(of:))
  }

  /// What ``POEntry/repeatsID``, ``POEntry/keyHash`` and ``POEntry/hasKey(_:)`` say of an entry that
  /// was not changed.
  var repeatsID: Bool {
    guard let id = piece(.id), let string = piece(.string) else { return false }
    return source.isSame(id, string)
  }

  var keyHash: Int? {
    guard let id = piece(.id) else { return nil }
    var hasher = ByteHasher()
    source.hash(id, into: &hasher)
    if let context = piece(.context) { source.hash(context, into: &hasher) }
    return hasher.value
  }

  func hasKey(_ key: Message.Key) -> Bool {
    value(.id, is: key.text) && value(.context, is: key.context)
  }

  /// Whether the value is `text`, byte for byte.
  func value(_ kind: POPiece.Kind, is text: String?) -> Bool {
    guard let piece = piece(kind), let text else { return (piece(kind) == nil) == (text == nil) }
    return source.value(of: piece, is: text)
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
