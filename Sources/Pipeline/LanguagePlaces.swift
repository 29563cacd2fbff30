import Diagnostics
import Messages
import Project
import YAML

/// Where the project file names its languages.
struct LanguagePlaces {
  private let targets: [(text: String, location: SourceLocation)]
  private let source: SourceLocation?

  /// - Parameter bytes: of the project file.
  init(_ bytes: [UInt8]) {
    guard let node = try? YAMLNode.parse(bytes, file: ProjectFile.name) else {
      (targets, source) = ([], nil)
      return
    }
    var fields = YAMLFields(node, known: ["locales", "source-locale"], what: "the project file")
    targets = fields.texts("locales")
    source = fields["source-locale"]?.location
  }

  /// That in the list of languages, or else that of the source language; the file itself where
  /// neither is there.
  func location(of locale: LocaleTag) -> SourceLocation {
    targets.first { LocaleTag($0.text) == locale }?.location ?? source
      ?? SourceLocation(file: ProjectFile.name)
  }
}
