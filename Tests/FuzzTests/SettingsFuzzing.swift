import Diagnostics
import Pipeline
import Project

/// Reads bytes as `dragoman.yaml` and as a guide's file of values.
enum SettingsFuzzing {
  static func run(_ bytes: [UInt8]) throws -> Bool {
    let isProject = try accepts(ProjectFile.name) { () throws(OperationError) in
      _ = try ProjectFile.parse(bytes, file: ProjectFile.name)
    }
    let isValues = try accepts("values.yaml") { () throws(OperationError) in
      _ = try ValuesFile.parse(bytes, file: "values.yaml")
    }
    return isProject || isValues
  }

  private static func accepts(
    _ file: String, _ read: () throws(OperationError) -> Void
  ) throws -> Bool {
    do throws(OperationError) {
      try read()
      return true
    } catch {
      try expectUseful(error, in: file)
      return false
    }
  }
}
