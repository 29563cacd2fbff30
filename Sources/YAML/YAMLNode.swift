package import Diagnostics

/// A YAML document as plain values that remember their lines.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    case scalar(String)
    case sequence([YAMLNode])
    /// In the order of the file.
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  package let content: Content
  package let location: SourceLocation

  /// Reads one YAML document (YAML 1.1, as libyaml does); an empty file is an empty mapping.
  ///
  /// - Throws: a finding `malformed-yaml` or `bad-encoding` with its line.
  package static func parse(_ bytes: [UInt8], file: String) throws(OperationError) -> YAMLNode {
    guard bytes.firstPlaceOfInvalidUTF8 == nil else {
      throw OperationError(
        Finding(
          FileFault.badEncoding, .error, at: .init(file: file), "the file is not UTF-8",
          fixes: [.init("Save it as UTF-8")]))
    }
    do {
      return try YAMLComposer.compose(bytes, file: file)
    } catch {
      throw OperationError(
        Finding(
          FileFault.malformedYAML, .error, at: error.location,
          "this is not well-formed YAML: \(error.problem)",
          fixes: [.init("Check the indentation (spaces, no tabs) and the quotes around this line")]
        ))
    }
  }

  package var text: String? {
    if case .scalar(let text) = content { return text }
    return nil
  }

  package var items: [YAMLNode]? {
    if case .sequence(let items) = content { return items }
    return nil
  }

  package var pairs: [(key: YAMLNode, value: YAMLNode)]? {
    if case .mapping(let pairs) = content { return pairs }
    return nil
  }
}
