import Catalogs
import Checks
import Diagnostics
import Messages
import Testing

@Suite struct FormatPlaceholderTests {
  private static func findings(_ flag: String, _ source: String, _ target: String) -> [String] {
    var content = POContent(id: source, strings: [target])
    content.flags = [flag]
    let engine = CheckEngine(
      CheckContext(locale: "ro", inlineForm: .verbatim),
      settings: CheckSettings(only: ["format-placeholders"]))
    return engine.check(POFile(file: "x.po", entries: [POEntry(content)])).findings.map(\.id)
  }

  @Test(arguments: [
    ("c-format", "%d", "%s"), ("c-format", "%d", "%ld"), ("c-format", "%s", "s"),
    ("c-format", "s", "%s"), ("c-format", "%s", "%"), ("c-format", "%s %d", "%1$s %d"),
    ("c-format", "%s %d", "%2$d"), ("c-format", "%*d", "%d"), ("c-format", "%d", "%y"),
    ("objc-format", "%@", "%s"), ("python-format", "%(a)s", "%(b)s"),
    ("python-format", "%(a)s", "%s"), ("python-format", "%s", "%1$s"),
    ("python-brace-format", "{a}", "{b}"), ("python-brace-format", "{a}", "{a"),
    ("java-format", "{0}", "{1}"), ("java-format", "{0,number}", "{0,date}"),
    ("java-format", "{0}", "'{0}'"), ("javascript-format", "%d", "%s"),
    ("sh-format", "$a", "$b"), ("sh-format", "$a", "$a$"),
  ])
  func reports(_ flag: String, _ source: String, _ target: String) {
    #expect(Self.findings(flag, source, target) == ["format-placeholders"])
  }

  @Test(arguments: [
    ("c-format", "%s %d%%", "%2$d%% %1$s"), ("c-format", "%5.2f", "%f"), ("c-format", "%u", "%x"),
    ("c-format", "%", "%s"), ("c-format", "%m", "m"), ("objc-format", "%@", "%@"),
    ("python-format", "%(a)s %(b)d", "%(b)d %(a)s"),
    ("python-brace-format", "{} {}", "{1} {0}"), ("python-brace-format", "{{a}}", "{{b}}"),
    ("java-format", "{0} '{'", "'{' {0}"), ("java-format", "{0,choice,0#a|1#b}", "{0,number}"),
    ("javascript-format", "%d %j", "%d %j"), ("sh-format", "$a ${b}", "${b} ${a}"),
    ("no-format", "%d", "%s"),
  ])
  func staysSilent(_ flag: String, _ source: String, _ target: String) {
    #expect(Self.findings(flag, source, target).isEmpty)
  }
}
