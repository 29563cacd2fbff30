import Catalogs
import Checks
import Diagnostics
import Messages
import Project
import Reports
import XMLTree

/// Evaluates the gates of a guide in one language, against the guide as it is now.
struct GateKeeper {
  private let guide: LoadedGuide
  private let passages: [Passage]
  private let gates: [ProjectFile.Gate]

  init(_ guide: LoadedGuide, gates: [ProjectFile.Gate]) {
    self.guide = guide
    self.gates = gates
    passages = gates.isEmpty ? [] : Passage.all(of: guide)
  }

  /// What a gate can name in the guide: the titles of chapters and the ids of elements.
  var chapters: Set<String> {
    Set(passages.map(\.chapter) + passages.flatMap(\.elements).compactMap(\.id))
  }

  /// The roles of elements around the passages of a gate's chapters.
  func roles(in gate: ProjectFile.Gate) -> Set<String> {
    var chapters = gate
    chapters.roles = []
    return passages.reduce(into: []) { roles, passage in
      guard case .inside = passage.scope(of: chapters) else { return }
      for element in passage.elements { roles.formUnion(element.roles) }
    }
  }

  /// A result and what it is about.
  struct Judgement {
    var gate: ProjectFile.Gate
    var result: GateResult
    /// The catalog judged.
    var catalog: String
    /// The messages that the gate watches here.
    var keys: Set<Message.Key>
    /// The elements that it watches here, by file.
    var elements: [String: Set<XMLDocument.Node>]
  }

  /// One judgement for each gate and chapter, gates in the order of the project file.
  func judge(_ locale: LocaleTag, catalog: POFile?, path: String) -> [Judgement] {
    let index = catalog.map(CatalogIndex.init)
    return gates.filter { $0.applies(to: guide.settings, in: locale) }.flatMap { gate in
      judge(gate, locale, index, path)
    }
  }

  private func judge(
    _ gate: ProjectFile.Gate, _ locale: LocaleTag, _ index: CatalogIndex?, _ path: String
  ) -> [Judgement] {
    var judgements: [Judgement] = []
    var places: [String: Int] = [:]
    var meter = ReadabilityMeter(gate, guide.settings, locale)
    for passage in passages {
      guard case .inside(let element) = passage.scope(of: gate) else { continue }
      let place = places[passage.chapter] ?? judgements.count
      if place == judgements.count {
        places[passage.chapter] = place
        judgements.append(empty(gate, locale, passage.chapter, path))
      }
      if let element { judgements[place].elements[passage.file, default: []].insert(element) }
      guard judgements[place].keys.insert(passage.message.key).inserted else { continue }
      let entry = index?[passage.message.key]
      count(passage.message, entry, path, in: &judgements[place].result)
      if let entry { meter?.add(entry, to: passage.chapter) }
    }
    for (chapter, place) in places {
      judgements[place].result.readability = meter?.result(of: chapter)
    }
    return judgements
  }

  private func empty(
    _ gate: ProjectFile.Gate, _ locale: LocaleTag, _ chapter: String, _ path: String
  ) -> Judgement {
    let result = GateResult(
      gate: gate.name, guide: guide.settings.id, locale: locale, chapter: chapter,
      state: gate.state.unitState, share: gate.share)
    return Judgement(gate: gate, result: result, catalog: path, keys: [], elements: [:])
  }

  private func count(
    _ message: Message, _ entry: POEntry?, _ path: String, in result: inout GateResult
  ) {
    let (state, words) = (entry.map(UnitState.init) ?? .missing, WordCount.words(in: message.text))
    result.total.add(words: words)
    if state >= result.state || result.share == 0 {
      result.done.add(words: words)
    } else {
      result.missing.append(
        GateResult.Shortfall(
          location: entry?.location(of: .id) ?? SourceLocation(file: path),
          place: message.breadcrumb.joined(separator: " › "), state: state, words: max(1, words)))
    }
  }
}

extension ProjectFile.Gate.State {
  /// As reports count it.
  var unitState: UnitState {
    switch self {
    case .translated: .translated
    case .reviewed: .reviewed
    case .approved: .approved
    }
  }
}

extension GateKeeper.Judgement {
  /// The most places that a finding names.
  private static let placeLimit = 5

  /// What to say when the gate is not met; `nil` when it is.
  var finding: Finding? {
    guard !result.isMet else { return nil }
    let chapter = result.chapter.isEmpty ? "" : " in “\(result.chapter)”"
    let first = result.missing.first
    let others = result.missing.dropFirst()
    var notes = others.prefix(Self.placeLimit).map {
      Finding.Note("\($0.state.rawValue), \($0.words.counted("word"))", at: $0.location)
    }
    if others.count > Self.placeLimit {
      notes.append(.init("and \(others.count - Self.placeLimit) more"))
    }
    let rule = PipelineRule.gateUnmet
    return Finding(
      rule, gate.otherwise == .fail ? .error : .warning,
      at: first?.location ?? SourceLocation(file: catalog),
      "the gate “\(gate.name)” is not met for \(result.guide) \(result.locale)\(chapter): "
        + result.figures,
      explanation: consequence, place: first?.place, notes: notes,
      fixes: [.init("See dragoman status --explain for the shortest way")])
  }

  private var consequence: String {
    switch gate.otherwise {
    case .fail: "The edition is not made; the last one that passed stays."
    case .omit: "The edition is made without these passages."
    case .sourceWithNotice: "These passages stay in the source language, under a notice."
    }
  }
}

extension PipelineRule {
  /// A gate that an edition does not pass.
  static let gateUnmet = PipelineRule(
    id: "gate-unmet",
    summary: "an edition that does not pass a gate of the project",
    explanation: """
      The project file names passages that must be translated, reviewed or approved before they \
      are printed (gates), and in this chapter too few words are. A wrong number in a hotline box \
      does more harm than a missing page.

      Example: gates: { hotline: { roles: [hotline], state: approved } } and a telephone number \
      that nobody has approved.
      Translate and review what the finding names; dragoman status --explain tells the shortest way.
      """,
    defaultSeverity: .error)
}
