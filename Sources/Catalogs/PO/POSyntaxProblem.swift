import Diagnostics

/// What can be wrong with the bytes of a PO file.
enum POSyntaxProblem {
  case strayString, strayCharacter
  case unknownKeyword(String)
  case missingString, unterminatedString
  case badEscape, badForm, nul, truncated, missingMsgstr, missingMsgid, secondMsgstr
  case misplacedPlural, formWithoutPlural, pluralWithoutForm, formOrder, mixedObsolete
  case badEncoding
  case otherCharset(String)
  case tooLarge

  /// The error to throw, with the line that holds `offset` as its excerpt.
  func error(file: String, offset: Int, in bytes: [UInt8]) -> OperationError {
    let place = SourceLocation(file: file, offset: offset, in: bytes)
    return OperationError(
      Finding(
        fault, at: place, headline,
        excerpt: Self.line(around: min(offset, bytes.count), in: bytes),
        fixes: [.init(remedy(file: file))]))
  }

  private var fault: FileFault {
    switch self {
    case .badEncoding, .otherCharset: FileFault.badEncoding
    default: FileFault.malformedPO
    }
  }

  private var headline: String {
    switch self {
    case .strayString: "a quoted line that follows no keyword such as msgid or msgstr"
    case .strayCharacter: "text outside quotation marks"
    case .unknownKeyword(let name): "“\(name)” is no keyword of PO files"
    case .missingString: "a keyword without its text in quotation marks"
    case .unterminatedString: "a quoted line without its closing quotation mark"
    case .badEscape: "a backslash before a character that it cannot stand before"
    case .badForm: "a plural form without a number, such as msgstr[0]"
    case .nul: "a NUL character"
    case .truncated: "the file ends in the middle of an entry"
    case .missingMsgstr: "the entry before this one has no msgstr"
    case .missingMsgid: "msgstr without a msgid before it"
    case .secondMsgstr: "a second msgstr for the same msgid"
    case .misplacedPlural: "msgid_plural where none can stand"
    case .formWithoutPlural: "msgstr[n] in an entry without msgid_plural"
    case .pluralWithoutForm: "an entry with msgid_plural needs msgstr[0], msgstr[1] …"
    case .formOrder: "the forms of msgstr[n] are not numbered 0, 1, 2 …"
    case .mixedObsolete: "an entry that is obsolete (#~) in some of its lines only"
    case .badEncoding: "bytes that are not UTF-8"
    case .otherCharset(let name): "the catalog is in \(name), not in UTF-8"
    case .tooLarge: "the catalog is larger than 4 GB"
    }
  }

  private func remedy(file: String) -> String {
    switch self {
    case .badEncoding:
      "Save it as UTF-8. If its letters are wrong then, it is in another encoding, such as "
        + "windows-1251: iconv -f windows-1251 -t UTF-8 \(file) -o \(file).utf8"
    case .otherCharset(let name):
      "Convert it: iconv -f \(name) -t UTF-8 \(file) -o \(file).utf8; write charset=UTF-8 into the "
        + "header of the new file, and put it in the place of the old one."
    case .truncated: "Restore the rest of the file from the last commit or from a copy."
    case .badEscape: "Write \\\\ for the backslash itself, \\\" for a quotation mark."
    case .unterminatedString:
      "End the line with \" and write \\\" for a quotation mark inside the text."
    case .tooLarge: "Split it."
    default: "Mend the entry in a text editor, or restore the file from the last commit."
    }
  }

  private static func line(around offset: Int, in bytes: [UInt8]) -> String {
    var start = min(offset, bytes.count)
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n"), offset - start < 200 { start -= 1 }
    var end = offset
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), end - offset < 200 { end += 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
