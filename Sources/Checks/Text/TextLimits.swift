import Catalogs
import Messages

/// What the author of a guide allows a text to be, as the comments of its entry say.
struct TextLimits {
  /// The characters that it may have, as a regular expression for one of them.
  private(set) var characters: String?
  private(set) var storage: Storage?

  /// How much room there is for a text.
  struct Storage {
    var bytes: Int
    var encoding: String
    var lineBreakBytes: Int

    /// The bytes that a character takes; of an encoding that is not one of Unicode’s, one.
    func size(of scalar: Unicode.Scalar) -> Int {
      let name = encoding.lowercased()
      let unit = name.hasPrefix("utf-16") ? 2 : name.hasPrefix("utf-32") ? 4 : 1
      if scalar == "\n" { return lineBreakBytes * unit }
      switch unit {
      case 2: return scalar.value > 0xFFFF ? 4 : 2
      case 4: return 4
      default: return name.hasPrefix("utf") ? UTF8.width(scalar) : 1
      }
    }
  }

  init(_ comments: [String]) {
    for comment in comments {
      if let text = Self.text(of: comment, behind: "allowed characters: ") {
        characters = text
      } else if let text = Self.text(of: comment, behind: "storage size: ") {
        let words = text.split { " ,".contains($0) }.map(String.init)
        guard words.count >= 4, let bytes = Int(words[0]) else { continue }
        storage = Storage(
          bytes: bytes, encoding: words[3], lineBreakBytes: words.last == "crlf" ? 2 : 1)
      }
    }
  }

  private static func text(of comment: String, behind words: String) -> String? {
    comment.hasPrefix(words) ? String(comment.dropFirst(words.count)) : nil
  }
}

extension TranslationUnit {
  /// The characters that a reader sees, each with its UTF-8 offset in the translation.
  var readerScalars: [(scalar: Unicode.Scalar, offset: Int)] {
    guard let markup = try? InlineMarkup(target) else { return [] }
    let bytes = Array(target.utf8)
    var result: [(scalar: Unicode.Scalar, offset: Int)] = []
    for token in markup.tokens {
      var offset = token.range.lowerBound
      switch token.kind {
      case .text:
        for scalar in String(decoding: bytes[token.range], as: UTF8.self).unicodeScalars {
          result.append((scalar, offset))
          offset += UTF8.width(scalar)
        }
      case .reference(let name):
        for scalar in (InlineMarkup.character(of: name) ?? "").unicodeScalars {
          result.append((scalar, offset))
        }
      default: break
      }
    }
    return result
  }
}
