package import Catalogs
package import Messages

/// How complete the catalogs of a project are.
package struct CompletenessReport: Sendable, Encodable {
  /// One catalog.
  package struct Row: Sendable, Encodable {
    package var guide: String
    package var locale: LocaleTag
    package var total: Counts
    package var chapters: [Chapter]

    package init(guide: String, locale: LocaleTag, statistics: CatalogStatistics) {
      self.guide = guide
      self.locale = locale
      total = Counts(statistics.total)
      chapters = statistics.chapters.map { Chapter(title: $0.name, counts: Counts($0.counts)) }
    }
  }

  package struct Chapter: Sendable, Encodable {
    /// The chapter's title in the source; empty for what stands before the first chapter.
    package var title: String
    package var counts: Counts
  }

  /// Units and the words of their source text, by state.
  package struct Counts: Sendable, Encodable {
    package var units: States
    package var words: States
    /// Translated words of all words, in whole percent, rounded down: 100 means all.
    package var percent: Int

    init(_ counts: CatalogStatistics.Counts) {
      units = States(counts, \.units)
      words = States(counts, \.words)
      let isComplete = units.translated == units.total
      percent = isComplete ? 100 : min(99, words.translated * 100 / max(1, words.total))
    }
  }

  package struct States: Sendable, Encodable {
    package var translated: Int
    package var fuzzy: Int
    package var missing: Int
    package var total: Int

    init(_ counts: CatalogStatistics.Counts, _ what: KeyPath<CatalogStatistics.Amount, Int>) {
      translated = counts.translated[keyPath: what]
      fuzzy = counts.fuzzy[keyPath: what]
      missing = counts.missing[keyPath: what]
      total = translated + fuzzy + missing
    }
  }

  /// The version of the JSON form; grows when a field changes its meaning.
  package var version = 1
  package var rows: [Row]

  package init(rows: [Row]) {
    self.rows = rows
  }
}
