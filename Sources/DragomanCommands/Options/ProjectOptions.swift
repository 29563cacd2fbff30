import ArgumentParser
import Diagnostics
import Messages
import Pipeline
import Project

/// Which project, which guides, which languages.
struct ProjectOptions: ParsableArguments {
  @Option(
    name: .customLong("project"),
    help: ArgumentHelp(
      "The project's folder (default: the nearest one with dragoman.yaml).",
      valueName: "folder"))
  var folder: String?

  @Option(name: .customLong("guide"), help: "Only this guide; may be given several times.")
  var guides: [String] = []

  @Option(name: .customLong("locale"), help: "Only this language; may be given several times.")
  var locales: [String] = []

  /// The folder of the chosen project; `nil` where there is none.
  var root: String? { folder ?? Surroundings.projectRoot() }

  /// The project with its guides and languages narrowed to the chosen ones.
  ///
  /// - Throws: an `OperationError` when there is no project or it is wrong; a `ValidationError`
  ///   when a chosen guide or language is none of it.
  func open() throws -> OpenProject {
    guard let root else {
      throw OperationError(
        Finding(
          SettingsFault.noProject, .error,
          "there is no \(ProjectFile.name) here or in a folder above",
          fixes: [
            .init(
              "Go to the project's folder, name it with --project, or make a new one with dragoman init"
            )
          ]))
    }
    WorkingMemory.prepare()
    var project = try OpenProject(root: root)
    let all = project.file.guides
    project.file.guides = try chosen(guides, among: project.file.guides, by: \.id, "guide")
    project.unchosenGuides = all.filter { project.file.guide($0.id) == nil }
    let tags = [project.file.sourceLocale] + project.file.locales
    let wanted = try chosen(
      locales.map { LocaleTag($0)?.identifier ?? $0 }, among: tags, by: \.identifier, "language")
    project.chosenLocales = wanted
    return project
  }

  private func chosen<Item>(
    _ names: [String], among items: [Item], by name: (Item) -> String, _ what: String
  ) throws -> [Item] {
    guard !names.isEmpty else { return items }
    let known = items.map(name)
    for wanted in names where !known.contains(wanted) {
      let hint = Suggestion.closest(to: wanted, among: known).map { "did you mean \($0)?" }
      throw ValidationError(
        "the project has no \(what) “\(wanted)”; \(hint ?? "it has \(known.joined(separator: ", "))")"
      )
    }
    return items.filter { names.contains(name($0)) }
  }
}
