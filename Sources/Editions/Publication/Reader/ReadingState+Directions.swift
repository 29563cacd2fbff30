import Extraction
import Messages

extension ReadingState {
  /// What a node says of the direction of its text.
  func direction(_ node: SourceNode) -> TextDirection? { files[node.file].directions?[node.node] }

  /// The direction of a block: its own, or that of its language where the text around it runs the
  /// other way.
  func blockDirection(_ node: SourceNode, language own: LocaleTag?) -> TextDirection? {
    if let direction = direction(node) { return direction.base }
    guard let own, let around = languages.last, own.isRightToLeft != around.isRightToLeft else {
      return nil
    }
    return own.isRightToLeft ? .rightToLeft : .leftToRight
  }

  /// The blocks of an item or another part that is no block itself, in its language and direction.
  mutating func parts(of node: SourceNode, depth: Int = 3) -> [Block] {
    directed(withLanguage(of: node) { $0.blocks(node, depth: depth) }, by: node)
  }

  /// Blocks in the direction of what holds them, but those that have one of their own.
  func directed(_ blocks: [Block], by node: SourceNode) -> [Block] {
    guard let direction = direction(node)?.base else { return blocks }
    return blocks.map { block in
      var block = block
      block.direction = block.direction ?? direction
      return block
    }
  }

  /// Running text with the direction of its element around it.
  func directed(_ content: [Inline], by node: SourceNode) -> [Inline] {
    guard let direction = direction(node), !direction.isOverride, !content.isEmpty else {
      return content
    }
    return [.directed(content, direction)]
  }

  /// A line of text where the characters' own directions are overridden.
  func overridden(_ content: [Inline]) -> [Inline] {
    guard let direction = directions.last, direction.isOverride, !content.isEmpty else {
      return content
    }
    return [.directed(content, direction)]
  }
}
