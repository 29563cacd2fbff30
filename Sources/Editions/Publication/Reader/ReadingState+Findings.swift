import Diagnostics
import XMLTree

extension ReadingState {
  func location(_ node: SourceNode) -> SourceLocation {
    document(node).location(of: node.node)
  }

  mutating func unknownElement(_ node: SourceNode, in place: String) {
    settled.insert(node)
    findings.append(
      Finding(
        LayoutFault.unknownElement, .error, at: location(node),
        "<\(name(node).qualified)> inside <\(place)> is an element that the editions cannot show",
        explanation: "Its text would be missing, so that only the DocBook edition is made.",
        fixes: [
          Finding.Fix("Write it with an element that editions print; docs/documents.md lists them")
        ]))
  }

  mutating func strayText(_ node: SourceNode, in place: String) {
    settled.insert(node)
    findings.append(
      Finding(
        LayoutFault.unexpectedText, .error, at: location(node),
        "text stands directly inside <\(place)>, where only whole blocks may stand",
        fixes: [Finding.Fix("Put it into a <para>")]))
  }

  mutating func unresolvedEntity(_ node: SourceNode) {
    findings.append(
      Finding(
        LayoutFault.unresolvedEntity, .error, at: location(node),
        "the entity “&\(name(node).local);” has no text in this edition",
        fixes: [Finding.Fix("Write the text itself in its place")]))
  }

  mutating func danglingReference(_ node: SourceNode, to target: String) {
    findings.append(
      Finding(
        GuideFault.danglingReference, .error, at: location(node),
        "<\(name(node).qualified)> points to “\(target)”, which nothing in the guide is called",
        explanation: similarAnchor(to: target).map { "Did you mean “\($0)”?" },
        fixes: [Finding.Fix("Give the target this xml:id, or correct the name")]))
  }

  mutating func duplicateID(_ id: String, at node: SourceNode, first: SourceLocation?) {
    findings.append(
      Finding(
        GuideFault.duplicateID, .error, at: location(node), "the xml:id “\(id)” is given twice",
        notes: [Finding.Note("given here first", at: first)],
        fixes: [Finding.Fix("Give one of the two another xml:id")]))
  }

  /// Told at the title that has no words, or else at the element that has no title.
  mutating func missingTitle(_ node: SourceNode) {
    problem(
      LayoutFault.missingTitle, descriptive(node, "title") ?? node,
      "the \(name(node).local) has no title, so the contents cannot name it",
      fix: "Write its words in <title>")
  }

  mutating func missingFile(_ path: String, of node: SourceNode, as fault: some Fault, what: String)
  {
    findings.append(
      Finding(
        fault, .error, at: location(node), "the \(what) “\(path)” is not there",
        fixes: [Finding.Fix("Put the file at this path, or correct the path")]))
  }

  mutating func problem(_ fault: some Fault, _ node: SourceNode, _ headline: String, fix: String) {
    settled.insert(node)
    findings.append(
      Finding(fault, .error, at: location(node), headline, fixes: [Finding.Fix(fix)]))
  }

  /// The anchor whose name differs least; `nil` when none is near.
  private func similarAnchor(to target: String) -> String? {
    let near = anchors.names.map { (name: $0, distance: editDistance($0, target)) }
      .filter { $0.distance <= max(1, target.utf8.count / 4) }
    return near.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }
}

/// Levenshtein's distance in bytes; names longer than 80 bytes count as far apart.
private func editDistance(_ left: String, _ right: String) -> Int {
  let a = Array(left.utf8)
  let b = Array(right.utf8)
  guard a.count <= 80, b.count <= 80 else { return .max }
  var row = Array(0...b.count)
  for (i, byte) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for j in b.indices {
      let substituted = diagonal + (byte == b[j] ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
    }
  }
  return row[b.count]
}
