import Catalogs
import Checks
import Messages

/// A source and a translation to check; in the translation a marker (1️⃣) shows where the finding
/// must land.
struct Fixture: Sendable, CustomStringConvertible {
  var locale: LocaleTag
  var source: String
  var target: String
  var isPattern: Bool
  var form: InlineForm
  var flags: [String]
  /// The breadcrumb, as the catalog's comment gives it; empty for none.
  var place: String
  var audience: CheckContext.Audience
  /// What the document says of the translation.
  var faults: [DocumentFault]

  init(
    _ locale: LocaleTag, _ source: String, _ target: String, pattern: Bool = false,
    form: InlineForm = .compact, flags: [String] = [], place: String = "",
    audience: CheckContext.Audience = .parents, faults: [DocumentFault] = []
  ) {
    self.faults = faults
    self.locale = locale
    self.source = source
    self.target = target
    isPattern = pattern
    self.form = form
    self.flags = flags
    self.place = place
    self.audience = audience
  }

  var description: String { "\(locale): \(source) | \(target)" }

  var context: CheckContext {
    var context = CheckContext(locale: locale, audience: audience, inlineForm: form)
    context.terms = TermBase(
      TermBaseTests.glossary, source: "en", target: locale, dictionary: nil)
    if !faults.isEmpty { context.documentFaults = [Message.Key(text: source): faults] }
    if locale == "ro" { context.speller = TestDictionary.speller }
    return context
  }

  /// A catalog of this one entry, read from its bytes so that places are known.
  func catalog() throws -> POFile {
    var content = POContent(id: source, strings: [target])
    content.extractedComments = place.isEmpty ? [] : [place]
    content.flags = flags + (isPattern ? [POContent.patternFlag] : [])
    let header = "Language: \(locale)\nContent-Type: text/plain; charset=UTF-8\n"
    let made = POFile(
      file: "x.po",
      entries: [POEntry(POContent(id: "", strings: [header])), POEntry(content)])
    return try POFile.parse(made.serialized(), file: "x.po")
  }
}
