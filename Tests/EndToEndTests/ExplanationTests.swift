import Project
import TestSupport
import Testing

/// What the single-file commands say with `--explain`.
@Suite struct ExplanationTests {
  private static let document = """
    <article xmlns="http://docbook.org/ns/docbook" xmlns:its="http://www.w3.org/2005/11/its">\
    <info><its:rules version="2.0" xmlns:d="http://docbook.org/ns/docbook">\
    <its:translateRule selector="//d:code[position() = 1]" translate="no"/></its:rules></info>
    <para>One <!-- note -->two</para></article>
    """
  private static let catalog = """
    msgid ""
    msgstr "Content-Type: text/plain; charset=UTF-8\\n"

    msgid "One two"
    msgstr "Un deux"

    """

  @Test(arguments: [
    ["extract"], ["merge", "--lang", "fr", "--po", "a.fr.po"], ["join", "a.xml", "a.fr.po"],
  ])
  func saysTheRoadsAndWhatMoves(command: [String]) throws {
    let files = DiskWorkspace(root: try TemporaryFolder.make(), isConfined: false)
    defer { TemporaryFolder.remove(files.root) }
    try files.write(Array(Self.document.utf8), to: "a.xml")
    try files.write(Array(Self.catalog.utf8), to: "a.fr.po")
    var arguments = command.map { $0.hasPrefix("a.") ? "\(files.root)/\($0)" : $0 }
    if command[0] != "join" { arguments.append("\(files.root)/a.xml") }
    let plain = try Program.run(arguments)
    #expect(plain.status == 0 && plain.errors.isEmpty, "\(plain.errors)")
    let explained = try Program.run(arguments + ["--explain"])
    #expect(explained.status == 0 && explained.output == plain.output)
    #expect(explained.errors.contains("libxml2’s XPath, 0 nodes"), "\(explained.errors)")
    #expect(explained.errors.contains("a.xml:2:1: a comment, remark or processing instruction"))
  }
}
