import Checks
import Diagnostics
import Messages
import Project

extension CheckSettings {
  /// The checks that a project wants, or of these the named ones.
  ///
  /// - Parameter only: ids of checks; empty for all.
  /// - Throws: `unknown-check` for an id that does not exist, here or in the project file.
  init(_ project: OpenProject, only: [String]) throws(OperationError) {
    let raised = project.file.severities
    for id in only + raised.keys.sorted() where RuleBook.check(CheckID(rawValue: id)) == nil {
      throw OperationError(Self.unknown(CheckID(rawValue: id)))
    }
    self.init(only: only.isEmpty ? nil : Set(only.map { CheckID(rawValue: $0) }))
    for (id, severity) in raised {
      if let severity {
        severities[CheckID(rawValue: id)] = severity
      } else {
        disabled.insert(CheckID(rawValue: id))
      }
    }
  }

  private static func unknown(_ id: CheckID) -> Finding {
    guard RuleBook.explanation(of: id) == nil else {
      return Finding(
        SettingsFault.unknownCheck, .error, "“\(id)” is no check: it is told in any case",
        fixes: [.init("Take it out; dragoman explain \(id) says how to mend what it tells")])
    }
    let near = CheckRegistry.suggestion(for: id)
    return Finding(
      SettingsFault.unknownCheck, .error, "there is no check “\(id)”",
      fixes: [.init(near.map { "Did you mean “\($0)”?" } ?? "dragoman explain lists them all")])
  }
}

extension CheckContext {
  /// What checks must know of a guide's translation into a language.
  init(_ project: OpenProject, _ guide: ProjectFile.Guide, _ locale: LocaleTag) {
    self.init(
      locale: locale, sourceLocale: project.file.sourceLocale,
      audience: guide.audience.flatMap { Audience(rawValue: $0.rawValue) },
      inlineForm: guide.inlineForm)
  }
}
