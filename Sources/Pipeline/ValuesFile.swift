package import Diagnostics
package import Formatting
import Project
import YAML

/// `values.yaml`: typed data that ICU formats into sentences.
package struct ValuesFile: Sendable {
  package var values = ValueSet()
  /// Where each value is given.
  package var places: [String: SourceLocation] = [:]

  /// - Throws: one finding for each entry that is no value, with its line.
  package static func parse(_ bytes: [UInt8], file: String) throws(OperationError) -> ValuesFile {
    let root = try YAMLNode.parse(bytes, file: file)
    guard let pairs = root.pairs else {
      throw OperationError(
        Finding(
          SettingsFault.wrongType, .error, at: root.location,
          "a file of values has one key for each value"))
    }
    var result = ValuesFile()
    var findings: [Finding] = []
    for (key, node) in pairs {
      let name = key.text ?? ""
      do throws(OperationError) {
        guard isArgumentName(name) else {
          throw bad(key, "“\(name)” cannot name a value: letters and digits, a letter first")
        }
        guard result.places[name] == nil else {
          throw bad(key, "the value “\(name)” is given twice")
        }
        result.places[name] = key.location
        result.values[name] = try value(name, node)
      } catch {
        findings += error.findings
      }
    }
    guard findings.isEmpty else { throw OperationError(findings) }
    return result
  }

  private static func value(_ name: String, _ node: YAMLNode) throws(OperationError) -> Value {
    guard let pairs = node.pairs else {
      throw bad(node, "“\(name)” wants its type: { type: number, value: 3 }")
    }
    var type: YAMLNode?
    var fields: [String: String] = [:]
    var items: [String]?
    var places: [String: SourceLocation] = [:]
    for (key, value) in pairs {
      let field = key.text ?? ""
      places[field] = value.location
      if field == "type" {
        type = value
      } else if field == "items", let list = value.items {
        items = list.map { $0.text ?? "" }
      } else if let text = value.text {
        fields[field] = text
      } else {
        throw bad(value, "“\(field)” of “\(name)” wants a single value")
      }
    }
    guard let typeName = type?.text else {
      throw bad(node, "“\(name)” wants its type: { type: number, value: 3 }")
    }
    do {
      return try Value.read(type: typeName, fields: fields, items: items)
    } catch {
      throw OperationError(
        Finding(
          SettingsFault.badValue, .error, at: error.field.flatMap { places[$0] } ?? node.location,
          "\(name): \(error.headline)"))
    }
  }

  private static func bad(_ node: YAMLNode, _ headline: String) -> OperationError {
    OperationError(Finding(SettingsFault.badValue, .error, at: node.location, headline))
  }

  private static func isArgumentName(_ name: String) -> Bool {
    guard let first = name.utf8.first, isLetter(first) else { return false }
    return name.utf8.allSatisfy {
      isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
