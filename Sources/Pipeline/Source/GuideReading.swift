import Diagnostics
import Editions
import Extraction
import Messages
import Project
import XMLTree

/// Reads the documents of a guide, its own or localized ones, as a publication.
struct GuideReading {
  private let guide: LoadedGuide
  private let sourceLocale: LocaleTag
  private let links: ProjectLinks

  init(_ project: OpenProject, _ guide: LoadedGuide) {
    self.guide = guide
    sourceLocale = project.file.sourceLocale
    links = ProjectLinks(project.workspace)
  }

  /// - Parameters:
  ///   - documents: by their paths in the project.
  ///   - drawings: the bytes of the guide's drawings, likewise.
  ///   - hasDirections: whether the directions of the text are worked out, which no fault depends
  ///     on.
  func read(
    _ documents: [String: XMLDocument], drawings: [String: [UInt8]],
    _ language: PublicationLanguage, hasDirections: Bool = true
  ) throws(OperationError) -> PublicationReader.Reading {
    guard let main = documents[guide.settings.source] else {
      throw OperationError(
        Finding(
          FileFault.missing, .error, at: .init(file: guide.settings.source), "there is no such file"
        ))
    }
    var directions: [String: Directions] = [:]
    for document in documents.values where hasDirections {
      directions[document.file] = try Directions(of: document, rules: guide.rules) {
        (reference, from) throws(OperationError) in try links.load(reference, from: from)
      }
    }
    let shown = Dictionary(uniqueKeysWithValues: documents.map { (relative($0.key), $0.value) })
    var pictures: [String: [UInt8]] = [:]
    for (path, bytes) in guide.pictures { pictures[relative(path)] = bytes }
    for (path, bytes) in drawings { pictures[relative(path)] = bytes }
    let reader = PublicationReader(
      language: language, sourceLocale: sourceLocale, document: { shown[$0] },
      picture: { [pictures] in pictures[$0] },
      directions: { [directions] in directions[$0.file] })
    var reading = reader.read(main)
    let paths = Dictionary(uniqueKeysWithValues: drawings.keys.map { (relative($0), $0) })
    for index in reading.findings.indices {
      guard let file = reading.findings[index].location?.file, let path = paths[file] else {
        continue
      }
      reading.findings[index].location?.file = path
    }
    return reading
  }

  /// A path as seen from the folder of the main document.
  private func relative(_ path: String) -> String {
    let base = folder(of: guide.settings.source)
    guard !base.isEmpty, path.hasPrefix(base + "/") else { return path }
    return String(path.dropFirst(base.utf8.count + 1))
  }
}
