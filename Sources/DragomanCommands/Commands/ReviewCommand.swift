import ArgumentParser
import Diagnostics
import Pipeline
import Project
import Reports

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "List, approve and reject translations.",
    discussion: """
      A review is a comment in the catalog: # approved DATE NAME DIGEST. It holds as long as source \
      and translation stay as they were; when either changes, “dragoman check” says review-void.

      A PLACE is a line of a catalog (Catalogs/parents/ru.po:120), an element of the guide \
      (#sec-rhythm) or a chapter’s title.

      Example: dragoman review approve --locale ru --by "Ana Popescu" "#box-start-hotline"
      """,
    subcommands: [ReviewListCommand.self, ReviewApproveCommand.self, ReviewRejectCommand.self],
    defaultSubcommand: ReviewListCommand.self)
}

/// Which entries, named on the command line.
struct ReviewPlaces: ParsableArguments {
  @Argument(help: "Lines of catalogs, elements (#id) or chapters’ titles.")
  var places: [String] = []

  var selection: ReviewSelection { ReviewSelection(places.map(ReviewSelection.Place.init)) }
}

/// Who signs.
struct SignatureOptions: ParsableArguments {
  @Option(help: "Your name, as it stands in the comment (default: $DRAGOMAN_REVIEWER).")
  var by: String?
  @Option(help: "The day of the review, YYYY-MM-DD (default: today).")
  var date: String?

  func signature() throws -> Reviewer.Signature {
    let name = by ?? Surroundings.variable("DRAGOMAN_REVIEWER") ?? ""
    guard
      let signature = Reviewer.Signature(date: date ?? Surroundings.today, reviewer: name)
    else {
      throw ValidationError(
        name.isEmpty
          ? "a review needs a name: --by NAME, or the variable DRAGOMAN_REVIEWER"
          : "“\(date ?? "")” is no day; write YYYY-MM-DD")
    }
    return signature
  }
}

struct ReviewListCommand: ParsableCommand {
  enum Wanted: String, ExpressibleByArgument, CaseIterable {
    case waiting, void, missing, fuzzy, translated, reviewed, approved, all

    func fits(_ item: Reviewer.Item) -> Bool {
      switch self {
      case .all: true
      case .waiting: item.state == .translated
      case .void: item.isVoid
      default: item.state.rawValue == rawValue
      }
    }
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List translations and who has read them.")

  @OptionGroup var project: ProjectOptions
  @OptionGroup var places: ReviewPlaces
  @Option(help: "waiting for a reader, void, in one of the states, or all.")
  var state: Wanted = .waiting
  @Option(help: "text for people, json for programs.")
  var format: Format = .text

  func run() throws {
    try reporting {
      let items = try Reviewer(project.open()).items(places.selection).filter(state.fits)
      switch format {
      case .text: Surroundings.print(ReviewTable().render(items))
      case .json: printJSON(ReviewList(items: items))
      }
    }
  }
}

/// The JSON form of a list; `version` grows when a field changes its meaning.
struct ReviewList: Encodable {
  var version = 1
  var items: [Reviewer.Item]
}

struct ReviewApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Sign translations as approved, or as reviewed.")

  @OptionGroup var project: ProjectOptions
  @OptionGroup var places: ReviewPlaces
  @OptionGroup var signature: SignatureOptions
  @Flag(help: "Sign as reviewed only: read, not released for print.")
  var reviewed = false
  @Flag(help: "Everything in the chosen guides and languages, instead of places.")
  var all = false

  func validate() throws {
    guard places.places.isEmpty == all else {
      throw ValidationError("name places, or --all for everything chosen (not both)")
    }
  }

  func run() throws {
    let signature = try signature.signature()
    try reporting {
      let outcome = try Reviewer(project.open()).sign(
        reviewed ? .reviewed : .approved, places.selection, as: signature)
      FindingFormat.text.show(outcome.findings)
      let word = reviewed ? "reviewed" : "approved"
      Surroundings.print("\(outcome.changed.counted("translation")) \(word)\n")
    }
  }
}

struct ReviewRejectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "Send translations back: fuzzy, with the reason as a comment.")

  @OptionGroup var project: ProjectOptions
  @OptionGroup var places: ReviewPlaces
  @OptionGroup var signature: SignatureOptions
  @Option(help: "What is wrong with it, for the translator.")
  var reason: String

  func validate() throws {
    guard !places.places.isEmpty else { throw ValidationError("name the places to reject") }
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("the reason is empty")
    }
  }

  func run() throws {
    let signature = try signature.signature()
    try reporting {
      let outcome = try Reviewer(project.open()).reject(
        places.selection, reason: reason, as: signature)
      FindingFormat.text.show(outcome.findings)
      Surroundings.print("\(outcome.changed.counted("translation")) rejected\n")
    }
  }
}
