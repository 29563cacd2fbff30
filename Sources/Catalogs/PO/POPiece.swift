/// A run of lines of a PO file that means one thing: a comment line, or a keyword with its strings.
struct POPiece: Sendable {
  enum Kind: UInt8, Sendable {
    // In the order in which gettext writes them; the writer relies on it.
    case domain
    case translatorComment
    case extractedComment
    case reference
    case flags
    case otherComment
    case previousContext
    case previousID
    case previousPlural
    case context
    case id
    case plural
    case string
  }

  var kind: Kind
  /// `n` of `msgstr[n]`; 0 for a plain `msgstr`.
  var form: UInt16 = 0
  /// Whether `#~` stands before it.
  var isObsolete = false
  /// Where its bytes begin, blank lines and indentation before it included.
  var start: UInt32
  /// Where its `#` or its keyword stands.
  var body: UInt32
  /// Behind its line end.
  var end: UInt32 = 0
  /// The line of `body`, counted from 1.
  var line: UInt32

  var range: Range<Int> { Int(start)..<Int(end) }
  var bodyRange: Range<Int> { Int(body)..<Int(end) }

  /// Whether the value stands in quotation marks.
  var isQuoted: Bool {
    switch kind {
    case .domain, .previousContext, .previousID, .previousPlural, .context, .id, .plural, .string:
      true
    case .translatorComment, .extractedComment, .reference, .flags, .otherComment: false
    }
  }
}

/// One entry of a PO file as ranges: blank lines before it, then its pieces.
struct PORecord: Sendable {
  /// Blank bytes before the entry.
  var lead: Range<UInt32>
  /// Indices into the pieces of the file.
  var pieces: Range<UInt32>
  /// Those of `msgctxt`, `msgid` and the first `msgstr`, which are asked for most; -1 without one.
  var context: Int32
  var id: Int32
  var string: Int32
  var isObsolete = false
  var isFuzzy = false
  /// Whether there is a `msgstr` and none is empty.
  var isFilled = false
  /// Whether this is the header: an empty `msgid` without context.
  var isHeader = false
}
