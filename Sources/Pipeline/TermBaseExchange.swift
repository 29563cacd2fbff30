import Checks
import Diagnostics
import Messages
import XMLTree

/// Reads a glossary from TBX (ISO 30042: TBX-Basic of 2008 and of 2019): concepts, languages,
/// terms, their gender and administrative status.
struct TermBaseExchange {
  private let document: XMLDocument

  /// - Throws: what keeps the bytes from being read as XML.
  init(_ bytes: [UInt8], file: String) throws(OperationError) {
    document = try XMLDocument.parse(bytes, file: file)
  }

  /// The glossary; empty where the document has no concepts.
  var glossary: Glossary {
    guard let root = document.root else { return Glossary() }
    let concepts = descendants(of: root, ["termEntry", "conceptEntry"])
    return Glossary(
      terms: concepts.enumerated().flatMap { number, concept in
        terms(of: concept, id: document.attribute(concept, "id") ?? "\(number + 1)")
      })
  }

  private func terms(of concept: XMLDocument.Node, id: String) -> [Glossary.Term] {
    descendants(of: concept, ["langSet", "langSec"]).flatMap { language -> [Glossary.Term] in
      guard let code = document.attribute(language, "lang", in: XMLNamespace.xml),
        let locale = LocaleTag(code)
      else { return [] }
      let sections = descendants(of: language, ["tig", "ntig", "termSec"])
      return sections.enumerated().compactMap { place, section in
        term(in: section, concept: id, locale, isFirst: place == 0)
      }
    }
  }

  private func term(
    in section: XMLDocument.Node, concept: String, _ locale: LocaleTag, isFirst: Bool
  ) -> Glossary.Term? {
    guard let node = descendants(of: section, ["term"]).first else { return nil }
    let text = document.text(node).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty else { return nil }
    let notes = descendants(of: section, ["termNote"]).reduce(into: [String: String]()) {
      $0[document.attribute($1, "type") ?? ""] = document.text($1)
    }
    let isOneWord = !text.contains { $0.isWhitespace || $0 == "-" || $0 == "’" || $0 == "'" }
    return Glossary.Term(
      concept: concept, language: locale.identifier,
      status: Self.status(notes["administrativeStatus"], isFirst: isFirst), text: text,
      grammar: isOneWord ? Self.grammar(notes) : [], location: document.location(of: node))
  }

  private static func status(_ text: String?, isFirst: Bool) -> Glossary.Status {
    switch text {
    case "preferredTerm-admn-sts": .preferred
    case "admittedTerm-admn-sts": .admitted
    case "deprecatedTerm-admn-sts", "supersededTerm-admn-sts": .forbidden
    default: isFirst ? .preferred : .admitted
    }
  }

  private static func grammar(_ notes: [String: String]) -> [WordClass] {
    if notes["partOfSpeech"] == "adjective" { return [.adjective] }
    let gender: WordClass.Gender? =
      switch notes["grammaticalGender"] {
      case "masculine": .masculine
      case "feminine": .feminine
      case "neuter": .neuter
      default: nil
      }
    return [notes["grammaticalNumber"] == "plural" ? .plural(gender) : .noun(gender)]
  }

  /// The elements of these names below a node, in order.
  private func descendants(
    of node: XMLDocument.Node, _ names: Set<String>
  ) -> [XMLDocument.Node] {
    ((node.index + 1)..<max(node.index + 1, document.subtreeEnd(node))).compactMap { index in
      let node = XMLDocument.Node(index: index)
      return document.kind(node) == .element && names.contains(document.name(node).local)
        ? node : nil
    }
  }
}
