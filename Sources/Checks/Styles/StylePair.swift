import Catalogs

/// A source and its translation as the checks of a style compare them.
///
/// A class, because several checks need the same view of the texts; it lives for one of them only.
final class StylePair {
  let source: String
  let target: String
  let entry: POEntry
  let language: StyleLanguage

  init(_ unit: TranslationUnit, _ context: CheckContext) {
    source = unit.source
    target = unit.target
    entry = unit.entry
    language = StyleLanguage(context.locale)
  }

  /// Whether there are two texts to compare: not where the translation is empty or blank, nor
  /// where translators give their names.
  var isComparable: Bool { !target.isBlank && !isCredits }

  /// Whether the entry asks for the translators' names (GNU gettext manual, “Names”).
  var isCredits: Bool {
    ["translator-credits", "translator_credits", "Your names", "Your emails"].contains(source)
      || source.hasPrefix("ROLES_OF_TRANSLATORS") || source.hasPrefix("CREDIT_FOR_TRANSLATORS")
  }

  /// Source and translation without tags.
  private(set) lazy var prose = (
    source: MarkupTag.prose(of: source), target: MarkupTag.prose(of: target)
  )

  /// Whether `count` gives the same for both texts without tags.
  func agree<Value: Equatable>(_ view: (String) -> Value) -> Bool {
    view(prose.source) == view(prose.target)
  }

  /// Whether everything that `find` sees in the source is in the translation as often.
  func keeps(_ find: (String) -> [String]) -> Bool {
    var rest = find(prose.target)
    for item in find(prose.source) {
      guard let place = rest.firstIndex(of: item) else { return false }
      rest.remove(at: place)
    }
    return true
  }
}

extension String {
  /// Whether there is nothing but white space.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// How often a sign stands in the text.
  func count(of scalar: Unicode.Scalar) -> Int {
    unicodeScalars.count { $0 == scalar }
  }
}
