import Catalogs
import Diagnostics
import Extraction
import Glibc
import Messages
import Pipeline
import Project
import TestSupport
import Testing

/// One guide in one language, with a damaged catalog, in a folder of its own.
struct MutationTrial {
  private let copy: ProjectCopy
  let mistakes: [DamagedCatalog.Mistake]
  private let guide: String
  private let locale: String
  /// The guide's documents.
  private let documents: [String]

  private let catalog: String
  private var folder: String { "Sources-Content/\(guide)/" }

  /// - Parameters:
  ///   - mistakes: how many are made; none for a control.
  ///   - copy: `nil` for one of its own.
  init(
    _ guide: String, _ locale: String, mistakes count: Int, in folder: ProjectCopy? = nil
  ) throws {
    self.guide = guide
    self.locale = locale
    let catalog = "Catalogs/\(guide)/\(locale).po"
    self.catalog = catalog
    copy = try folder ?? ProjectCopy()
    let project = try OpenProject(root: copy.root)
    let loaded = try GuideLoader(copy.workspace).load(try #require(project.file.guide(guide)))
    documents = loaded.documents.map(\.path)
    let original = try copy.workspace.read(catalog)
    guard count > 0 else {
      mistakes = []
      return
    }
    // Entries of the documents alone: those of drawings are merged file by file as well, but a
    // drawing is no part of the DocBook that is validated.
    let keys = Set(loaded.documents.flatMap { $0.extraction.messages.map(\.key) })
    let damaged = try DamagedCatalog(
      POFile.parse(original, file: catalog), count: count, keys: keys, seed: 2026)
    try copy.workspace.write(damaged.bytes, to: catalog, replacing: original)
    mistakes = damaged.mistakes
  }

  func remove() { copy.remove() }

  // MARK: Commands

  func run(_ command: String, _ options: [String]) throws -> Program.Outcome {
    try Program.run(
      [command, "--project", copy.root, "--guide", guide, "--locale", locale] + options)
  }

  /// What merging each document of the guide came to.
  struct Merge {
    var statuses: [Int32] = []
    var findings: [Finding] = []
    /// How many documents were written.
    var written = 0
  }

  func merge(strictly isStrict: Bool = false, atMost limit: Int = .max) throws -> Merge {
    let target = "\(copy.root)/\(isStrict ? "Strict" : "Merged")/"
    var merge = Merge()
    for document in documents.prefix(limit) {
      let output = target + document.dropFirst(folder.count)
      let outcome = try Program.run(
        ["merge", "--inline", "compact", "--messages", "icu", "--lang", locale]
          + (isStrict ? ["--strict"] : [])
          + ["--po", "\(copy.root)/\(catalog)", "--output", output, "\(copy.root)/\(document)"])
      merge.statuses.append(outcome.status ?? -1)
      if access(output, F_OK) == 0 { merge.written += 1 }
      for finding in Self.findings(outcome.errors) {
        // A sentence of two documents is told of for each.
        let isKnown = merge.findings.contains {
          $0.location == finding.location && $0.headline == finding.headline
        }
        if !isKnown { merge.findings.append(finding) }
      }
    }
    return merge
  }

  /// The findings that a command prints for people.
  private static func findings(_ text: String) -> [Finding] {
    var findings: [Finding] = []
    let head =
      /^(?<file>[^:\s]+):(?<line>\d+):(?<column>\d+): (?<severity>\w+): (?<headline>.*) \[(?<id>[\w-]+)\]$/
    for line in text.split(separator: "\n") {
      if let match = line.wholeMatch(of: head)?.output {
        findings.append(
          Finding(
            sample: String(match.id), Severity(rawValue: String(match.severity)) ?? .error,
            at: SourceLocation(
              file: String(match.file), line: Int(match.line) ?? 0, column: Int(match.column) ?? 0),
            String(match.headline)))
      } else if line.hasPrefix("  in: ") {
        findings[findings.count - 1].place = String(line.dropFirst(6))
      } else if line.hasPrefix("  fix: ") {
        findings[findings.count - 1].fixes.append(.init(String(line.dropFirst(7))))
      }
    }
    return findings
  }

  // MARK: Expectations

  /// Each mistake that the command can see has one finding on its lines, with place and remedy, and
  /// there are no others.
  func expectOneFindingEach(
    _ findings: [Finding], of isSeen: (CatalogDamage) -> Bool, _ command: String
  ) {
    var rest = findings
    for mistake in mistakes {
      let own = rest.filter { finding in
        finding.location.map {
          $0.file.hasSuffix(catalog) && mistake.lines.contains($0.line) && $0.column > 0
        } ?? false
      }
      rest.removeAll { own.contains($0) }
      let wanted = isSeen(mistake.damage) ? 1 : 0
      #expect(own.count == wanted, "\(command) \(locale): \(mistake): \(own.map(\.headline))")
      for finding in own {
        #expect(finding.place?.isEmpty == false, "\(command): \(finding)")
        #expect(!finding.fixes.isEmpty, "\(command): \(finding)")
      }
    }
    #expect(rest == [], "\(command)")
  }

  /// The book in a folder of the copy is well-formed and valid.
  func expectValid(_ path: String) throws {
    guard canValidate else { return }
    let outcome = ExternalProgram(path: "xmllint").run(
      ["--noout", "--xinclude", "--relaxng", schema, "\(copy.root)/\(path)/guide.xml"])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}

private let schema = "/usr/share/xml/docbook/schema/rng/5.0/docbook.rng"
private let canValidate = access(schema, R_OK) == 0 && isInstalled("xmllint")

extension CatalogDamage {
  var isSeenByCheck: Bool { true }
  var isSeenByBuild: Bool { true }

  /// A single document is merged without values: its patterns stay patterns.
  var isSeenByMerge: Bool { !isOfPatterns }
}
