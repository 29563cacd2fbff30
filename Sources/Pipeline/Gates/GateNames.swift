import Diagnostics
import Messages
import Project
import Reports

/// What gates name, against what the guides of the project have.
struct GateNames {
  /// A name that a gate gives and none of its guides has.
  struct Unmatched {
    var gate: ProjectFile.Gate
    var name: String
    /// An error for a chapter: the gate cannot be judged. A role may be there before the first
    /// passage that has it, so that it is a warning.
    var finding: Finding
  }

  private let project: OpenProject
  /// All guides, those that were not chosen too; `nil` for one that cannot be read.
  private var keepers: [(guide: ProjectFile.Guide, keeper: GateKeeper?)] = []

  /// Reads the guides, where there are gates.
  init(_ project: OpenProject) {
    self.project = project
    let gates = project.file.gates
    guard !gates.isEmpty else { return }
    let haveNames = gates.contains { !$0.chapters.isEmpty || !$0.roles.isEmpty }
    let guides = project.file.guides + (haveNames ? project.unchosenGuides : [])
    keepers = guides.map { guide in
      let loaded = try? GuideLoader(project.workspace).load(guide)
      return (guide, loaded.map { GateKeeper($0, gates: gates) })
    }
  }

  /// `nil` for a guide that cannot be read.
  func keeper(of guide: ProjectFile.Guide) -> GateKeeper? {
    keepers.first { $0.guide.id == guide.id }?.keeper
  }

  /// Those of the gates that are for a chosen edition, in the order of the project file.
  func unmatched() -> [Unmatched] {
    project.file.gates.filter(isForChosenEdition).flatMap(unmatched)
  }

  private func isForChosenEdition(_ gate: ProjectFile.Gate) -> Bool {
    project.file.guides.contains { guide in
      project.targetLocales.contains { gate.applies(to: guide, in: $0) }
    }
  }

  private func unmatched(_ gate: ProjectFile.Gate) -> [Unmatched] {
    let watched = keepers.filter { gate.guides.isEmpty || gate.guides.contains($0.guide.id) }
    let areAllRead = watched.allSatisfy { $0.keeper != nil }
    var chapters: Set<String> = []
    var roles: Set<String> = []
    for case (_, let keeper?) in watched {
      chapters.formUnion(keeper.chapters)
      roles.formUnion(keeper.roles(in: gate))
    }
    let subject =
      "no \(areAllRead ? "" : "readable ")guide that the gate “\(gate.name)” watches has a"
    let place = gate.chapters.isEmpty ? "" : " in its chapters"
    return gate.chapters.filter { !chapters.contains($0) }.map {
      unmatched(gate, $0, "\(subject) chapter “\($0)”", .error, among: chapters)
    }
      + gate.roles.filter { !roles.contains($0) }.map {
        unmatched(
          gate, $0, "\(subject) passage with the role “\($0)”\(place)", .warning, among: roles)
      }
  }

  /// A misspelt name would switch a gate off without a word.
  private func unmatched(
    _ gate: ProjectFile.Gate, _ name: String, _ headline: String, _ severity: Severity,
    among known: Set<String>
  ) -> Unmatched {
    let finding = Finding(
      SettingsFault.gateUnmatched, severity, at: gate.location, headline,
      explanation: severity == .error
        ? "The gate cannot be judged: no edition that it is for is made." : nil,
      fixes: [
        .init(
          Suggestion.closest(to: name, among: known.sorted()).map { "Did you mean “\($0)”?" }
            ?? "Write it as the guide does")
      ])
    return Unmatched(gate: gate, name: name, finding: finding)
  }
}

extension GateNames.Unmatched {
  /// Whether the gate cannot be judged for it.
  var keepsFromJudging: Bool { finding.severity == .error }

  /// What reports show of the gate for an edition; `nil` where it can be judged, or is not for the
  /// edition.
  func result(for guide: ProjectFile.Guide, in locale: LocaleTag) -> GateResult? {
    guard keepsFromJudging, gate.applies(to: guide, in: locale) else { return nil }
    var result = GateResult(
      gate: gate.name, guide: guide.id, locale: locale, chapter: name,
      state: gate.state.unitState, share: gate.share)
    result.unjudged = "no guide has such a chapter"
    return result
  }
}
