import Catalogs
import Checks
import Diagnostics
import Messages
import Testing

@Suite struct CheckStyleTests {
  struct Row: Sendable, CustomStringConvertible {
    var check: CheckID
    var locale: LocaleTag
    var source: String
    var target: String

    init(_ check: CheckID, _ locale: LocaleTag, _ source: String, _ target: String) {
      self.check = check
      self.locale = locale
      self.source = source
      self.target = target
    }

    var description: String { "\(check) \(locale): \(source) | \(target)" }

    var isReported: Bool {
      let content = POContent(id: source, strings: [target])
      let engine = CheckEngine(
        CheckContext(locale: locale, inlineForm: .verbatim),
        settings: CheckStyle.standard.settings(only: [check]), checks: CheckStyle.standard.checks,
        catalogChecks: [])
      let findings = engine.check(POFile(file: "x.po", entries: [POEntry(content)])).findings
      return findings.map(\.id) == [check.rawValue]
    }
  }

  @Test(arguments: [
    Row("untranslated", "fr", "Call us", ""),
    Row("blank", "fr", "Call us", "  "),
    Row("credits", "fr", "translator-credits", "Anna"),
    Row("compendiumconflicts", "fr", "Call us", "#-#-#-#-# a.po #-#-#-#-#\nAppelez"),
    Row("startwhitespace", "fr", " Call us", "Appelez"),
    Row("endwhitespace", "fr", "Name: ", "Nom\u{A0}:"),
    Row("startpunc", "ro", "(see there)", "vezi acolo"),
    Row("endpunc", "bg", "Call us.", "Обадете се"),
    Row("endpunc", "ro", "Who?", "Cine ?"),
    Row("newlines", "ro", "one\ntwo", "unu doi"),
    Row("newlines", "ro", "one\r\ntwo", "unu\ndoi"),
    Row("tabs", "ro", "one\ttwo", "unu doi"),
    Row("doublespacing", "ro", "one two", "unu  doi"),
    Row("puncspacing", "ro", "one, two", "unu,doi"),
    Row("puncspacing", "fr", "“one”", "«un\u{A0}»"),
    Row("doublequoting", "fr", "say \"yes\"", "dites \"oui\""),
    Row("doublequoting", "sv", "say \"yes\"", "säg \"ja"),
    Row("singlequoting", "sv", "say 'yes'", "säg ja"),
    Row("brackets", "ro", "(one) [two]", "(unu) doi"),
    Row("purepunc", "ro", "+", "-"),
    Row("purepunc", "ro", "Yes", "+"),
    Row("sentencecount", "ro", "Call us. It is free.", "Sunați-ne, este gratuit."),
    Row("printf", "ro", "%d of %s", "%s din %d"),
    Row("printf", "ro", "%(name)s", "%(nume)s"),
    Row("pythonbraceformat", "ro", "{name} has {}", "{nume} are {}"),
    Row("escapes", "ro", "one\\ntwo", "unu doi"),
    Row("xmltags", "ro", "<b>yes</b>", "<b>da<b>"),
    Row("xmltags", "ro", "<a href='x'>yes</a>", "<a href='y'>da</a>"),
    Row("numbers", "ro", "3 calls", "4 apeluri"),
    Row("emails", "ro", "write to a@b.org", "scrieți la a@b.ro"),
    Row("urls", "ro", "see https://a.org/x.", "vezi https://a.org/y."),
    Row("filepaths", "ro", "in /etc/hosts", "în /etc/gazde"),
    Row("functions", "ro", "call run()", "apelați fuge()"),
    Row("options", "ro", "with --help", "cu --ajutor"),
    Row("options", "ro", "with --file=NAME", "cu --file=NAME"),
    Row("startcaps", "bg", "Call", "обади се"),
    Row("startcaps", "af", "a call", "'n Oproep"),
    Row("simplecaps", "ro", "call us", "sunați La Noi"),
    Row("acronyms", "ro", "the UN says", "ONU spune"),
    Row("doublewords", "ro", "call us", "sunați la la noi"),
    Row("unchanged", "ro", "Call us", "Call us"),
    Row("long", "ro", "x", "iks"),
    Row("short", "ro", "a long sentence", "o"),
    Row("simpleplurals", "ro", "3 call(s)", "3 apeluri"),
  ])
  func reports(_ row: Row) {
    #expect(row.isReported)
  }

  @Test(arguments: [
    Row("untranslated", "fr", "Call us", "Appelez-nous"),
    Row("endwhitespace", "ja", "Name: ", "名前："),
    Row("startpunc", "fr", "\"Yes\"", "«\u{A0}Oui\u{A0}»"),
    Row("endpunc", "fr", "Why?", "Pourquoi\u{A0}?"),
    Row("endpunc", "ja", "Why?", "なぜ？"),
    Row("endpunc", "sv", "He said “yes.”", "Han sade ”ja”."),
    Row("newlines", "ro", "one\ntwo\n", "unu\ndoi\n"),
    Row("puncspacing", "he", "one. two", "אחת.\u{200F} שתיים"),
    Row("puncspacing", "zh", "one, two", "一，二"),
    Row("doublequoting", "ru", "say \"yes\"", "скажите «да»"),
    Row("doublequoting", "fr", "<a href=\"x\">yes</a>", "<a href=\"x\">oui</a>"),
    Row("singlequoting", "fr", "say yes", "dites-lui qu'il l'a"),
    Row("sentencecount", "ro", "Use e.g. one. Then two.", "De ex. unu. Apoi doi."),
    Row("printf", "ro", "%d of %s", "%2$s din %1$d"),
    Row("printf", "fr", "100% done", "100% fini"),
    Row("pythonbraceformat", "ro", "{0} and {1:>10}", "{1:>10} și {0}"),
    Row("pythonbraceformat", "ro", "{{name}}", "{{nume}}"),
    Row("xmltags", "ro", "<a title='x'>yes</a>", "<a title='y'>da</a>"),
    Row("xmltags", "ro", "<None>", "<Niciunul>"),
    Row("numbers", "fa", "12 calls", "۱۲ تماس"),
    Row("urls", "ro", "see https://a.org/x.", "vezi https://a.org/x!"),
    Row("filepaths", "ro", "1 km/h and/or more", "1 km/h și mai mult"),
    Row("options", "ro", "with --file=NAME", "cu --file=NUME"),
    Row("startcaps", "af", "A call", "'n Oproep"),
    Row("startcaps", "ja", "Call", "電話"),
    Row("simplecaps", "ro", "as I say", "cum zic"),
    Row("simplecaps", "ro", "Use Your Phone", "Folosiți telefonul"),
    Row("acronyms", "ro", "HTML page", "pagină HTML"),
    Row("unchanged", "ro", "%s: https://a.org", "%s: https://a.org"),
    Row("long", "ro", "yes", "da, desigur"),
    Row("brackets", "ro", "", ""),
  ])
  func staysSilent(_ row: Row) {
    #expect(!row.isReported)
  }

  @Test func namesEachCheckOnce() {
    let names = CheckStyle.standard.checks.map(\.id) + CheckStyle.standard.unjudged.keys
    #expect(names.count == Set(names).count)
    #expect(CheckStyle.named("standard")?.name == "standard")
    #expect(CheckStyle.named("kde") == nil)
    #expect(CheckStyle.standard.suggestion(for: "endpunk") == "endpunc")
  }

  /// Texts that break what scans them without bounds.
  @Test(arguments: [
    "", "%", "%(", "%1$", "{", "}{", "{}{", "<", "<a", "\"", "'", "''", "\\", ".", " . ", "--",
    "\u{301}", "\u{200D}", "(", "@", "a@", "://", "/", "<a b='", "%|", "{a[", "٫", "½",
  ])
  func survives(_ text: String) {
    let engine = CheckEngine(
      CheckContext(locale: "fr", inlineForm: .verbatim),
      settings: CheckStyle.standard.settings(only: []), checks: CheckStyle.standard.checks,
      catalogChecks: [])
    for (source, target) in [(text, "x"), ("x", text), (text, text)] {
      let entry = POEntry(POContent(context: "c", id: source, strings: [target]))
      let findings = engine.check(POFile(file: "x.po", entries: [entry])).findings
      #expect(findings.allSatisfy { $0.context == "c" })
    }
  }
}
