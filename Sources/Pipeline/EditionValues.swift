package import Diagnostics
package import Formatting
package import Project

/// The values of an edition: those of the guide's file, in front of them what the project file says
/// for the edition, in front of these what the command line says.
package struct EditionValues: Sendable {
  package private(set) var values: ValueSet
  /// Settings that are no value, or name none.
  package private(set) var findings: [Finding] = []

  /// - Parameters:
  ///   - settings: later ones are in front of earlier ones.
  ///   - values: those of the guide's file; an edition sets other values of their types.
  package init(_ settings: [ProjectFile.EditionValue], over values: ValueSet) {
    self.values = values
    for setting in settings {
      do throws(OperationError) {
        self.values[setting.name] = try Self.value(of: setting, over: values)
      } catch {
        findings += error.findings
      }
    }
  }

  private static func value(
    of setting: ProjectFile.EditionValue, over values: ValueSet
  ) throws(OperationError) -> Value {
    guard let present = values[setting.name] else {
      let near = values.closestName(to: setting.name)
      throw OperationError(
        Finding(
          SettingsFault.unknownValue, .error, at: setting.location,
          "the guide has no value “\(setting.name)” that an edition could set",
          fixes: [.init(near.map { "Did you mean “\($0)”?" } ?? "Add it to the guide's values")]))
    }
    do {
      return try present.replaced(by: setting.text)
    } catch {
      throw OperationError(
        Finding(
          SettingsFault.badValue, .error, at: setting.location,
          "\(setting.name) is a value of type \(present.kind.rawValue): \(error.headline)"))
    }
  }
}

extension OpenProject {
  /// Sets values for this run, in front of all others.
  ///
  /// A guide without a value of that name is left as it is.
  ///
  /// - Parameter assignments: `name=text`, such as `residence=RO`.
  /// - Throws: `bad-value` for a text that is no value of its type, `unknown-value` for a name that no
  ///   guide has.
  package mutating func set(_ assignments: [String]) throws(OperationError) {
    let names = try file.guides.map { guide throws(OperationError) in
      guard let path = guide.values else { return ValueSet() }
      return try ValuesFile.parse(workspace.read(path), file: path).values
    }
    for assignment in assignments {
      let parts = assignment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw OperationError(
          Finding(
            SettingsFault.badValue, .error, "“\(assignment)” sets no value",
            fixes: [.init("Write name=text, such as residence=RO")]))
      }
      let value = ProjectFile.EditionValue(name: String(parts[0]), text: String(parts[1]))
      let guides = names.indices.filter { names[$0][value.name] != nil }
      guard !guides.isEmpty else {
        let near = names.lazy.compactMap { $0.closestName(to: value.name) }.first
        throw OperationError(
          Finding(
            SettingsFault.unknownValue, .error, "no guide has a value “\(value.name)”",
            fixes: near.map { [.init("Did you mean “\($0)”?")] } ?? []))
      }
      for index in guides {
        let edition = EditionValues([value], over: names[index])
        guard edition.findings.isEmpty else { throw OperationError(edition.findings) }
        file.guides[index].editionValues.append(value)
      }
    }
  }
}
