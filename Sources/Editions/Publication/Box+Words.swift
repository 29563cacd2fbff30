extension Box.Kind {
  /// The word that stands above a box that has no title.
  var word: PublicationWords.Key {
    switch self {
    case .note, .sidebar: .note
    case .tip: .tip
    case .important: .important
    case .warning: .warning
    case .caution: .caution
    case .thisWeek: .thisWeek
    case .older: .older
    case .story: .story
    case .hotline: .hotline
    case .legal: .legal
    }
  }

  /// Whether that word is shown; lines and colours say it of the others.
  var showsWord: Bool {
    switch self {
    case .note, .tip, .important, .warning, .caution, .thisWeek, .legal: true
    case .sidebar, .older, .story, .hotline: false
    }
  }
}
