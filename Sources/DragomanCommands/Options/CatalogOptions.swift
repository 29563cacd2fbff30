import ArgumentParser
import Checks
import Messages
import Pipeline

/// Catalogs that are checked by themselves, and how.
struct CatalogOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Another program's checks under their names: standard are those of pofilter.",
      valueName: "name"))
  var style: String?
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      "The language of the translations (default: the one that the catalog names).",
      valueName: "language"))
  var language: String?
  @Option(
    name: .customLong("inline"),
    help: "How inline markup is written: verbatim, or compact as in the project's catalogs.")
  var inlineForm: InlineForm = .verbatim
  @Argument(help: ArgumentHelp("Catalogs (PO files).", valueName: "file"))
  var files: [String] = []

  func validate() throws {
    guard !files.isEmpty || style == nil && language == nil else {
      throw ValidationError("--style and --lang go with files; name the catalogs to check")
    }
    if let style, CheckStyle.named(style) == nil {
      let known = CheckStyle.all.map(\.name).joined(separator: ", ")
      throw ValidationError("there is no style “\(style)”; there is \(known)")
    }
    if let language, LocaleTag(language) == nil {
      throw ValidationError("“\(language)” is no language tag, such as fr or ro-MD")
    }
  }

  func checker(only: [String]) throws -> CatalogChecker {
    try CatalogChecker(
      style: style.flatMap(CheckStyle.named), only: only,
      locale: language.flatMap { LocaleTag($0) }, inlineForm: inlineForm)
  }
}
