import Diagnostics
import Messages
import Pipeline
import Project
import TestSupport
import Testing

@Suite struct SingleFilesTests {
  private static let guide = """
    <article xmlns="http://docbook.org/ns/docbook"><title>Home</title>
    <para>One <emphasis>child</emphasis>.</para><para>Lost</para></article>

    """

  private static func catalog(_ translation: String) -> String {
    """
    msgid ""
    msgstr "Content-Type: text/plain; charset=UTF-8\\n"

    msgid "One <emphasis>child</emphasis>."
    msgstr "\(translation)"

    """
  }

  /// Once the guide was a template afterwards.
  @Test func writesNoResultOverItsSource() throws {
    try TemporaryFolder.use { root in
      try DiskWorkspace(root: root).write(Array(Self.guide.utf8), to: "guide.xml")
      let error = try #require(throws: OperationError.self) {
        try SingleFiles.keepApart(
          inputs: ["\(root)/guide.xml"], outputs: ["\(root)/fr.xml", "\(root)/./guide.xml"])
      }
      #expect(error.findings.map(\.id) == ["output-is-input"])
      try SingleFiles.keepApart(
        inputs: ["\(root)/guide.xml"], outputs: ["\(root)/new.xml", "-", "/dev/null"])
    }
  }

  @Test func mergesSeveralLanguagesIntoOneReadingOfTheDocument() throws {
    let files = DiskWorkspace(root: try TemporaryFolder.make(), isConfined: false)
    defer { TemporaryFolder.remove(files.root) }
    try files.write(Array(Self.guide.utf8), to: "guide.xml")
    try files.write(
      Array(Self.catalog("Un <emphasis>enfant</emphasis>.").utf8), to: "fr.po")
    try files.write(Array(Self.catalog("Un <b>copil</b>.").utf8), to: "ro.po")
    let singleFiles = SingleFiles(.verbatim, usesPatterns: false)
    let source = try singleFiles.source(of: "\(files.root)/guide.xml")
    for (locale, words, faults) in [
      ("fr" as LocaleTag, "Un <emphasis>enfant</emphasis>.", 0), ("ro", "Un copil.", 1),
    ] {
      let catalog = singleFiles.catalog("\(files.root)/\(locale).po")
      let merged = singleFiles.merge(
        source, catalog: try catalog.value(), into: locale, salvages: true)
      let text = String(decoding: merged.bytes, as: UTF8.self)
      #expect(text.contains("xml:lang=\"\(locale)\""))
      #expect(text.contains("<para>\(words)</para><para>Lost</para>"))
      let errors = merged.findings.filter { $0.severity == .error }
      #expect(errors.count == faults)
      // The source was read without places; what is wrong says its own.
      #expect(errors.allSatisfy { $0.place?.hasSuffix("para") ?? false }, "\(errors)")
    }
  }
}
