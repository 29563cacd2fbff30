package import Diagnostics
import Formatting
import Messages

/// Forbids inline codes, links, notes and index terms that differ from the source's.
package struct TagMismatch: StructureCheck {
  package let id: CheckID = "tag-mismatch"
  package let summary = "a tag lost, added, doubled or renamed"
  package let explanation = """
    Inline tags carry links, footnotes, index entries and emphasis. A lost link or note is lost to \
    the reader; an unknown tag cannot be put into the document at all.

    Example: “Read <link1>the list</link1> first.” with “Citiți mai întâi lista.”
    Write each tag of the source once, in any order that the sentence needs. In a pattern each \
    branch is compared with the same branch of the source. An element that marks words only, such \
    as <foreignphrase>, may be added where your language needs it.
    """
  package let defaultSeverity = Severity.error
  package let remedy = "Write each tag of the source text once, as it is written there"

  package init() {}

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    let found = comparison(of: unit, context)
    guard !found.isEmpty else { return unit.documentFindings(of: self, context) }
    // Only the document knows whether an added element is one of its vocabulary, and whether a lost
    // one leads elsewhere or is led to.
    let told = unit.documentFindings(of: self, context) { $0.severity != .note }
    if let gravest = told.map(\.severity).max(), found.allSatisfy({ $0.severity < gravest }) {
      return told
    }
    // A lost part that breaks the element around it is told with that element.
    let isToldElsewhere =
      found.allSatisfy { $0.severity != .error }
      && unit.documentFaults(in: context).contains { $0.mayFollowFromTags }
    return isToldElsewhere ? [] : found
  }

  /// What a comparison of the two texts alone finds.
  func comparison(of unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard unit.mayHoldTags, unit.hasMarkup, unit.targetText.isWellFormed else { return [] }
    var seen: Set<String> = []
    let sources = unit.sourceText.variants
    return unit.targetText.variants.flatMap { variant in
      differences(variant, Self.counterpart(of: variant, in: sources), unit, context)
    }.filter { seen.insert("\($0.headline) \($0.location?.description ?? "")").inserted }
  }

  /// The source variants that the reader of `variant` would see, by its `select` words; plural
  /// branches differ between languages and are no criterion.
  private static func counterpart(
    of variant: TextVariant, in sources: [TextVariant]
  ) -> [TextCodes] {
    let words = variant.choices.filter(\.isSelect)
    let matching = sources.filter { source in
      source.choices.filter(\.isSelect).allSatisfy { choice in
        guard let word = words.first(where: { $0.name == choice.name }) else { return true }
        return word.key == choice.key
      }
    }
    let others = sources.filter { source in
      source.choices.filter(\.isSelect).allSatisfy { $0.key == .word("other") }
    }
    return (matching.isEmpty ? (others.isEmpty ? sources : others) : matching)
      .map(TextCodes.init(_:))
  }

  private func differences(
    _ variant: TextVariant, _ sources: [TextCodes], _ unit: TranslationUnit,
    _ context: CheckContext
  ) -> [Finding] {
    let codes = TextCodes(variant)
    guard !sources.contains(where: { $0.counts == codes.counts }) else { return [] }
    guard let closest = sources.min(by: { $0.distance(to: codes) < $1.distance(to: codes) }) else {
      return []
    }
    let extra = extra(codes, closest, variant, unit, context)
    // A tag renamed is one mistake, not one lost and one added.
    guard !extra.contains(where: { $0.severity == .error }) else { return extra }
    return missing(codes, closest, variant, unit) + extra
  }

  private func missing(
    _ codes: TextCodes, _ source: TextCodes, _ variant: TextVariant, _ unit: TranslationUnit
  ) -> [Finding] {
    let lost = source.codes.filter { (source.counts[$0] ?? 0) > (codes.counts[$0] ?? 0) }
    let branch = variant.branchName.map { " in the branch \($0)" } ?? ""
    return lost.uniqued().map {
      unit.finding(
        self, Messages.missing($0, branch: branch),
        severity: InlineElement.isEssential($0.name) ? .error : .warning)
    }
  }

  private func extra(
    _ codes: TextCodes, _ source: TextCodes, _ variant: TextVariant, _ unit: TranslationUnit,
    _ context: CheckContext
  ) -> [Finding] {
    let added = codes.codes.filter { (codes.counts[$0] ?? 0) > (source.counts[$0] ?? 0) }
    return added.uniqued().map { code in
      let last = codes.last[code]
      let offset = last.map { variant.rawOffset(of: $0.offset) }
      if source.counts[code] != nil {
        let severity: Severity = InlineElement.isEssential(code.name) ? .error : .warning
        return unit.finding(self, Messages.doubled(code), at: offset, severity: severity)
      }
      return other(code, last?.tag, source, at: offset, unit, context)
    }
  }

  /// A tag that the source does not have: one of its own that points elsewhere, a mistyped one,
  /// or one that the translator added.
  private func other(
    _ code: TextCodes.Code, _ tag: InlineMarkup.Tag?, _ source: TextCodes, at offset: Int?,
    _ unit: TranslationUnit, _ context: CheckContext
  ) -> Finding {
    let known = Set(source.codes.map(\.name))
    if known.contains(code.name) {
      return unit.finding(self, Messages.changed(code), at: offset)
    }
    let suggestion = Suggestion.closest(to: code.name, among: known.sorted())
    let isHarmless =
      tag.map { InlineElement.isHarmless($0, known: known, in: context.inlineForm) } ?? false
    return unit.finding(
      self, Messages.unknown(code, suggestion), at: offset, severity: isHarmless ? .note : .error)
  }

  private enum Messages {
    static func missing(_ code: TextCodes.Code, branch: String) -> String {
      "\(code) of the source is missing\(branch)"
    }
    static func doubled(_ code: TextCodes.Code) -> String {
      "\(code) stands more often than in the source"
    }
    static func changed(_ code: TextCodes.Code) -> String {
      "\(code) points elsewhere than in the source"
    }
    static func unknown(_ code: TextCodes.Code, _ suggestion: String?) -> String {
      "\(code) is not in the source" + (suggestion.map { "; did you mean <\($0)>?" } ?? "")
    }
  }
}

extension MessagePattern.Variant.Choice {
  /// Whether it chooses by a word and not by a number.
  fileprivate var isSelect: Bool {
    if case .word = key { true } else { false }
  }
}

/// The inline codes of a text, counted.
private struct TextCodes {
  /// A tag with the attributes that say where it points.
  struct Code: Hashable, CustomStringConvertible {
    var name: String
    var target: String

    var description: String { target.isEmpty ? "<\(name)>" : "<\(name) \(target)>" }
  }

  private(set) var codes: [Code] = []
  private(set) var counts: [Code: Int] = [:]
  /// The last one of each, with its UTF-8 offset.
  private(set) var last: [Code: (tag: InlineMarkup.Tag, offset: Int)] = [:]

  init(_ variant: TextVariant) {
    for token in variant.markup?.tokens ?? [] {
      switch token.kind {
      case .start(let tag), .empty(let tag):
        let code = Code(name: tag.name, target: Self.target(of: tag))
        codes.append(code)
        counts[code, default: 0] += 1
        last[code] = (tag, token.range.lowerBound)
      default: break
      }
    }
  }

  /// How many tags differ.
  func distance(to other: TextCodes) -> Int {
    Set(codes).union(other.codes).reduce(0) {
      $0 + abs((counts[$1] ?? 0) - (other.counts[$1] ?? 0))
    }
  }

  /// Attributes that must not be translated: they name a place in the guide.
  private static let pointers: Set<String> = [
    "linkend", "linkends", "endterm", "xml:id", "id", "fileref", "entityref", "zone", "arearefs",
  ]

  private static func target(of tag: InlineMarkup.Tag) -> String {
    tag.attributes.filter { pointers.contains($0.name) }
      .sorted { $0.name < $1.name }
      .map { "\($0.name)=\"\($0.rawValue)\"" }.joined(separator: " ")
  }
}

extension TranslationUnit {
  /// Whether either side can hold a tag at all.
  fileprivate var mayHoldTags: Bool {
    source.utf8.contains(UInt8(ascii: "<")) || target.utf8.contains(UInt8(ascii: "<"))
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order of first appearance.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
