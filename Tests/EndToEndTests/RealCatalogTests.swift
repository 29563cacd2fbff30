import Catalogs
import Editions
import Extraction
import Glibc
import Messages
import Pipeline
import Project
import Testing
import XMLTree

/// A real book with the catalogs its translators made with itstool.
@Suite struct RealCatalogTests {
  private static let folder = BuiltProject.repository + "/../shared/corpora/mate-user-guide"
  private static let isPresent = access(folder + "/flat.xml", R_OK) == 0

  @Test(.enabled(if: isPresent), arguments: ["fr", "ro", "bg", "ru"])
  func everyTranslationAppearsInAWellFormedDocument(locale: String) throws {
    let workspace = DiskWorkspace(root: "", isConfined: false)
    let source = try XMLDocument.parse(
      workspace.read(Self.folder + "/flat.xml"), file: "flat.xml")
    let extraction = try Extractor(form: .verbatim).extract(source)
    let path = "\(Self.folder)/\(locale).po"
    let catalog = try POFile.parse(workspace.read(path), file: path)
    let index = CatalogIndex(catalog)
    let assembled = Assembler(marksFallback: false, salvages: true).assemble(
      extraction, locale: LocaleTag(locale)
    ) { message in index.translation(of: message.key).map { Replacement($0) } }

    let result = try XMLDocument.parse(assembled.bytes, file: "merged.xml")
    let text = folded(result.root.map { result.text($0) } ?? "")
    let translated = extraction.messages.filter { index.translation(of: $0.key) != nil }
    let missing = translated.filter { message in
      pieces(of: index.translation(of: message.key) ?? "").contains { !text.contains($0) }
    }
    #expect(missing.map(\.text) == [])
    let found = translated.count - missing.count
    print("\(locale): \(found) of \(translated.count) translations appear")
    #expect(translated.count >= (locale == "ro" ? 90 : 1900))
  }

  /// The texts between the tags of a translation, as a reader sees them.
  private func pieces(of translation: String) -> [String] {
    guard let markup = try? InlineMarkup(translation) else { return [] }
    let bytes = Array(translation.utf8)
    return markup.tokens.compactMap { token in
      guard case .text = token.kind else { return nil }
      let piece = folded(String(decoding: bytes[token.range], as: UTF8.self))
      return piece.isEmpty ? nil : piece
    }
  }

  private func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
