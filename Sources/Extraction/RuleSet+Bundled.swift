import Diagnostics
package import Messages
import XMLTree

extension RuleSet {
  /// The rules that come with the program, for DocBook 5 and SVG, in the division into units that
  /// belongs to the inline form.
  package static func bundled(_ form: InlineForm) -> RuleSet {
    switch form {
    case .verbatim: verbatim
    case .compact: compact
    }
  }

  /// The bundled rules for a vocabulary; none for one that they do not know.
  static func bundled(_ form: InlineForm, for vocabulary: Vocabulary) -> RuleSet {
    switch vocabulary {
    case .docBook, .svg: bundled(form)
    case .docBook4: form == .verbatim ? verbatim4 : compact4
    case .html: html
    case .unknown: .none
    }
  }

  private static let html = load(PackageResources.html_its, "html.its")
    .appending(load(PackageResources.svg_its, "svg.its"))
  private static let docBook4 = load(PackageResources.docbook4_its, "docbook4.its")
  private static let verbatim4 = verbatim.withoutNamespace(XMLNamespace.docBook)
    .appending(docBook4)
  private static let compact4 = compact.withoutNamespace(XMLNamespace.docBook).appending(docBook4)

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

extension RuleSet {
  /// The same rules for elements of the same names in no namespace.
  fileprivate func withoutNamespace(_ namespace: String) -> RuleSet {
    RuleSet(
      rules: rules.map { rule in
        var rule = rule
        rule.selector.paths = rule.selector.paths.map { path in
          var path = path
          path.steps = path.steps.map { step in
            var step = step
            if case .name(let local, namespace) = step.test {
              step.test = .name(local, namespace: nil)
            }
            return step
          }
          return path
        }
        return rule
      })
  }
}
