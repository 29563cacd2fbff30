import Diagnostics
import Glibc
import Pipeline
import Project
import Testing

/// A project made by a stranger: it is refused with a clear message, by a program that is given
/// little time and memory, and nothing of the world outside gets into its editions.
@Suite struct UntrustedInputTests {
  private static let source = "Sources-Content/welcome/guide.xml"
  private static let secret = "The cake is a lie"

  /// One thing that a stranger tries.
  struct Attempt: CustomTestStringConvertible, Sendable {
    var what: String
    /// Put before the root element.
    var doctype = ""
    /// Put before the end of the root element.
    var content = ""
    /// Put into the project before the build.
    var prepare: @Sendable (Stranger) throws -> Void = { _ in }
    /// The finding that says why.
    var id: String
    var testDescription: String { what }
  }

  private static func include(_ href: String, _ rest: String = "") -> String {
    "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"\(href)\"\(rest)/>"
  }

  private static let use =
    "<chapter xml:id=\"ch-x\"><title>X</title><para>&x;</para></chapter>"

  private static let outside: [Attempt] = [
    .init(
      what: "an include above the project", content: include("../../../secret.xml"),
      id: "outside-project"),
    .init(what: "an absolute include", content: include("/etc/passwd"), id: "outside-project"),
    .init(
      what: "an include of an address", content: include("file:///etc/passwd"),
      id: "outside-project"),
    .init(
      what: "an include over the network", content: include("https://example.org/a.xml"),
      id: "outside-project"),
    .init(
      what: "an include as text", content: include("/etc/passwd", " parse=\"text\""),
      id: "bad-include"),
    .init(
      what: "an include through a symbolic link", content: include("link.xml"),
      prepare: { try $0.link("../../../secret.xml", at: "link.xml") }, id: "outside-project"),
    .init(
      what: "an include through a linked folder", content: include("folder/secret.xml"),
      prepare: { try $0.link("../../..", at: "folder") }, id: "outside-project"),
    .init(
      what: "an entity for a local file",
      doctype: "<!DOCTYPE book [<!ENTITY x SYSTEM \"../../../secret.xml\">]>", content: use,
      id: "outside-project"),
    .init(
      what: "an entity for a file of the system",
      doctype: "<!DOCTYPE book [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", content: use,
      id: "outside-project"),
    .init(
      what: "an entity for a linked file",
      doctype: "<!DOCTYPE book [<!ENTITY x SYSTEM \"link.xml\">]>", content: use,
      prepare: { try $0.link("../../../secret.xml", at: "link.xml") }, id: "outside-project"),
    .init(
      what: "an external DTD", doctype: "<!DOCTYPE book SYSTEM \"../../../secret.dtd\">",
      content: use, id: "unresolved-entity"),
    .init(
      what: "an external parameter entity",
      doctype: "<!DOCTYPE book [<!ENTITY % p SYSTEM \"../../../secret.dtd\"> %p;]>", content: use,
      id: "undeclared-entity"),
    .init(
      what: "a picture above the project",
      content: "<chapter xml:id=\"ch-x\"><title>X</title><mediaobject><imageobject>"
        + "<imagedata fileref=\"../../../secret.svg\"/></imageobject></mediaobject></chapter>",
      id: "outside-project"),
  ]

  private static let endless: [Attempt] = [
    .init(what: "a file that includes itself", content: include("guide.xml"), id: "include-loop"),
    .init(
      what: "a file that is an entity of its own",
      doctype: "<!DOCTYPE book [<!ENTITY x SYSTEM \"guide.xml\">]>", content: use,
      id: "include-loop"),
    .init(
      what: "files that include each other", content: include("one.xml"),
      prepare: {
        try $0.write("one.xml", section(include("two.xml")))
        try $0.write("two.xml", section(include("one.xml")))
      }, id: "include-loop"),
    .init(
      what: "a long chain of includes", content: include("c0.xml"),
      prepare: { stranger in
        for place in 0..<300 {
          try stranger.write("c\(place).xml", section(include("c\(place + 1).xml")))
        }
      }, id: "include-too-deep"),
    .init(
      what: "includes that double at each step", content: include("d0.xml"),
      prepare: { stranger in
        for place in 0..<30 {
          let next = include("d\(place + 1).xml")
          try stranger.write("d\(place).xml", section(next + next))
        }
        try stranger.write("d30.xml", section(""))
      }, id: "too-many-files"),
    .init(
      what: "an include of a pipe", content: include("pipe.xml"),
      prepare: { #expect(mkfifo($0.path("pipe.xml"), 0o600) == 0) }, id: "unreadable-file"),
    .init(
      what: "a file of 300 MB", content: include("large.xml"),
      prepare: {
        try $0.write("large.xml", section(""))
        #expect(truncate($0.path("large.xml"), 300 << 20) == 0)
      }, id: "file-too-large"),
    .init(
      what: "elements nested ten thousand deep", content: include("deep.xml"),
      prepare: {
        let tags = { (tag: String) in String(repeating: tag, count: 10_000) }
        try $0.write("deep.xml", section(tags("<para>") + tags("</para>")))
      }, id: "nesting-too-deep"),
    .init(
      what: "an entity bomb", doctype: bomb("<!ENTITY ", "&e", "0123456789"),
      content: use.replacing("&x;", with: "&e20;"), id: "entity-expansion"),
    .init(
      what: "a bomb of parameter entities",
      doctype: bomb("<!ENTITY % ", "&#37;e", "&#60;!-- 0123456789 --&#62;")
        .replacing("]>", with: "%e20;]>"),
      id: "entity-expansion"),
    .init(
      what: "one long entity used many times",
      doctype: "<!DOCTYPE book [<!ENTITY x \"\(String(repeating: "x", count: 100_000))\">]>",
      content: use.replacing("&x;", with: String(repeating: "&x;", count: 100_000)),
      id: "entity-expansion"),
    .init(
      what: "an entity that holds itself",
      doctype: "<!DOCTYPE book [<!ENTITY x \"&y;\"><!ENTITY y \"&x;\">]>", content: use,
      id: "entity-expansion"),
  ]

  private static func section(_ content: String) -> String {
    "<section xmlns=\"http://docbook.org/ns/docbook\"><title>S</title>\(content)</section>"
  }

  /// Entities of which each holds the one before ten times.
  private static func bomb(_ declaration: String, _ reference: String, _ first: String) -> String {
    let levels = (1...20).map { level in
      let inner = String(repeating: "\(reference)\(level - 1);", count: 10)
      return "\(declaration)e\(level) \"\(inner)\">"
    }
    return "<!DOCTYPE book [\(declaration)e0 \"\(first)\">\(levels.joined())]>"
  }

  @Test(arguments: outside + endless) func isRefusedWithItsPlace(attempt: Attempt) throws {
    let stranger = try Stranger()
    defer { stranger.remove() }
    try stranger.spoil(doctype: attempt.doctype, content: attempt.content)
    try attempt.prepare(stranger)
    let outcome = try stranger.build()
    #expect(outcome.status == 2, "\(outcome.errors)")
    let finding = try #require(try outcome.findings.first { $0.id == attempt.id })
    #expect(finding.location?.file.hasPrefix("Sources-Content/welcome/") == true)
    #expect(!finding.headline.isEmpty)
    #expect(!stranger.editionsHold(Self.secret))
  }

  @Test(arguments: ["extract", "its"]) func oneLargeFileIsNotRead(command: String) throws {
    let stranger = try Stranger()
    defer { stranger.remove() }
    let path = stranger.path("guide.xml")
    #expect(truncate(path, 300 << 20) == 0)
    let options = command == "its" ? ["--category", "translate"] : []
    let outcome = try stranger.run([command] + options + [path])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("file-too-large"), "\(outcome.errors)")
  }

  /// A single file keeps the reference, nobody reads what it stands for, and the user learns it.
  @Test func oneFileIsExtractedWithoutItsEntities() throws {
    let stranger = try Stranger()
    defer { stranger.remove() }
    try stranger.spoil(
      doctype: "<!DOCTYPE book [<!ENTITY x SYSTEM \"../../../secret.xml\">]>", content: Self.use)
    let outcome = try stranger.run(["extract", "--load-dtd", stranger.path("guide.xml")])
    #expect(outcome.status == 0)
    let template = String(decoding: outcome.output, as: UTF8.self)
    #expect(!template.contains(Self.secret))
    #expect(outcome.errors.contains("warning: “&x;” stands for the file “../../../secret.xml”"))
  }
}
