extension MessagePattern {
  /// One way through the plurals and selects of a pattern: what checks of text look at.
  package struct Variant: Hashable, Sendable {
    /// A choice on the way.
    package struct Choice: Hashable, Sendable {
      package let name: String
      package let key: BranchKey
    }

    /// The text, each argument and `#` as the placeholder.
    package fileprivate(set) var text = ""
    package fileprivate(set) var choices: [Choice] = []
    /// Where pieces of `text` come from, in order: UTF-8 offsets in it and in the source.
    fileprivate var pieces: [(text: Int, source: Int)] = []

    /// The place in the pattern of a place in `text`, both as UTF-8 offsets.
    package func sourceOffset(of offset: Int) -> Int {
      guard let piece = pieces.last(where: { $0.text <= offset }) else { return 0 }
      return piece.source + (offset - piece.text)
    }

    package static func == (left: Variant, right: Variant) -> Bool {
      left.text == right.text && left.choices == right.choices
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(text)
      hasher.combine(choices)
    }

    fileprivate mutating func append(_ piece: String, from source: Int) {
      pieces.append((text.utf8.count, source))
      text += piece
    }
  }

  /// The pattern's variants: each branch of each plural and select appears in at least one.
  ///
  /// - Parameters:
  ///   - limit: most variants; beyond it combinations are left out, never branches of a single
  ///     plural.
  ///   - placeholder: stands for an argument and for `#`.
  package func variants(limit: Int = 256, placeholder: String = "\u{E001}") -> [Variant] {
    Self.expand(nodes, onto: [Variant()], limit: limit, placeholder: placeholder)
  }

  private static func expand(
    _ nodes: [Node], onto start: [Variant], limit: Int, placeholder: String
  ) -> [Variant] {
    var variants = start
    for node in nodes {
      switch node.kind {
      case .text(let text):
        for index in variants.indices { variants[index].append(text, from: node.range.lowerBound) }
      case .argument, .pluralNumber:
        for index in variants.indices {
          variants[index].append(placeholder, from: node.range.lowerBound)
        }
      case .plural(let name, _, _, let branches), .select(let name, let branches):
        variants = branch(
          branches, of: name, onto: variants, limit: limit, placeholder: placeholder)
      }
    }
    return variants
  }

  /// All combinations within the limit; beyond it the variants so far take the branches in turn.
  private static func branch(
    _ branches: [Branch], of name: String, onto variants: [Variant], limit: Int, placeholder: String
  ) -> [Variant] {
    let combines = variants.count * branches.count <= limit
    var result: [Variant] = []
    for index in 0..<max(branches.count, variants.count) where !combines {
      result += extend(
        [variants[index % variants.count]], by: branches[index % branches.count], of: name,
        limit: 1, placeholder)
    }
    for branch in branches where combines {
      result += extend(variants, by: branch, of: name, limit: limit, placeholder)
    }
    return result
  }

  private static func extend(
    _ variants: [Variant], by branch: Branch, of name: String, limit: Int, _ placeholder: String
  ) -> [Variant] {
    let chosen = variants.map { variant in
      var variant = variant
      variant.choices.append(.init(name: name, key: branch.key))
      return variant
    }
    return expand(branch.nodes, onto: chosen, limit: limit, placeholder: placeholder)
  }
}
