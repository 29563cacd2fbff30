import Catalogs
package import Diagnostics
package import Editions
import Formatting
import Messages
import Project

/// Makes the editions of a project that are out of date.
package struct EditionBuilder: Sendable {
  package struct Outcome: Sendable {
    package var findings: [Finding] = []
    /// What was made, for people.
    package var summary = ""
    /// Whether something that was wanted could not be made at all.
    package var couldNotFinish = false
  }

  private let project: OpenProject
  private let engine: @Sendable () -> (any PDFEngine)?
  private let isForced: Bool

  /// - Parameters:
  ///   - engine: finds the typesetter; asked only when a PDF must be made.
  ///   - isForced: makes everything, out of date or not.
  package init(
    _ project: OpenProject, engine: @escaping @autoclosure @Sendable () -> (any PDFEngine)?,
    isForced: Bool = false
  ) {
    self.project = project
    self.engine = engine
    self.isForced = isForced
  }

  package func build() -> Outcome {
    var run = BuildRun(project: project, engine: engine, isForced: isForced)
    return run.run()
  }
}

/// One build.
private struct BuildRun {
  let project: OpenProject
  let engine: @Sendable () -> (any PDFEngine)?
  let isForced: Bool
  private var state: BuildState
  private var inputs: InputReader
  private var values: [String: ValueSet] = [:]
  private var outcome = EditionBuilder.Outcome()
  private var books: [Book] = []
  /// What came of each edition that was wanted, by `guide/locale`.
  private var fates: [String: EditionFate] = [:]
  /// Why formats of editions that were made are missing.
  private var obstacles: [String: [Finding]] = [:]
  private let hyphenators: Hyphenators
  /// What gates name and no guide has; looked for when something must be made.
  private lazy var unmatched = GateNames(project).unmatched()

  /// A PDF that is still to be set.
  private struct Book {
    var key: String
    var path: String
    var job: TypesettingJob
  }

  init(
    project: OpenProject, engine: @escaping @Sendable () -> (any PDFEngine)?, isForced: Bool
  ) {
    self.project = project
    self.engine = engine
    self.isForced = isForced
    state = BuildState.read(project.workspace, build: project.file.build)
    inputs = InputReader(project.workspace)
    let project = project
    hyphenators = Hyphenators { TypesettingTools.hyphenationPatterns(for: project, language: $0) }
  }

  mutating func run() -> EditionBuilder.Outcome {
    let before = state
    let judge = SourceJudge(project)
    outcome.findings += WordlessLanguages(project).findings()
    for guide in project.file.guides { build(guide, judge) }
    typeset()
    for key in wantedKeys() where fates[key]?.isCurrent == true {
      outcome.findings += state.editions[key]?.findings ?? []
    }
    do {
      if state != before { try state.write(project.workspace, build: project.file.build) }
      try writeOverview()
    } catch {
      fail(error)
    }
    outcome.findings = outcome.findings.sorted().uniqued()
    outcome.summary = summary()
    return outcome
  }

  private mutating func build(_ guide: ProjectFile.Guide, _ judge: SourceJudge) {
    var stale: [LocaleTag] = []
    for locale in project.locales {
      if isUpToDate(guide, locale) {
        fates[key(guide, locale)] = .upToDate
      } else {
        stale.append(locale)
      }
    }
    guard !stale.isEmpty else { return }
    do throws(OperationError) {
      let loaded = try GuideLoader(project.workspace).load(guide)
      let judgement = judge.judge(loaded)
      let wanted = guide.formats(of: project.file.formats)
      guard wanted.isEmpty || wanted.contains(where: { judgement.errors(against: $0).isEmpty })
      else { throw OperationError(judgement.findings) }
      for locale in stale { make(loaded, judgement, locale) }
    } catch {
      fail(error)
      for locale in stale { withhold(key(guide, locale), because: error.findings) }
    }
  }

  private mutating func fail(_ error: OperationError) {
    outcome.findings += error.findings
    outcome.couldNotFinish = true
  }

  private mutating func withhold(_ key: String, because findings: [Finding]) {
    fates[key] = .withheld(findings.filter { $0.severity == .error })
  }

  private func key(_ guide: ProjectFile.Guide, _ locale: LocaleTag) -> String {
    "\(guide.id)/\(locale)"
  }

  private func wantedKeys() -> [String] {
    project.file.guides.flatMap { guide in project.locales.map { key(guide, $0) } }
  }

  /// What an HTML guide cannot become, in a line.
  private func unmadeFormats(of guide: ProjectFile.Guide) -> String? {
    let possible = guide.formats(of: project.file.formats)
    let others = project.file.formats.filter { !possible.contains($0) }.map(\.rawValue)
    guard !others.isEmpty else { return nil }
    return
      "\(guide.id): no \(others.joined(separator: ", ")): the guide is written in HTML, and its "
      + "editions are the author\u{2019}s own pages\n"
  }

  // MARK: Out of date?

  private func settings(of guide: ProjectFile.Guide) -> Fingerprint {
    var settings = Fingerprint()
    for text in [
      ProgramVersion.current, project.file.project, project.file.sourceLocale.identifier,
      guide.id, guide.source, guide.messages.rawValue,
      guide.inlineForm.rawValue, guide.audience?.rawValue ?? "",
      guide.rules.joined(separator: " "), guide.quickExit.joined(separator: " "),
      "\(BuildDate.epoch)", Surroundings.programStamp,
      "\(project.file.gates.map(\.settings))",
    ] { settings.combine(text) }
    return settings
  }

  private mutating func isUpToDate(_ guide: ProjectFile.Guide, _ locale: LocaleTag) -> Bool {
    guard !isForced, let edition = state.editions["\(guide.id)/\(locale)"],
      edition.settings == settings(of: guide),
      guide.formats(of: project.file.formats).allSatisfy({
        edition.formats.contains($0.rawValue)
      })
    else { return false }
    for (path, fingerprint) in edition.inputs where inputs.fingerprint(path) != fingerprint {
      return false
    }
    guard let values = values(of: guide) else { return false }
    for (name, fingerprint) in edition.values where values.fingerprint(of: name) != fingerprint {
      return false
    }
    return edition.outputs.allSatisfy { project.workspace.size(of: $0.key) == $0.value }
  }

  /// The values of a guide as they are now; `nil` when they cannot be read.
  private mutating func values(of guide: ProjectFile.Guide) -> ValueSet? {
    if let known = values[guide.id] { return known }
    var file = ValuesFile()
    if let path = guide.values {
      guard let bytes = try? project.workspace.read(path),
        let parsed = try? ValuesFile.parse(bytes, file: path)
      else { return nil }
      file = parsed
    }
    let edition = EditionValues(guide.editionValues, over: file.values)
    guard edition.findings.isEmpty else { return nil }
    values[guide.id] = edition.values
    return edition.values
  }

  // MARK: Making

  private mutating func make(
    _ guide: LoadedGuide, _ judgement: SourceJudgement, _ locale: LocaleTag
  ) {
    let key = key(guide.settings, locale)
    do throws(OperationError) {
      let gate = try gate(guide, locale)
      guard gate.isOpen else {
        outcome.findings += gate.findings
        return withhold(key, because: gate.findings)
      }
      let maker = EditionMaker(project, guide, judgement, hyphenators: hyphenators)
      let edition = try maker.make(locale, gate: gate)
      var record = BuildState.Edition(
        title: edition.title, settings: settings(of: guide.settings), inputs: [:], values: [:],
        outputs: [:], formats: [],
        findings: judgement.standing + gate.findings + edition.findings,
        missing: edition.missing, pages: nil, page: edition.page)
      // The file of values is no input: only the values that are printed are.
      for path in guide.inputs + [project.catalogPath(guide.settings, locale)]
      where path != guide.settings.values {
        record.inputs.updateValue(inputs.fingerprint(path), forKey: path)
      }
      for name in edition.valueNames {
        record.values.updateValue(guide.values.fingerprint(of: name), forKey: name)
      }
      for (path, bytes) in edition.files {
        try project.workspace.write(bytes, to: path)
        record.outputs[path] = bytes.count
      }
      record.formats = edition.formats.filter { $0 != .pdf }.map(\.rawValue)
      state.editions[key] = record
      fates[key] = .made
      let errors = judgement.layout.filter { $0.severity == .error }
      if !errors.isEmpty {
        obstacles[key] = errors
        fail(OperationError(errors))
      }
      if let job = edition.job {
        books.append(Book(key: key, path: edition.pdfPath, job: job))
      }
    } catch {
      fail(error)
      withhold(key, because: error.findings)
    }
  }

  /// What the gates say of an edition; that of the source language passes.
  private mutating func gate(
    _ guide: LoadedGuide, _ locale: LocaleTag
  ) throws(OperationError) -> EditionGate {
    guard locale != project.file.sourceLocale, !project.file.gates.isEmpty else {
      return EditionGate([])
    }
    let catalog = try CatalogStore(project).catalog(of: guide.settings, in: locale)
    return EditionGate(
      GateKeeper(guide, gates: project.file.gates).judge(
        locale, catalog: catalog, path: project.catalogPath(guide.settings, locale)),
      unmatched: unmatched.filter { $0.gate.applies(to: guide.settings, in: locale) })
  }

  /// Sets all books in one run of the engine.
  private mutating func typeset() {
    guard !books.isEmpty else { return }
    guard let engine = engine() else {
      let finding = Finding(
        WorkFault.pdfToolsMissing, .warning,
        "no PDF was made: Python with the packages typst and the fonts was not found",
        explanation: "DocBook and HTML are complete.",
        fixes: [.init("Run make setup, or name an interpreter in dragoman.yaml (tools: python:)")])
      outcome.findings.append(finding)
      for book in books { obstacles[book.key, default: []].append(finding) }
      return
    }
    do {
      for (book, result) in zip(books, try engine.pdf(for: books.map(\.job))) {
        try finish(book, result)
      }
    } catch let error as OperationError {
      fail(error)
    } catch {
      fail(OperationError(Finding(WorkFault.pdfEngine, .error, "the typesetter failed: \(error)")))
    }
  }

  private mutating func finish(
    _ book: Book, _ result: TypesettingResult
  ) throws(OperationError) {
    switch result {
    case .book(let pdf, let pages, let findings):
      try project.workspace.write(pdf, to: book.path)
      state.editions[book.key]?.outputs[book.path] = pdf.count
      state.editions[book.key]?.formats.append(EditionFormat.pdf.rawValue)
      state.editions[book.key]?.pages = pages
      let placed = findings.map { located($0, in: book) }
      state.editions[book.key]?.findings += placed
    case .failure(let findings):
      let placed = findings.map { located($0, in: book) }
      outcome.findings += placed
      obstacles[book.key, default: []] += placed.filter { $0.severity == .error }
      outcome.couldNotFinish = true
    }
  }

  private func located(_ finding: Finding, in book: Book) -> Finding {
    var finding = finding
    finding.location = finding.location ?? SourceLocation(file: book.path)
    return finding
  }

  // MARK: Telling

  /// The page that lists all editions there are, those of earlier builds too.
  private func writeOverview() throws(OperationError) {
    try EditionOverview(project, state).write()
  }

  private func summary() -> String {
    var lines: [String] = []
    for guide in project.file.guides {
      let wanted = guide.formats(of: project.file.formats)
      for key in project.locales.map({ key(guide, $0) }) {
        let fate = fates[key]?.description(
          state.editions[key], wanted: wanted, missing: obstacles[key, default: []])
        if let fate { lines.append("\(project.file.build)/\(key): \(fate)\n") }
      }
    }
    lines += project.file.guides.compactMap(unmadeFormats)
    lines.append("all editions: \(project.file.build)/index.html\n")
    return lines.joined()
  }
}

extension ValueSet {
  /// A digest of a value; `nil` when there is none of that name.
  fileprivate func fingerprint(of name: String) -> Fingerprint? {
    self[name].map { Fingerprint(Array("\($0)".utf8)) }
  }
}

extension Array where Element: Hashable {
  /// The elements without repetitions, in their order.
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
