import Extraction
package import Messages
import XMLTree

/// Makes one document that holds several languages: behind each translated element stand its
/// translations, marked with their languages.
package struct Joiner: Sendable {
  private let source: PreparedDocument
  /// What is put behind each element, in the order of the locales.
  private var additions: [XMLDocument.Node: [[UInt8]]] = [:]
  /// The names of the translators into each locale, in markup.
  private var credits = SpliceContent()
  package private(set) var problems: [AssemblyProblem] = []

  package init(_ source: PreparedDocument) { self.source = source }

  private var extraction: Extraction { source.extraction }

  /// Adds the translations into one locale behind those that are there.
  package mutating func add(_ locale: LocaleTag, translation: (Message) -> Replacement?) {
    let assembler = Assembler(marksFallback: false, localization: .always)
    var run = AssemblyRun(source, assembler: assembler, locale: locale)
    let replacements = extraction.messages.map(translation)
    run.translateUnits(with: replacements)
    for element in run.translatedElements() {
      additions[element.node, default: []].append(element.bytes)
    }
    problems += run.problems
    addCredits(locale, replacements)
  }

  private mutating func addCredits(_ locale: LocaleTag, _ replacements: [Replacement?]) {
    guard let credits = extraction.credits, let names = replacements[credits.message] else {
      return
    }
    self.credits.write(credits.filled(from: names.text, in: locale))
  }

  /// The joined document.
  package func document() -> [UInt8] {
    let document = extraction.document
    var splices = SpliceList()
    for (node, elements) in additions {
      let end = document.range(node).upperBound
      let space = document.bytes[document.blankRange(before: node)]
      for element in elements {
        splices.content.write(space)
        splices.content.write(element)
      }
      splices.add(end..<end)
    }
    for node in extraction.droppedElements {
      let start = document.blankRange(before: node).lowerBound
      splices.add(start..<document.range(node).upperBound)
    }
    if let place = extraction.credits?.place, !credits.isEmpty {
      let end = document.contentRange(place).upperBound
      splices.add(credits, into: end..<end, of: place, document)
    }
    guard !splices.isEmpty else { return document.bytes }
    return SplicedDocument(document.bytes, splices).rendered()
  }
}

extension XMLDocument {
  /// The white space before an element; empty when other text stands there.
  func blankRange(before node: Node) -> Range<Int> {
    let start = range(node).lowerBound
    let previous = Node(index: node.index - 1)
    guard previous.index > 0, kind(previous) == .text, range(previous).upperBound == start,
      BlankText.significantRange(of: range(previous), in: bytes, foldsUnicodeSpace: false) == nil
    else { return start..<start }
    return range(previous)
  }
}
