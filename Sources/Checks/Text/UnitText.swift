import Formatting
import Messages

/// One side of a unit, looked at as markup, as a pattern and as plain text.
final class UnitText {
  let raw: String
  let isPattern: Bool
  private let quotes: QuotationMarks
  private let index: WordIndex?

  init(_ raw: String, isPattern: Bool, locale: LocaleTag) {
    self.raw = raw
    self.isPattern = isPattern
    quotes = QuotationMarks(locale)
    index = WordIndex.index(of: locale.language)
  }

  /// The pattern, or why it is none; `nil` where the unit is no pattern.
  private(set) lazy var pattern: Result<MessagePattern, PatternError>? = {
    guard isPattern else { return nil }
    return Result { () throws(PatternError) in try MessagePattern.parse(raw) }
  }()

  /// Its texts: one for a plain unit, one for each way through the branches of a pattern; none
  /// for a pattern that cannot be read.
  private(set) lazy var variants: [TextVariant] = {
    guard isPattern else { return [TextVariant(raw)] }
    guard case .success(let pattern)? = pattern else { return [] }
    return pattern.variants(limit: 64).map(TextVariant.init(_:))
  }()

  /// Whether the markup of all variants is well-formed.
  var isWellFormed: Bool { variants.allSatisfy { $0.markupError == nil } }

  /// Plain text for rules of writing, one for each variant; empty where markup or pattern cannot
  /// be read.
  private(set) lazy var masked: [MaskedText] =
    isWellFormed ? variants.map { MaskedText($0, quotes: quotes, index: index) } : []
}

/// A text without branches: a plain unit, or one way through a pattern with its arguments masked.
final class TextVariant {
  let text: String
  /// The choices that lead here; empty for a plain unit.
  let choices: [MessagePattern.Variant.Choice]
  private let variant: MessagePattern.Variant?

  init(_ text: String) {
    self.text = text
    choices = []
    variant = nil
  }

  init(_ variant: MessagePattern.Variant) {
    text = variant.text
    choices = variant.choices
    self.variant = variant
  }

  /// The offset in the unit's raw text of an offset in ``text``, both in UTF-8.
  func rawOffset(of offset: Int) -> Int {
    variant?.sourceOffset(of: offset) ?? offset
  }

  private lazy var parsed: Result<InlineMarkup, InlineMarkupError>? = {
    let hasMarkup = text.utf8.contains {
      // 0xEF begins U+FFFE and U+FFFF.
      $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "]") || $0 < 0x20
        || $0 == 0xEF
    }
    guard hasMarkup else { return nil }
    return Result { () throws(InlineMarkupError) in try InlineMarkup(text) }
  }()

  /// The markup; `nil` where there is none or it is not well-formed.
  var markup: InlineMarkup? { try? parsed?.get() }

  var markupError: InlineMarkupError? {
    if case .failure(let error)? = parsed { error } else { nil }
  }

  /// `few`, `FR` …: which branch this is, for messages; `nil` for a plain unit.
  var branchName: String? {
    choices.isEmpty ? nil : choices.map { "\($0.name) = \($0.key)" }.joined(separator: ", ")
  }
}
