package import Diagnostics

extension POEntry {
  /// A part of an entry that a finding can be about.
  package enum Field: Hashable, Sendable {
    case context, id, idPlural, flags
    /// `msgstr` (0) or `msgstr[n]`.
    case string(Int)

    fileprivate var kind: POPiece.Kind {
      switch self {
      case .context: .context
      case .id: .id
      case .idPlural: .plural
      case .flags: .flags
      case .string: .string
      }
    }
  }

  /// The line of its `msgid`, counted from 1; 0 when it was not read from a file.
  package var line: Int {
    guard let piece = origin?.pieces.first(where: { $0.kind == .id }) else { return 0 }
    return Int(piece.line)
  }

  /// The line of its last string, counted from 1; 0 when it was not read from a file.
  package var lastLine: Int {
    guard let origin, let piece = origin.pieces.last else { return 0 }
    let lines = origin.source.bytes[piece.bodyRange].dropLast()
    let lineEnds = lines.count { $0 == UInt8(ascii: "\n") }
    return Int(piece.line) + lineEnds
  }

  /// Where a field begins, or where the UTF-8 offset `offset` of its decoded text stands.
  ///
  /// An offset behind the end means the end. `nil` when the entry was not read from a file or has
  /// no such field. The places are those of the bytes read, also after a change.
  package func location(of field: Field, offset: Int? = nil) -> SourceLocation? {
    guard let origin, let piece = origin.piece(field) else { return nil }
    let place =
      if let offset, piece.isQuoted {
        origin.source.location(ofOffset: offset, in: piece)
      } else {
        origin.source.location(ofByte: Int(piece.body), countingFrom: piece)
      }
    return SourceLocation(file: origin.source.file, line: place.line, column: place.column)
  }
}

extension POEntry.Origin {
  fileprivate func piece(_ field: POEntry.Field) -> POPiece? {
    pieces.first { piece in
      guard piece.kind == field.kind else { return false }
      if case .string(let form) = field { return Int(piece.form) == form }
      return true
    }
  }
}
