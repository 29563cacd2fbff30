import Checks
import Diagnostics
import Editions
import Extraction
import Formatting
import Messages
import Project
import XMLTree

/// Judges guides before anything is made of them: what `dragoman check` tells of a source and what
/// keeps `dragoman build` from making editions is found here, once for all languages.
struct SourceJudge {
  private let project: OpenProject
  private let settings: CheckSettings
  private let language: PublicationLanguage
  private let formatter: LocaleFormatter

  /// - Parameter settings: which of the rules about values are told, and how grave they are.
  init(_ project: OpenProject, settings: CheckSettings = CheckSettings()) {
    self.project = project
    self.settings = settings
    let locale = project.file.sourceLocale
    language = EditionLanguage.make(locale, hyphenator: nil)
    formatter = LocaleFormatter(locale: locale)
  }

  func judge(_ guide: LoadedGuide) -> SourceJudgement {
    SourceJudgement(
      general: (guide.findings + sentenceFindings(guide)).sorted(), layout: layoutFindings(guide))
  }

  // MARK: Sentences

  private func sentenceFindings(_ guide: LoadedGuide) -> [Finding] {
    guard guide.settings.messages == .icu else { return [] }
    var known: SentencePlaces?
    let places: (Message, Int) -> [SourceLocation] = { message, offset in
      let places = known ?? SentencePlaces(guide)
      known = places
      return places.locations(of: message.key, at: offset)
    }
    let broken = guide.messages.compactMap { message -> Finding? in
      Self.fault(of: message).map { Self.finding($0, in: message, places(message, $0.offset)) }
    }
    return broken
      + ValueRules(guide.values, settings: settings).findings(
        in: guide.messages, printedBy: formatter, places: places)
  }

  /// Why a sentence is no pattern; `nil` for one that is, and for plain text.
  private static func fault(of message: Message) -> PatternError? {
    guard message.isPattern || message.text.utf8.contains(UInt8(ascii: "}")) else { return nil }
    do throws(PatternError) {
      _ = try MessagePattern.parse(message.text)
      return nil
    } catch {
      return error
    }
  }

  /// A brace too many in a sentence without values is printed as it is: readers see it.
  private static func finding(
    _ fault: PatternError, in message: Message, _ places: [SourceLocation]
  ) -> Finding {
    Finding(
      ICUSyntax(), message.isPattern ? .error : .warning, at: places.first,
      fault.headline, excerpt: message.text,
      place: message.breadcrumb.isEmpty ? nil : message.breadcrumb.joined(separator: " › "),
      notes: places.dropFirst().map { .init("the same sentence stands here", at: $0) },
      fixes: [
        .init("Correct the braces or branches; a brace of the text itself is written '{' or '}'")
      ])
  }

  // MARK: Layout

  /// What the book's own documents have that cannot be shown; nothing where no book is wanted.
  private func layoutFindings(_ guide: LoadedGuide) -> [Finding] {
    guard !guide.settings.isHTML, project.file.formats.contains(where: { $0 != .docbook }) else {
      return []
    }
    do throws(OperationError) {
      var documents: [String: XMLDocument] = [:]
      for file in guide.documents {
        documents[file.path] = try file.extraction.document(for: project.file.sourceLocale)
      }
      let drawings = Dictionary(
        guide.drawings.map { ($0.path, $0.extraction.document.bytes) }, uniquingKeysWith: { $1 })
      let reading = try GuideReading(project, guide).read(
        documents, drawings: drawings, language, hasDirections: false)
      let known = Set(guide.findings.map(\.location))
      return reading.findings.filter { finding in
        !known.contains(finding.location) && !isOfBranches(finding, in: guide)
      }
    } catch {
      return error.findings
    }
  }

  /// Whether an id is given twice in one sentence, as the branches of a pattern do of which one is
  /// printed.
  private func isOfBranches(_ finding: Finding, in guide: LoadedGuide) -> Bool {
    guard finding.id == GuideFault.duplicateID.rawValue, let first = finding.notes.first?.location,
      let second = finding.location, first.file == second.file,
      let file = guide.documents.first(where: { $0.path == first.file })
    else { return false }
    let document = file.extraction.document
    return file.extraction.units.contains { unit in
      guard file.extraction.message(of: unit).isPattern else { return false }
      let end = SourceLocation(
        file: document.file, offset: document.range(unit.node).upperBound, in: document.bytes)
      return document.location(of: unit.node) < first && second < end
    }
  }
}

extension Extraction {
  /// The document without what editions in a language do not have; all else stands in its line and
  /// column.
  fileprivate func document(for locale: LocaleTag) throws(OperationError) -> XMLDocument {
    let hidden =
      droppedElements + localeFilters.filter { !$0.filter.includes(locale) }.map(\.node)
    guard !hidden.isEmpty, !hidden.contains(where: { $0 == document.root }) else { return document }
    var bytes: [UInt8] = []
    let cut = hidden.map { document.range($0) }.sorted { $0.lowerBound < $1.lowerBound }
    var place = 0
    for range in cut where range.lowerBound >= place {
      bytes += document.bytes[place..<range.lowerBound]
      for byte in document.bytes[range] where byte & 0xC0 != 0x80 {
        bytes.append(byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " "))
      }
      place = range.upperBound
    }
    return try XMLDocument.parse(bytes + document.bytes[place...], file: document.file)
  }
}
