import Diagnostics
import FoundationEssentials
import Glibc
import Project
import Testing

/// The built program, run as users run it.
enum Program {
  /// Beside the bundle of the tests.
  static let path = folder(of: CommandLine.arguments[0]) + "/dragoman"

  struct Outcome {
    var status: Int32?
    var output: [UInt8]
    var errors: String

    /// Those that `--format json` prints.
    var findings: [Finding] {
      get throws {
        struct Report: Decodable { var findings: [Finding] }
        return try JSONDecoder().decode(Report.self, from: Data(output)).findings
      }
    }
  }

  static func run(_ arguments: [String]) throws -> Outcome {
    try #require(access(path, X_OK) == 0, "the program is not beside its tests: \(path)")
    return outcome(of: ExternalProgram(path: path).run(arguments))
  }

  static func outcome(of run: ExternalProgram.Outcome) -> Outcome {
    Outcome(status: run.status, output: run.output, errors: run.errors)
  }
}
