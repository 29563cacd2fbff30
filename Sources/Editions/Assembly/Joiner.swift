package import Extraction
package import Messages
import XMLTree

/// Makes one document that holds several languages: behind each translated element stand its
/// translations, marked with their languages.
package struct Joiner: Sendable {
  private let extraction: Extraction
  /// What is put behind each element, in the order of the locales.
  private var additions: [XMLDocument.Node: [[UInt8]]] = [:]
  /// The names of the translators into each locale, in markup.
  private var credits: [UInt8] = []
  package private(set) var problems: [AssemblyProblem] = []

  package init(_ extraction: Extraction) { self.extraction = extraction }

  /// Adds the translations into one locale behind those that are there.
  package mutating func add(_ locale: LocaleTag, translation: (Message) -> Replacement?) {
    let assembler = Assembler(marksFallback: false, localization: .always)
    var run = AssemblyRun(extraction, assembler: assembler, locale: locale)
    let replacements = extraction.messages.map(translation)
    for index in extraction.units.indices {
      run.translate(index, with: replacements[extraction.units[index].message])
    }
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
    self.credits += credits.filled(from: names.text, in: locale).utf8
  }

  /// The joined document.
  package func document() -> [UInt8] {
    let source = extraction.document
    var splices: [Splice] = []
    for (node, elements) in additions {
      let end = source.range(node).upperBound
      let space = Array(source.bytes[source.blankRange(before: node)])
      splices.append(
        Splice(range: end..<end, parts: elements.map { .text(space + $0) }))
    }
    for node in extraction.droppedElements {
      let start = source.blankRange(before: node).lowerBound
      splices.append(Splice(range: start..<source.range(node).upperBound, parts: []))
    }
    if let place = extraction.credits?.place, !credits.isEmpty {
      let end = source.contentRange(place).upperBound
      splices.append(Splice([.text(credits)], into: end..<end, of: place, source))
    }
    guard !splices.isEmpty else { return source.bytes }
    return SplicedDocument(source.bytes, splices: splices).rendered()
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
