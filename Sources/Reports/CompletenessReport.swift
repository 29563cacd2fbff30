package import Catalogs
package import Messages

/// How complete the catalogs of a project are.
package struct CompletenessReport: Sendable, Encodable {
  /// One catalog.
  package struct Row: Sendable, Encodable {
    package var guide: String
    package var locale: LocaleTag
    package var total: Counts
    /// In the order in which chapters first appear in the catalog.
    package var chapters: [Chapter]

    package init(guide: String, locale: LocaleTag, catalog: POFile) {
      self.guide = guide
      self.locale = locale
      total = Counts()
      chapters = []
      let titles = CatalogChapters(catalog)
      var places: [String: Int] = [:]
      for entry in catalog.messages {
        let title = titles.chapter(of: entry)
        let place = places[title] ?? chapters.count
        if place == chapters.count {
          places[title] = place
          chapters.append(Chapter(title: title, counts: Counts()))
        }
        let (state, words) = (UnitState(entry), WordCount.words(in: entry.id))
        chapters[place].counts.add(state, words: words)
        total.add(state, words: words)
      }
    }
  }

  package struct Chapter: Sendable, Encodable {
    /// The chapter's title in the source; empty for what stands before the first chapter.
    package var title: String
    package var counts: Counts
  }

  /// Units and the words of their source text, by state.
  package struct Counts: Sendable, Encodable {
    package private(set) var units = States()
    package private(set) var words = States()

    package init() {}

    mutating func add(_ state: UnitState, words count: Int) {
      units.add(1, state)
      words.add(count, state)
    }

    /// Translated words of all words, in whole percent, rounded down: 100 means all.
    package var percent: Int {
      units.translated == units.total
        ? 100 : min(99, words.translated * 100 / max(1, words.total))
    }

    private enum CodingKeys: String, CodingKey {
      case units, words, percent
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(units, forKey: .units)
      try container.encode(words, forKey: .words)
      try container.encode(percent, forKey: .percent)
    }
  }

  package struct States: Sendable, Encodable {
    /// All that can be printed, those reviewed and approved among them.
    package private(set) var translated = 0
    /// Those that are reviewed, approved ones among them.
    package private(set) var reviewed = 0
    package private(set) var approved = 0
    package private(set) var fuzzy = 0
    package private(set) var missing = 0
    package private(set) var total = 0

    package init() {}

    mutating func add(_ count: Int, _ state: UnitState) {
      total += count
      if state >= .translated { translated += count }
      if state >= .reviewed { reviewed += count }
      if state >= .approved { approved += count }
      if state == .fuzzy { fuzzy += count }
      if state == .missing { missing += count }
    }

    /// Those in this state and in no further one.
    package subscript(state: UnitState) -> Int {
      switch state {
      case .missing: missing
      case .fuzzy: fuzzy
      case .translated: translated - reviewed
      case .reviewed: reviewed - approved
      case .approved: approved
      }
    }
  }

  /// The version of the JSON form; grows when a field changes its meaning.
  package let version = 1
  package var rows: [Row]
  /// Whether the gates are met, chapter by chapter; empty where the project has none.
  package var gates: [GateResult] = []

  package init(rows: [Row]) {
    self.rows = rows
  }
}
