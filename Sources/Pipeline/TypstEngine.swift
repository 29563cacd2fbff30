import Diagnostics
package import Editions
import FoundationEssentials
package import Project

/// Typst as a Python package: one process sets all books.
package struct TypstEngine: PDFEngine {
  private let python: String
  private let workspace: any Workspace
  /// The project root as the other program must see it.
  private let root: String
  /// Folder for the jobs' files, relative to the project.
  private let scratch: String

  package init(python: String, workspace: any Workspace, root: String, scratch: String) {
    self.python = python
    self.workspace = workspace
    self.root = root
    self.scratch = scratch
  }

  package func pdf(for jobs: [TypesettingJob]) throws -> [TypesettingResult] {
    let script = "\(scratch)/typeset.py"
    let list = "\(scratch)/jobs.json"
    try workspace.write(TypstTools.typesetter, to: script)
    for (number, job) in jobs.enumerated() {
      for (name, bytes) in job.files {
        try workspace.write(bytes, to: "\(folder(number))/\(name)")
      }
    }
    try workspace.write(Array(try JSONEncoder().encode(request(jobs))), to: list)
    let outcome = ExternalProgram(path: python).run([absolute(script), absolute(list)])
    guard outcome.status == 0 else {
      throw OperationError(
        Finding(
          WorkFault.pdfEngine, .error, "the typesetter could not run: \(lastLine(outcome.errors))",
          fixes: [.init("Run make setup, then dragoman doctor")]))
    }
    let results = try results(from: outcome.output, for: jobs)
    for (number, job) in jobs.enumerated() {
      for name in job.files.keys { try workspace.remove("\(folder(number))/\(name)") }
    }
    return results
  }

  private func folder(_ number: Int) -> String { "\(scratch)/job-\(number)" }

  private func output(_ number: Int) -> String { "\(scratch)/job-\(number).pdf" }

  private func absolute(_ path: String) -> String { "\(root)/\(path)" }

  private func lastLine(_ text: String) -> String {
    String(text.split(separator: "\n").last ?? "no reason given")
  }

  private struct Request: Encodable {
    struct Job: Encodable {
      var folder: String
      var main: String
      var output: String
    }

    var timestamp: Int
    var workers: Int
    var jobs: [Job]
  }

  private func request(_ jobs: [TypesettingJob]) -> Request {
    Request(
      timestamp: BuildDate.epoch, workers: 2,
      jobs: jobs.enumerated().map { number, job in
        Request.Job(
          folder: absolute(folder(number)), main: job.main, output: absolute(output(number)))
      })
  }

  private struct Answer: Decodable {
    struct Diagnostic: Decodable {
      var severity: String
      var message: String
      var hints: [String]
    }

    var job: Int
    var pages: Int?
    var diagnostics: [Diagnostic]
  }

  private func results(
    from output: [UInt8], for jobs: [TypesettingJob]
  ) throws -> [TypesettingResult] {
    var results = jobs.map { _ in
      TypesettingResult.failure([
        Finding(WorkFault.pdfEngine, .error, "the typesetter gave no answer for this book")
      ])
    }
    for line in output.split(separator: UInt8(ascii: "\n")) {
      let answer = try JSONDecoder().decode(Answer.self, from: Data(line))
      guard results.indices.contains(answer.job) else { continue }
      results[answer.job] = try result(answer)
    }
    return results
  }

  private func result(_ answer: Answer) throws -> TypesettingResult {
    let findings = answer.diagnostics.map { diagnostic in
      Finding(
        LayoutFault.typesetting, diagnostic.severity == "error" ? .error : .warning,
        diagnostic.message.split(separator: "\n").joined(separator: " "),
        notes: diagnostic.hints.map { .init($0) })
    }
    guard let pages = answer.pages else { return .failure(findings) }
    let path = self.output(answer.job)
    let pdf = try workspace.read(path)
    try workspace.remove(path)
    return .book(pdf: pdf, pages: pages, findings: findings)
  }
}

/// Finds the tools for PDF editions on this machine.
package enum TypesettingTools {
  /// The engine of a project; `nil` when Python with Typst cannot be found.
  ///
  /// Looked for in this order: `tools: python:` of the project, `DRAGOMAN_PYTHON`, `.venv` of the
  /// project, the one that `make setup` made where the program was built, `python3` in `PATH`.
  package static func engine(for project: OpenProject) -> (any PDFEngine)? {
    guard let root = project.root, let absolute = Surroundings.absolutePath(root),
      let python = python(for: project, absolute)
    else { return nil }
    return TypstEngine(
      python: python, workspace: project.workspace, root: absolute,
      scratch: "\(project.file.build)/.dragoman/typesetting")
  }

  /// The first interpreter that has the package.
  static func python(for project: OpenProject, _ root: String) -> String? {
    // `.build/release` is a link to a folder one deeper.
    let built = Surroundings.programFolder.map { folder in
      ["/../..", "/../../.."].map { folder + $0 + "/.venv/bin/python3" }
    }
    let candidates =
      [
        project.file.python.map { $0.contains("/") && !$0.hasPrefix("/") ? "\(root)/\($0)" : $0 },
        Surroundings.variable("DRAGOMAN_PYTHON"), "\(root)/.venv/bin/python3",
      ].compactMap { $0 } + (built ?? []) + ["python3"]
    return candidates.first { hasTypst($0) }
  }

  private static func hasTypst(_ python: String) -> Bool {
    let probe = """
      import importlib.util, sys
      names = ["typst", "fontpkg_source_serif_4", "fontpkg_source_sans_3"]
      sys.exit(0 if all(importlib.util.find_spec(name) for name in names) else 1)
      """
    return ExternalProgram(path: python).run(["-c", probe]).status == 0
  }

  /// The hyphenation patterns of a language from the Python package pyphen (a `.dic` file of
  /// libhyphen); `nil` when it is not installed.
  static func hyphenationPatterns(for project: OpenProject, language: String) -> [UInt8]? {
    guard let root = project.root, let absolute = Surroundings.absolutePath(root),
      let python = python(for: project, absolute)
    else { return nil }
    let probe = """
      import importlib.util, os, sys
      folder = os.path.join(
          os.path.dirname(importlib.util.find_spec("pyphen").origin), "dictionaries")
      names = [n for n in sorted(os.listdir(folder)) if n.startswith("hyph_" + sys.argv[1] + "_")]
      sys.stdout.buffer.write(open(os.path.join(folder, names[0]), "rb").read())
      """
    let outcome = ExternalProgram(path: python).run(["-c", probe, language])
    return outcome.status == 0 && !outcome.output.isEmpty ? outcome.output : nil
  }
}
