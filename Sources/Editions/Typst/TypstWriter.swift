import Messages

/// Writes a publication as source for Typst 0.15.
///
/// All text goes in as string literals in code, so that nothing an author or translator writes can
/// become markup. How things look is said in `dragoman.typ` alone.
package struct TypstWriter: Sendable {
  package var theme: Theme
  package var language: PublicationLanguage

  package init(theme: Theme, language: PublicationLanguage) {
    self.theme = theme
    self.language = language
  }

  /// The whole job: text, settings, design and drawings.
  package func job(for publication: Publication) -> TypesettingJob {
    var output = TypstOutput(publication: publication, theme: theme, language: language)
    let main = output.book()
    var files = output.pictures
    files["main.typ"] = Array(main.utf8)
    files["settings.typ"] = Array(settings(for: publication).utf8)
    files["dragoman.typ"] = PackageResources.dragoman_typ
    files["airs.json"] = Array("{}".utf8)
    files["places.json"] = Array(#"{"floats": [], "probing": false, "settled": []}"#.utf8)
    return TypesettingJob(main: "main.typ", files: files)
  }

  private func settings(for publication: Publication) -> String {
    """
    #let theme = \(theme.typstDictionary)
    #let edition = (
      title: \(typstLiteral(publication.title.plainText)),
      subtitle: \(typstLiteral(publication.subtitle.plainText)),
      authors: (\(publication.authors.map { typstLiteral($0) + ", " }.joined())),
      lang: \(typstLiteral(publication.locale.language)),
      region: \(publication.locale.region.map { typstLiteral($0) } ?? "none"),
      dir: \(direction(of: publication)),
      hyphenate: \(theme.isJustified),
    )
    #let words = (
    \(phrases())
    )
    """ + "\n"
  }

  /// Only `rtl` is said where the author says nothing: whatever runs the other way asks for it.
  private func direction(of publication: Publication) -> String {
    publication.direction?.rawValue ?? (publication.runsRightToLeft ? "rtl" : "auto")
  }

  private func phrases() -> String {
    let page = language.words.pageReference
    let entries = [
      ("see", language.words(.see)), ("see-also", language.words(.seeAlso)),
      ("page-before", page.before), ("page-between", page.between), ("page-after", page.after),
    ]
    return entries.map { "  \($0.0): \(typstLiteral($0.1))," }.joined(separator: "\n")
  }
}
