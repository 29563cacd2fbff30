package import ICU

/// A sentence with arguments, in ICU MessageFormat, read by our own parser.
///
/// A translator's pattern never reaches ICU. Grammar: ICU’s `MessageFormat` (“apostrophe-friendly”
/// mode) without `choice`. Inline XML markup is plain text to it. One thing differs: `#` in a
/// `select` inside a plural branch stands for the number too, where ICU would print the sign.
package struct MessagePattern: Hashable, Sendable {
  /// Most UTF-8 bytes of a pattern.
  package static let lengthLimit = 200_000
  /// Most plurals and selects inside each other.
  package static let depthLimit = 16

  /// The text that was read.
  package let source: String
  package let nodes: [Node]
  /// Each argument in the order of the text, once for each place.
  package let arguments: [Argument]
  /// Arguments that an apostrophe has turned into literal text: `l'{name}`.
  package let quotedArguments: [QuotedArgument]

  /// A piece of a pattern.
  package struct Node: Hashable, Sendable {
    package indirect enum Kind: Hashable, Sendable {
      case text(String)
      case argument(name: String, ArgumentFormat)
      case plural(name: String, ordinal: Bool, offset: DecimalNumber, branches: [Branch])
      case select(name: String, branches: [Branch])
      /// `#`: the number of the plural around it, less its offset.
      case pluralNumber(name: String, offset: DecimalNumber)
    }

    package let kind: Kind
    /// UTF-8 offsets in the source.
    package let range: Range<Int>
  }

  /// One branch of a plural or select.
  package struct Branch: Hashable, Sendable {
    package let key: BranchKey
    package let nodes: [Node]
    /// UTF-8 offset of the key in the source.
    package let offset: Int
  }

  /// What chooses a branch.
  package enum BranchKey: Hashable, Sendable, CustomStringConvertible {
    /// `=2`
    case exact(DecimalNumber)
    /// `few`
    case category(PluralCategory)
    /// A word of a `select`.
    case word(String)

    package var description: String {
      switch self {
      case .exact(let number): "=\(number)"
      case .category(let category): category.rawValue
      case .word(let word): word
      }
    }
  }

  /// An argument at one place of a pattern.
  package struct Argument: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case value(ArgumentFormat)
      case plural
      case selectOrdinal
      case select
    }

    package let name: String
    package let kind: Kind
    /// The branches of a plural or select, in the order of the text; empty for a plain value.
    package let keys: [BranchKey]
    /// UTF-8 offset of the name in the source.
    package let offset: Int

    /// The plural categories that have a branch.
    package var categories: Set<PluralCategory> {
      Set(
        keys.compactMap { key in
          if case .category(let category) = key { category } else { nil }
        })
    }
  }

  /// An argument that is literal text because an apostrophe stands before its brace.
  package struct QuotedArgument: Hashable, Sendable {
    package let name: String
    /// UTF-8 offset of the apostrophe.
    package let offset: Int
  }

  /// Reads a pattern.
  ///
  /// - Throws: ``PatternError`` at the first place that cannot be read.
  package static func parse(_ text: String) throws(PatternError) -> MessagePattern {
    var parser = PatternParser(text)
    return try parser.parse()
  }

  init(
    source: String, nodes: [Node], arguments: [Argument], quotedArguments: [QuotedArgument]
  ) {
    self.source = source
    self.nodes = nodes
    self.arguments = arguments
    self.quotedArguments = quotedArguments
  }

  /// The names of all arguments.
  package var argumentNames: Set<String> { Set(arguments.map(\.name)) }

  /// Whether it has no argument at all: plain text.
  package var isPlainText: Bool { arguments.isEmpty }
}
