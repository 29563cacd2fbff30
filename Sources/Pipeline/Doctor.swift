import Diagnostics
import ICU
import Messages
import Project

/// Looks whether this machine has what the program needs.
package struct Doctor {
  package struct Diagnosis {
    package var lines: [String] = []
    /// Whether DocBook and HTML editions can be made: there is no line that begins with `problem`.
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
    let judge = SourceJudge(project)
    for guide in project.file.guides {
      do throws(OperationError) {
        examine(try GuideLoader(project.workspace).load(guide), judge, &diagnosis)
      } catch {
        tell(error.findings, of: "guide \(guide.id)", &diagnosis)
      }
      for locale in project.targetLocales { examineCatalog(of: guide, locale, project, &diagnosis) }
    }
    tell(GateNames(project).unmatched().map(\.finding), of: "gates", &diagnosis)
  }

  /// A guide is well when no error keeps an edition of it from being made.
  private func examine(
    _ guide: LoadedGuide, _ judge: SourceJudge, _ diagnosis: inout Diagnosis
  ) {
    let name = "guide \(guide.settings.id)"
    let findings = judge.judge(guide).findings
    if !findings.contains(where: { $0.severity == .error }) {
      let counts = [guide.inputs.count.counted("file"), guide.messages.count.counted("message")]
      diagnosis.lines.append("ok       \(name): \(counts.joined(separator: ", "))")
    }
    tell(findings, of: name, &diagnosis)
  }

  private func examineCatalog(
    of guide: ProjectFile.Guide, _ locale: LocaleTag, _ project: OpenProject,
    _ diagnosis: inout Diagnosis
  ) {
    do throws(OperationError) {
      guard try CatalogStore(project).catalog(of: guide, in: locale) == nil else { return }
      diagnosis.lines.append(
        "missing  \(project.catalogPath(guide, locale)): dragoman update makes it")
    } catch {
      tell(error.findings, of: "guide \(guide.id)", &diagnosis)
    }
  }

  /// Errors keep an edition from being made; other findings do not.
  private func tell(_ findings: [Finding], of what: String, _ diagnosis: inout Diagnosis) {
    for finding in findings {
      let isError = finding.severity == .error
      if isError { diagnosis.canWork = false }
      let place = finding.location.map { "\($0): " } ?? ""
      diagnosis.lines.append(
        "\(isError ? "problem" : "warning")  \(what): \(place)\(finding.headline)")
    }
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
