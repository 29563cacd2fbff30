package import Diagnostics
import Formatting
package import Project

/// Values to try a sentence with.
package struct ValueSample: Sendable {
  var values: ValueSet
  /// What the command line gave, by name, as it was written.
  package var assignments: [String: String] = [:]
  /// What sets the sample apart from the others; empty for a single one.
  package var label = ""

  /// Most samples of one trial.
  package static let limit = 64

  /// The values of a file with those of the command line in front: one sample for each combination
  /// of the values given for one name.
  ///
  /// - Parameters:
  ///   - assignments: `name=type:text`; a value that is there already needs no type.
  ///   - file: a file of values; `nil` for none.
  ///   - guide: the values of a guide, behind all others.
  /// - Throws: `bad-value` and what keeps the file from being read.
  package static func all(
    of assignments: [String], file: String?, over guide: GuideValues = GuideValues()
  ) throws(OperationError) -> [ValueSample] {
    var base = guide.values
    if let file {
      let bytes = try DiskWorkspace(root: "", isConfined: false).read(file)
      base = base.overlaid(with: try ValuesFile.parse(bytes, file: file).values)
    }
    var samples = [ValueSample(values: base)]
    for (name, texts) in try grouped(assignments) {
      guard samples.count * texts.count <= limit else {
        throw bad("these are more than \(limit) combinations of values")
      }
      let values = try texts.map { text throws(OperationError) in
        (text, try value(name, text, over: base))
      }
      samples = samples.flatMap { sample in
        values.map { text, value in sample.with(name, text, value, isChoice: texts.count > 1) }
      }
    }
    return samples
  }

  private func with(
    _ name: String, _ text: String, _ value: Value, isChoice: Bool
  ) -> ValueSample {
    var sample = self
    sample.values[name] = value
    sample.assignments[name] = text
    if isChoice { sample.label += (label.isEmpty ? "" : ", ") + "\(name)=\(text)" }
    return sample
  }

  /// The assignments by name, in the order of the first of each.
  private static func grouped(
    _ assignments: [String]
  ) throws(OperationError) -> [(name: String, texts: [String])] {
    var groups: [(name: String, texts: [String])] = []
    for assignment in assignments {
      let parts = assignment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw bad("“\(assignment)” sets no value; write name=type:text")
      }
      if let index = groups.firstIndex(where: { $0.name == parts[0] }) {
        groups[index].texts.append(String(parts[1]))
      } else {
        groups.append((String(parts[0]), [String(parts[1])]))
      }
    }
    return groups
  }

  private static func value(
    _ name: String, _ text: String, over base: ValueSet
  ) throws(OperationError) -> Value {
    do throws(ValueError) {
      if let present = base[name] { return try present.replaced(by: text) }
      return try Value.read(typed: text)
    } catch {
      throw bad("the value \(name)=\(text): \(error.headline)")
    }
  }

  private static func bad(_ headline: String) -> OperationError {
    OperationError(Finding(SettingsFault.badValue, .error, headline))
  }
}

/// The values of a guide, for whoever only hands them on.
package struct GuideValues: Sendable {
  var values = ValueSet()

  package init() {}

  init(_ values: ValueSet) {
    self.values = values
  }
}

extension GuideLoader {
  /// The values that an edition of the guide prints.
  package func values(of settings: ProjectFile.Guide) throws(OperationError) -> GuideValues {
    GuideValues(try load(settings).values)
  }
}
