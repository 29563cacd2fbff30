import Diagnostics
import ICU
import Messages
import Project

/// Looks whether this machine has what the program needs.
package struct Doctor {
  package struct Diagnosis {
    package var lines: [String] = []
    /// Whether DocBook and HTML editions can be made.
    package var canWork = true
  }

  private let project: OpenProject?

  /// - Parameter project: `nil` outside a project.
  package init(_ project: OpenProject?) {
    self.project = project
  }

  package func examine() -> Diagnosis {
    var diagnosis = Diagnosis()
    diagnosis.lines.append("ok       dragoman \(ProgramVersion.current), ICU \(icuVersion)")
    guard let project else {
      diagnosis.lines.append("missing  \(ProjectFile.name): make a project with dragoman init")
      return diagnosis
    }
    diagnosis.lines.append("ok       project “\(project.file.project)”")
    examineGuides(of: project, &diagnosis)
    examineDictionaries(for: project, &diagnosis)
    examineTypesetting(for: project, &diagnosis)
    return diagnosis
  }

  private func examineGuides(of project: OpenProject, _ diagnosis: inout Diagnosis) {
    for guide in project.file.guides {
      do {
        let loaded = try GuideLoader(project.workspace).load(guide)
        let files = loaded.inputs.count
        diagnosis.lines.append(
          "ok       guide \(guide.id): \(files.counted("file")), \(loaded.messages.count.counted("message"))"
        )
        diagnosis.lines += loaded.findings.map { problem($0, in: guide) }
      } catch {
        diagnosis.canWork = false
        diagnosis.lines += error.findings.map { problem($0, in: guide) }
      }
      for locale in project.targetLocales
      where !project.workspace.exists(project.catalogPath(guide, locale)) {
        diagnosis.lines.append(
          "missing  \(project.catalogPath(guide, locale)): dragoman update makes it")
      }
    }
  }

  private func problem(_ finding: Finding, in guide: ProjectFile.Guide) -> String {
    let place = finding.location.map { "\($0): " } ?? ""
    return "problem  guide \(guide.id): \(place)\(finding.headline)"
  }

  private func examineDictionaries(for project: OpenProject, _ diagnosis: inout Diagnosis) {
    for locale in project.targetLocales {
      if let files = Surroundings.dictionary(for: locale, in: project.dictionaryFolders) {
        diagnosis.lines.append("ok       spelling of \(locale): \(files.words)")
      } else {
        diagnosis.lines.append(
          "missing  a Hunspell dictionary for \(locale): its spelling is not checked (on Debian "
            + "hunspell-\(locale.language))")
      }
    }
  }

  private func examineTypesetting(for project: OpenProject, _ diagnosis: inout Diagnosis) {
    if TypesettingTools.engine(for: project) != nil {
      diagnosis.lines.append("ok       Python with Typst and the fonts: PDF editions can be made")
    } else {
      diagnosis.lines.append(
        "missing  Python with Typst and the fonts: there will be no PDF editions (make setup)")
    }
  }
}
