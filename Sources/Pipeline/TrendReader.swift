import Catalogs
import Messages
import Project
import Reports

/// Reads from the history of a project's repository how its catalogs grew.
struct TrendReader {
  private static let limit = 24

  private let project: OpenProject

  init(_ project: OpenProject) {
    self.project = project
  }

  /// Empty where the project stands in no repository, or Git is not installed.
  func trend() -> CompletenessTrend {
    guard let root = project.root, let absolute = Surroundings.absolutePath(root) else {
      return CompletenessTrend()
    }
    let history = GitHistory(root: absolute)
    let catalogs = project.file.guides.flatMap { guide in
      project.targetLocales.map { (guide.id, $0, project.catalogPath(guide, $0)) }
    }
    let paths = catalogs.map { $0.2 }
    guard !paths.isEmpty else { return CompletenessTrend() }
    let commits = CompletenessTrend.thinned(history.commits(touching: paths), to: Self.limit)
    let objects = commits.map { history.objects(of: $0, at: paths) }
    var known: [String: Int] = [:]
    let lines = catalogs.map { guide, locale, path in
      CompletenessTrend.Line(
        guide: guide, locale: locale,
        points: zip(commits, objects).compactMap { commit, objects in
          guard let object = objects[path] else { return nil }
          let percent = known[object] ?? percent(of: object, guide, locale, history)
          known[object] = percent
          return percent.map { .init(seconds: commit.seconds, day: commit.day, percent: $0) }
        })
    }
    return CompletenessTrend(lines: lines)
  }

  /// `nil` for a catalog that cannot be read: it was broken then.
  private func percent(
    of object: String, _ guide: String, _ locale: LocaleTag, _ history: GitHistory
  ) -> Int? {
    guard let bytes = history.contents(of: object),
      let catalog = try? POFile.parse(bytes, file: object)
    else { return nil }
    return CompletenessReport.Row(guide: guide, locale: locale, catalog: catalog).total.percent
  }
}
