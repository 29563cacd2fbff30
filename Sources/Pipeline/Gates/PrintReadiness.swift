import Catalogs
import Checks
package import Diagnostics
package import Messages
import Project
import Reports

/// What keeps editions from being print-ready, the shortest way first.
package struct PrintReadiness: Sendable {
  /// One edition.
  package struct Edition: Sendable, Encodable {
    package var guide: String
    package var locale: LocaleTag
    /// Sorted by effort; none means print-ready, as far as texts are concerned.
    package var steps: [Step]

    package var isReady: Bool { steps.isEmpty }
  }

  /// A piece of work.
  package struct Step: Sendable, Encodable {
    package var summary: String
    /// In words of translation to be read once; translating a word counts as five.
    package var effort: Int
    /// In the order of work.
    package var locations: [SourceLocation]
  }

  private let project: OpenProject

  package init(_ project: OpenProject) {
    self.project = project
  }

  /// All chosen editions, in the order of the project file.
  ///
  /// - Throws: what keeps a guide or a catalog from being read.
  package func editions() throws(OperationError) -> [Edition] {
    let findings = try ProjectChecker(project, only: []).check().findings
    let gates = GateReporter(project).report().results
    var editions: [Edition] = []
    for guide in project.file.guides {
      let loaded = try GuideLoader(project.workspace).load(guide)
      for locale in project.targetLocales {
        let catalog = try CatalogStore(project).catalog(of: guide, in: locale)
        let path = project.catalogPath(guide, locale)
        var steps = translationSteps(loaded, catalog, path)
        steps += mendingSteps(findings, in: path)
        for gate in gates where gate.guide == guide.id && gate.locale == locale {
          steps += [correctingStep(gate), signingStep(gate), simplifyingStep(gate)].compactMap {
            $0
          }
        }
        steps.sort { ($0.effort, $0.summary) < ($1.effort, $1.summary) }
        editions.append(Edition(guide: guide.id, locale: locale, steps: steps))
      }
    }
    return editions
  }

  private enum Effort {
    static let reading = 1
    static let fuzzy = 2
    static let translating = 5
    static let mending = 10
  }

  private func translationSteps(
    _ guide: LoadedGuide, _ catalog: POFile?, _ path: String
  ) -> [Step] {
    let index = catalog.map(CatalogIndex.init)
    var (fuzzy, missing) = ([(Int, SourceLocation)](), [(Int, SourceLocation)]())
    for message in guide.messages {
      let entry = index?[message.key]
      let place = entry?.location(of: .id) ?? SourceLocation(file: path)
      let words = max(1, WordCount.words(in: message.text))
      switch entry.map(UnitState.init) ?? .missing {
      case .fuzzy: fuzzy.append((words, place))
      case .missing: missing.append((words, place))
      default: break
      }
    }
    return [
      step("look through %", "fuzzy translation", fuzzy, Effort.fuzzy),
      step("translate %", "sentence", missing, Effort.translating),
    ].compactMap { $0 }
  }

  private func step(
    _ summary: String, _ noun: String, _ units: [(words: Int, place: SourceLocation)],
    _ effort: Int
  ) -> Step? {
    guard !units.isEmpty else { return nil }
    let words = units.reduce(0) { $0 + $1.words }
    let what = "\(units.count.counted(noun)) (\(words.counted("word")))"
    let places = units.sorted { $0.words < $1.words }.map(\.place)
    return Step(
      summary: summary.replacing("%", with: what), effort: words * effort, locations: places)
  }

  private func mendingSteps(_ findings: [Finding], in path: String) -> [Step] {
    let own = PipelineRule.gateUnmet.id.rawValue
    let errors = findings.filter {
      $0.severity == .error && $0.id != own && $0.location?.file == path
    }
    guard !errors.isEmpty else { return [] }
    return [
      Step(
        summary:
          "mend \(errors.count.counted("error")) that dragoman check finds",
        effort: errors.count * Effort.mending, locations: errors.compactMap(\.location))
    ]
  }

  /// A gate that cannot be judged.
  private func correctingStep(_ gate: GateResult) -> Step? {
    guard let reason = gate.unjudged else { return nil }
    return Step(
      summary: "correct “\(gate.chapter)” in the gate “\(gate.gate)”: \(reason)",
      effort: Effort.mending, locations: [])
  }

  /// A chapter to be put into shorter sentences.
  private func simplifyingStep(_ gate: GateResult) -> Step? {
    guard let readability = gate.readability, !readability.isMet else { return nil }
    return Step(
      summary:
        "shorten the sentences in “\(gate.chapter)”, for the gate “\(gate.gate)” "
        + "(\(readability.figures))",
      effort: gate.total.words * Effort.reading, locations: [])
  }

  /// The fewest translations to be signed for a gate; translating comes before and is a step of
  /// its own.
  private func signingStep(_ gate: GateResult) -> Step? {
    guard !gate.isStateMet, gate.state > .translated else { return nil }
    var result = gate
    var chosen: [(words: Int, place: SourceLocation)] = []
    let longestFirst = gate.missing.sorted { left, right in
      let (isLeftDone, isRightDone) = (left.state >= .translated, right.state >= .translated)
      return isLeftDone == isRightDone ? left.words > right.words : isLeftDone
    }
    for unit in longestFirst where !result.isStateMet {
      chosen.append((unit.words, unit.location))
      result.done.add(words: unit.words)
    }
    let chapter = gate.chapter.isEmpty ? "" : " in “\(gate.chapter)”"
    let verb = gate.state == .approved ? "approve" : "review"
    return step(
      "\(verb) %\(chapter), for the gate “\(gate.gate)”", "translation", chosen, Effort.reading)
  }
}

/// What is missing as lines for a terminal.
package struct ReadinessTable: Sendable {
  /// The most places that are shown of a step.
  private static let placeLimit = 3

  package init() {}

  package func render(_ editions: [PrintReadiness.Edition]) -> String {
    editions.map { edition in
      let name = "\(edition.guide) \(edition.locale)"
      guard !edition.isReady else { return "\(name): print-ready\n" }
      let steps = edition.steps.enumerated().map { lines($0.offset + 1, $0.element) }
      return "\(name): not print-ready\n\(steps.joined())"
    }.joined()
  }

  private func lines(_ number: Int, _ step: PrintReadiness.Step) -> String {
    let places = step.locations.prefix(Self.placeLimit).map { "     \($0)\n" }
    let rest = step.locations.count - places.count
    return "  \(number). \(step.summary)\n\(places.joined())"
      + (rest > 0 ? "     and \(rest) more\n" : "")
  }
}
