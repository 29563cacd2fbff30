import Catalogs
import Extraction
import Messages

/// The context of an obsolete entry that holds what an entry said in the other inline form, for the
/// way back: which form, of what state of the entries that were made of it, and the context that
/// the entry had.
///
/// A context of its own, since gettext allows no two entries with the same key, obsolete or not. An
/// entry without translation can also say that the other form had none for its key.
struct KeptForm: Hashable {
  private static let words = "dragoman po recode, kept in the form "
  private static let absenceWords = "dragoman po recode, not in the form "

  var isAbsence: Bool
  var form: InlineForm
  var digest: String
  var context: String?

  init(_ form: InlineForm, digest: String, context: String?, isAbsence: Bool = false) {
    self.isAbsence = isAbsence
    self.form = form
    self.digest = digest
    self.context = context
  }

  /// What the entry's context says; `nil` when it was not kept for another form.
  init?(_ entry: POEntry) {
    guard entry.isObsolete, let text = entry.context else { return nil }
    isAbsence = text.hasPrefix(Self.absenceWords)
    guard isAbsence || text.hasPrefix(Self.words) else { return nil }
    let words = isAbsence ? Self.absenceWords : Self.words
    let parts = text.dropFirst(words.count).split(
      separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count >= 2, let form = InlineForm(rawValue: String(parts[0])) else { return nil }
    self.form = form
    digest = String(parts[1])
    context = parts.count > 2 ? String(parts[2]) : nil
  }

  var text: String {
    let words = isAbsence ? Self.absenceWords : Self.words
    return "\(words)\(form.rawValue) \(digest)" + (context.map { " \($0)" } ?? "")
  }

  /// The entry as it was.
  func original(of entry: POEntry) -> POEntry {
    var entry = entry
    entry.content.context = context
    entry.content.isObsolete = false
    return entry
  }

  /// The entry as an obsolete one.
  func applied(to entry: POEntry) -> POEntry {
    var entry = entry
    entry.content.context = text
    entry.content.isObsolete = true
    return entry
  }

  /// Changes when one of the entries says something else.
  static func digest(of entries: [POEntry?]) -> String {
    var text = ""
    for entry in entries {
      text += entry.map { ([$0.id] + $0.strings).joined(separator: "\u{1}") } ?? "\u{2}"
      text += entry?.isFuzzy ?? false ? "\u{3}" : "\u{4}"
    }
    return String(MD5.hexadecimal(of: Array(text.utf8)).prefix(12))
  }
}
