extension MessagePattern {
  /// One way through the plurals and selects of a pattern: what checks of text look at.
  package struct Variant: Hashable, Sendable {
    /// A choice on the way.
    package struct Choice: Hashable, Sendable {
      package let name: String
      package let key: BranchKey
    }

    /// A piece of the text and where it comes from, both as UTF-8 offsets.
    fileprivate struct Piece: Hashable, Sendable {
      var text: Int
      var source: Int
    }

    /// The text, each argument and `#` as the placeholder.
    package fileprivate(set) var text = ""
    package fileprivate(set) var choices: [Choice] = []
    fileprivate var pieces: [Piece] = []

    /// The place in the pattern of a place in `text`, both as UTF-8 offsets.
    package func sourceOffset(of offset: Int) -> Int {
      guard let piece = pieces.last(where: { $0.text <= offset }) else { return 0 }
      return piece.source + (offset - piece.text)
    }

    fileprivate mutating func append(_ piece: String, from source: Int) {
      pieces.append(Piece(text: text.utf8.count, source: source))
      text += piece
    }

    /// The branch that agrees with an earlier choice on the same value; `nil` when there is none.
    fileprivate func branch(of name: String, among branches: [Branch]) -> Branch? {
      guard let key = choices.last(where: { $0.name == name })?.key else { return nil }
      return branches.first { $0.key == key } ?? branches.last { $0.key.description == "other" }
    }
  }

  /// The pattern's variants: each branch of each plural and select appears in at least one.
  ///
  /// Two choices on one value agree: where `who` is `mother` once, it is `mother` throughout.
  ///
  /// - Parameters:
  ///   - limit: about how many variants at most; beyond it combinations are left out, not branches.
  ///   - placeholder: stands for an argument and for `#`.
  package func variants(limit: Int = 256, placeholder: String = "\u{E001}") -> [Variant] {
    VariantWriter(limit: limit, placeholder: placeholder).expand(nodes, onto: [Variant()])
  }
}

/// Walks the nodes of a pattern; the parser has limited their depth.
private struct VariantWriter {
  typealias Variant = MessagePattern.Variant

  let limit: Int
  let placeholder: String

  func expand(_ nodes: [MessagePattern.Node], onto start: [Variant]) -> [Variant] {
    var variants = start
    for node in nodes {
      switch node.kind {
      case .text(let text):
        append(text, from: node, to: &variants)
      case .argument, .pluralNumber:
        append(placeholder, from: node, to: &variants)
      case .plural(let name, _, _, let branches), .select(let name, let branches):
        variants = choose(branches, of: name, onto: variants)
      }
    }
    return variants
  }

  private func append(
    _ text: String, from node: MessagePattern.Node, to variants: inout [Variant]
  ) {
    for index in variants.indices { variants[index].append(text, from: node.range.lowerBound) }
  }

  private func choose(
    _ branches: [MessagePattern.Branch], of name: String, onto variants: [Variant]
  ) -> [Variant] {
    var result: [Variant] = []
    var free: [Variant] = []
    for variant in variants {
      if let branch = variant.branch(of: name, among: branches) {
        result += extend(variant, by: branch, of: name)
      } else {
        free.append(variant)
      }
    }
    for (variant, branch) in pairs(free, branches) {
      result += extend(variant, by: branch, of: name)
    }
    return result
  }

  /// Each variant with each branch; beyond the limit in turn, so that none is left out.
  private func pairs(
    _ variants: [Variant], _ branches: [MessagePattern.Branch]
  ) -> [(Variant, MessagePattern.Branch)] {
    guard !variants.isEmpty else { return [] }
    if variants.count * branches.count <= limit {
      return branches.flatMap { branch in variants.map { ($0, branch) } }
    }
    return (0..<max(variants.count, branches.count)).map {
      (variants[$0 % variants.count], branches[$0 % branches.count])
    }
  }

  private func extend(
    _ variant: Variant, by branch: MessagePattern.Branch, of name: String
  ) -> [Variant] {
    var chosen = variant
    chosen.choices.append(.init(name: name, key: branch.key))
    return expand(branch.nodes, onto: [chosen])
  }
}
