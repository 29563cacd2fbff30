import ArgumentParser
import Diagnostics
import Messages
import Pipeline
import Project
import Reports

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", _superCommandName: "dragoman",
    abstract: "Write the translatable text of documents as a PO template.",
    discussion: """
      With files: one template of all of them, the inline markup verbatim as itstool writes it. \
      Without: the templates of the project's guides.

      Example: dragoman extract --output guide.pot guide.xml
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case pot
  }

  @OptionGroup var project: ProjectOptions
  @OptionGroup var options: SingleFileOptions
  @Option(help: "The form of the result: pot.")
  var format: Format = .pot
  @Option(name: .shortAndLong, help: "Where the template goes (default: standard output).")
  var output: String?
  @Argument(help: "DocBook, HTML or SVG files, or other XML with ITS rules.")
  var files: [String] = []

  func run() throws {
    try reporting {
      guard !files.isEmpty else {
        for path in try CatalogUpdater(project.open()).writeTemplates() {
          Surroundings.print(path + "\n")
        }
        return
      }
      let singleFiles = options.singleFiles
      try SingleFiles.keepApart(inputs: files, outputs: output.map { [$0] } ?? [])
      WorkingMemory.prepare()
      try options.explain(files)
      let template = try singleFiles.template(of: files)
      FindingFormat.text.show(template.findings)
      try SingleFiles.write(template.bytes, to: output)
    }
  }
}
