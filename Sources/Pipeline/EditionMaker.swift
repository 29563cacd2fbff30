import Catalogs
import Diagnostics
import Editions
import Extraction
import Formatting
import Messages
import Project
import XMLTree

/// Makes one edition after another of a loaded guide.
struct EditionMaker {
  /// One guide in one locale, made.
  struct Edition {
    /// The title of the guide in the edition's language.
    var title = ""
    /// What is to be written, by path in the project.
    var files: [String: [UInt8]]
    /// The formats among them, and that of the book.
    var formats: [EditionFormat]
    /// The main page of an HTML guide; `nil` for other guides.
    var page: String?
    /// The book for the typesetter; `nil` when no PDF is wanted or the book is not fit for it.
    var job: TypesettingJob?
    var pdfPath: String
    var findings: [Finding]
    var missing: Int
    /// The values that stand in its sentences.
    var valueNames: Set<String>
  }

  /// Where “leave this page” leads: a page that draws no attention.
  private static let quickExitAddress = "https://www.wikipedia.org/"

  private let project: OpenProject
  private let guide: LoadedGuide
  private let hyphenators: Hyphenators
  private let judgement: SourceJudgement
  /// The formats that the project wants and the guide's own faults do not keep from being made.
  private let formats: [EditionFormat]

  init(
    _ project: OpenProject, _ guide: LoadedGuide, _ judgement: SourceJudgement,
    hyphenators: Hyphenators
  ) {
    self.project = project
    self.guide = guide
    self.judgement = judgement
    self.hyphenators = hyphenators
    formats = guide.settings.formats(of: project.file.formats).filter {
      judgement.errors(against: $0).isEmpty
    }
  }

  /// - Parameter gate: what the gates leave of the edition.
  /// - Throws: what keeps the edition from being made, the faults of its translation among them.
  func make(_ locale: LocaleTag, gate: EditionGate) throws(OperationError) -> Edition {
    let isSource = locale == project.file.sourceLocale
    let catalog = isSource ? nil : try CatalogStore(project).catalog(of: guide.settings, in: locale)
    var localized = GuideLocalizer.localize(
      guide, into: locale, from: project.file.sourceLocale, catalog: catalog,
      withheld: gate.withheld)
    localized.files = try gate.applied(
      to: localized.files, of: guide,
      notice: EditionLanguage.generatedText(locale)(.untranslatedNotice))
    let base = project.editionFolder(guide.settings, locale)
    let name = guide.settings.id
    var edition = Edition(
      files: [:], formats: formats, job: nil, pdfPath: "\(base)/\(name).pdf",
      findings: localized.findings, missing: localized.missing, valueNames: localized.valueNames)
    if guide.settings.isHTML {
      if wants(.html) {
        let pages = try PageEdition(guide, localized.files, base: base)
        (edition.files, edition.page, edition.title) = (pages.files, pages.page, pages.title)
      }
      return edition
    }
    if wants(.docbook) {
      for (path, bytes) in localized.files.merging(guide.pictures, uniquingKeysWith: { $1 }) {
        edition.files["\(base)/docbook/\(relative(path))"] = bytes
      }
    }
    guard wants(.html) || wants(.printHTML) || wants(.pdf) else { return edition }
    let language = EditionLanguage.make(locale, hyphenator: try hyphenators.hyphenator(for: locale))
    let reading = try read(localized, language)
    edition.findings += try EditionFaults(guide, judgement, catalog: catalog).findings(
      reading.findings, in: localized.files)
    guard !reading.findings.contains(where: { $0.severity == .error }) else {
      throw OperationError(edition.findings)
    }
    edition.title = reading.publication.title.plainText
    write(reading.publication, language, base: base, into: &edition)
    return edition
  }

  private func wants(_ format: EditionFormat) -> Bool {
    formats.contains(format)
  }

  private func write(
    _ publication: Publication, _ language: PublicationLanguage, base: String,
    into edition: inout Edition
  ) {
    let theme = Theme.house(for: guide.settings.audience == .children ? .children : .adults)
    let name = guide.settings.id
    let exit =
      guide.settings.quickExit.isEmpty
      ? nil
      : HTMLWriter.QuickExit(
        divisions: Set(guide.settings.quickExit), address: Self.quickExitAddress)
    let writer = HTMLWriter(theme: theme, language: language, quickExit: exit)
    if wants(.html) {
      edition.files["\(base)/\(name).html"] = writer.page(for: publication, medium: .screen)
    }
    if wants(.printHTML) {
      edition.files["\(base)/\(name).print.html"] = writer.page(for: publication, medium: .paper)
    }
    if wants(.pdf) {
      edition.job = TypstWriter(theme: theme, language: language).job(for: publication)
    }
  }

  /// The localized documents as a publication.
  private func read(
    _ localized: LocalizedGuide, _ language: PublicationLanguage
  ) throws(OperationError) -> PublicationReader.Reading {
    var documents: [String: XMLDocument] = [:]
    for file in guide.documents {
      guard let bytes = localized.files[file.path] else { continue }
      documents[file.path] = try XMLDocument.parse(bytes, file: file.path)
    }
    var drawings: [String: [UInt8]] = [:]
    for drawing in guide.drawings { drawings[drawing.path] = localized.files[drawing.path] }
    return try GuideReading(project, guide).read(documents, drawings: drawings, language)
  }

  /// A path as seen from the folder of the main document.
  private func relative(_ path: String) -> String {
    let base = folder(of: guide.settings.source)
    guard !base.isEmpty, path.hasPrefix(base + "/") else { return path }
    return String(path.dropFirst(base.utf8.count + 1))
  }
}

/// Hyphenation patterns for the languages that typesetters and browsers do not know.
struct Hyphenators: Sendable {
  /// The languages whose soft hyphens are ours: Typst and browsers have no Romanian.
  private static let languages: Set<String> = ["ro"]

  /// Finds the patterns of a language; `nil` when there are none on this machine.
  let patterns: @Sendable (String) -> [UInt8]?

  func hyphenator(for locale: LocaleTag) throws(OperationError) -> Hyphenator? {
    guard Self.languages.contains(locale.language), let bytes = patterns(locale.language) else {
      return nil
    }
    do {
      return try Hyphenator(bytes, minima: .standard(for: locale))
    } catch {
      throw OperationError(
        Finding(
          WorkFault.hyphenation, .error,
          "the hyphenation patterns of \(locale.language) cannot be read"))
    }
  }
}
