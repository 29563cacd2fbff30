import Diagnostics
package import Messages

extension RuleSet {
  /// The rules that come with the program, for DocBook 5 and SVG, in the division into units that
  /// belongs to the inline form.
  package static func bundled(_ form: InlineForm) -> RuleSet {
    switch form {
    case .verbatim: verbatim
    case .compact: compact
    }
  }

  private static let verbatim = load(PackageResources.docbook_its, "docbook.its")
    .appending(load(PackageResources.svg_its, "svg.its"))
  private static let compact = verbatim.appending(
    load(PackageResources.docbook_compact_its, "docbook-compact.its"))

  private static func load(_ bytes: [UInt8], _ file: String) -> RuleSet {
    do {
      return try RuleSet(bytes, file: file)
    } catch {
      preconditionFailure("the bundled rules are broken: \(error.findings)")
    }
  }
}
