import Messages

/// Moves the tags of a changed source into a translation of the source before the change.
enum MarkupCarrier {
  /// The text without tags, also where the markup is not well-formed.
  static func plainText(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "<")) || text.utf8.contains(UInt8(ascii: "&")) else {
      return text
    }
    return (try? InlineMarkup(text))?.plainText ?? text
  }

  /// The names of the tags in order, such as `link`, `/link`, `footnote/`.
  static func tagNames(_ text: String) -> [String] {
    tags(text)?.map(\.name) ?? []
  }

  /// `translation` with each tag of `old` replaced by the tag at the same place in `new`;
  /// `nil` where the two do not correspond or the translation has a tag that `old` has not.
  static func carry(_ translation: String, from old: String, to new: String) -> String? {
    guard let oldTags = tags(old), let newTags = tags(new),
      oldTags.map(\.name) == newTags.map(\.name)
    else { return nil }
    var replacements: [String: [String]] = [:]
    for (oldTag, newTag) in zip(oldTags, newTags) {
      replacements[oldTag.text, default: []].append(newTag.text)
    }
    return replacing(translation, &replacements)
  }

  private static func replacing(
    _ translation: String, _ replacements: inout [String: [String]]
  ) -> String? {
    guard let found = tags(translation) else { return nil }
    let bytes = Array(translation.utf8)
    var result: [UInt8] = []
    var position = 0
    for tag in found {
      guard var queue = replacements[tag.text], let replacement = queue.first else { return nil }
      if queue.count > 1 { queue.removeFirst() }
      replacements[tag.text] = queue
      result += bytes[position..<tag.range.lowerBound]
      result += Array(replacement.utf8)
      position = tag.range.upperBound
    }
    result += bytes[position...]
    return String(decoding: result, as: UTF8.self)
  }

  private struct FoundTag {
    var name: String
    var text: String
    var range: Range<Int>
  }

  private static func tags(_ text: String) -> [FoundTag]? {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return [] }
    guard let markup = try? InlineMarkup(text) else { return nil }
    let bytes = Array(text.utf8)
    return markup.tokens.compactMap { token in
      let name: String
      switch token.kind {
      case .start(let tag): name = tag.name
      case .empty(let tag): name = tag.name + "/"
      case .end(let end): name = "/" + end
      default: return nil
      }
      return FoundTag(
        name: name, text: String(decoding: bytes[token.range], as: UTF8.self), range: token.range)
    }
  }
}
