import Diagnostics
import Project

/// What is wrong with a guide itself, whatever language it is printed in.
struct SourceJudgement {
  /// Faults of sentences, values, pictures and links: they stand in each format.
  var general: [Finding] = []
  /// What the layouts of book and page cannot show.
  var layout: [Finding] = []

  /// By place.
  var findings: [Finding] { (general + layout).sorted() }

  /// What holds for an edition that was made; errors of the layout keep formats from being made, and
  /// are told by each build that wants them.
  var standing: [Finding] { general + layout.filter { $0.severity != .error } }

  /// The errors that keep a format from being made; none when it can be made.
  func errors(against format: EditionFormat) -> [Finding] {
    let isDocBook = format == .docbook
    return (general + layout.filter { !isDocBook || !$0.isOfLayoutsAlone })
      .filter { $0.severity == .error }
  }
}

extension Finding {
  /// Whether DocBook, which is the guide's own elements, can do without what is missing here.
  fileprivate var isOfLayoutsAlone: Bool { id == LayoutFault.unknownElement.rawValue }
}
