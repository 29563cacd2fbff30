import Diagnostics
import Extraction
import Messages
import XMLTree

/// What is wrong with a translation, and what can be saved.
extension CodeMatcher {
  /// What is missing is said only when all else is right: a renamed tag is one mistake, not two.
  mutating func reportMissing(at offset: Int) {
    guard !isPattern else { return }
    let isOnlyFault = !faults.contains { $0.severity == .error }
    var reported: Set<String> = []
    for (index, code) in codes.enumerated() where useCounts[index] == 0 {
      if salvages, code.kind == .placeholder || isAnchor(code) { salvagedCodes.append(code) }
      guard isOnlyFault, reported.insert(code.tag).inserted else { continue }
      report(missing: code, at: offset)
    }
  }

  /// A pattern's branches repeat markup, so that tags are counted by name: what must stand once
  /// stands as often as in the source's sentence for the same values.
  mutating func compare(_ markup: InlineMarkup, withFormatted formatted: String) {
    guard !faults.contains(where: { $0.severity == .error }) else { return }
    let sourceTags = ((try? InlineMarkup(formatted))?.tokens ?? []).compactMap(\.tag)
    for (name, candidates) in source.byTag.sorted(by: { $0.key < $1.key }) {
      guard let code = candidates.first.map({ codes[$0] }), code.isRequired,
        code.kind != .instruction
      else { continue }
      let wanted = sourceTags.count { $0.name == name }
      let uses = markup.tokens.filter { $0.tag?.name == name }
      if wanted > uses.count {
        report(missing: code, at: markup.source.utf8.count)
      } else if wanted > 0, wanted < uses.count {
        fail(
          code.kind == .placeholder ? .placeholderRepeated(name) : .inlineRepeated(name),
          at: uses[wanted].range.lowerBound)
      }
    }
  }

  mutating func report(missing code: InlineCode, at offset: Int) {
    let reason: AssemblyProblem.Reason =
      code.kind == .placeholder ? .placeholderMissing(code.tag) : .inlineMissing(code.tag)
    if code.isRequired {
      fail(reason, at: offset)
    } else {
      faults.append(
        UnitFault(reason: reason, offset: offset, isFatal: false, severity: .warning))
    }
  }

  /// Whether other places may refer to this one, which has no text of its own.
  func isAnchor(_ code: InlineCode) -> Bool {
    code.kind == .empty && document.attribute(code.node, "id", in: XMLNamespace.xml) != nil
  }

  mutating func fail(
    _ reason: AssemblyProblem.Reason, at offset: Int, canBeSalvaged: Bool = true
  ) {
    faults.append(
      UnitFault(
        reason: reason, offset: offset, isFatal: !(salvages && canBeSalvaged), severity: .error))
  }

  /// Notes a tag that cannot be used; what it encloses can.
  mutating func drop(
    _ token: Int, _ reason: AssemblyProblem.Reason, at offset: Int
  ) {
    fail(reason, at: offset)
    matches[token] = CodeMatch(roles: [], name: "", isDropped: true)
  }
}
