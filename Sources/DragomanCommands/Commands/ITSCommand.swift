import ArgumentParser
import Diagnostics
import Extraction
import Pipeline
import Project

struct ITSCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "its",
    abstract: "Show what ITS 2.0 says of each node of a document.",
    discussion: """
      One line for each element and attribute: its path, then the values of the data category \
      that apply to it, inherited and default ones included. Rules come from the document and \
      from the files beside it that it links; .html files are read as HTML.

      Example: dragoman its --category translate guide.xml
      """)

  @Option(help: "The data category.")
  var category: DataCategory
  @Argument(help: "An XML or HTML file.")
  var file: String

  func run() throws {
    try reporting {
      Surroundings.print(try SingleFiles.annotations(of: file, in: category))
    }
  }
}

extension DataCategory: ExpressibleByArgument {}
