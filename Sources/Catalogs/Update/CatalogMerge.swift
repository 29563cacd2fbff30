import Messages

/// One update of one catalog.
struct CatalogMerge {
  private(set) var summary = UpdateSummary()
  private let catalog: POFile
  private let template: POFile
  private let options: CatalogUpdate.Options
  private let active: CatalogIndex
  private let obsolete: CatalogIndex
  private let pluralCount: Int
  /// Indices of old entries that live on as an active entry.
  private var used: Set<Int> = []
  /// Indices of old entries that must stay as obsolete ones although a new entry took their text.
  private var retained: Set<Int> = []
  private var entries: [POEntry] = []

  init(_ catalog: POFile, _ template: POFile, _ options: CatalogUpdate.Options) {
    self.catalog = catalog
    self.template = template
    self.options = options
    active = CatalogIndex(catalog.entries) { !$0.isHeader && !$0.isObsolete }
    obsolete = CatalogIndex(catalog.entries) { $0.isObsolete }
    pluralCount = catalog.header.pluralForms?.count ?? 2
  }

  /// The catalog as it shall be.
  var result: POFile {
    var result = catalog
    result.entries = catalog.entries.filter(\.isHeader) + entries + obsoleteEntries
    if options.copiesCreationDate, let date = template.header["POT-Creation-Date"] {
      result.header["POT-Creation-Date"] = date
    }
    return result
  }

  mutating func run() {
    var missing: [Int] = []
    for entry in template.messages {
      if !keep(entry.content) {
        missing.append(entries.count)
        entries.append(POEntry(empty(entry.content)))
      }
    }
    if options.matchesSimilar { matchSimilar(missing) } else { summary.added = missing.count }
    countVanished()
  }

  // MARK: The same message

  /// Takes over the entry with the same key, if there is one.
  private mutating func keep(_ source: POContent) -> Bool {
    if let place = active.place(of: source.key) {
      summary.kept += 1
      use(place, for: source)
      return true
    }
    if let place = obsolete.place(of: source.key) {
      summary.restored += 1
      use(place, for: source)
      return true
    }
    return false
  }

  private mutating func use(_ place: Int, for source: POContent) {
    used.insert(place)
    var entry = catalog.entries[place]
    var content = entry.content
    let hasNewPicture = POContent.showsChangedPicture(
      content.extractedComments, source.extractedComments)
    refresh(&content, from: source)
    content.isObsolete = false
    if hasNewPicture, content.hasAnyText {
      summary.changedPictures += 1
      content.markPictureChanged()
    }
    fitForms(&content, source)
    entry.content = content
    entries.append(entry)
  }

  /// What the source decides about an entry: its places, the author's notes, format flags.
  private func refresh(_ content: inout POContent, from source: POContent) {
    content.extractedComments = source.extractedComments
    content.references = source.references
    let wanted = source.flags.filter(CatalogUpdate.isSourceFlag)
    content.flags.removeAll { CatalogUpdate.isSourceFlag($0) && !wanted.contains($0) }
    content.flags += wanted.filter { !content.flags.contains($0) }
  }

  /// Makes the forms fit a source that has or lost its plural; a lost or new plural is fuzzy.
  private func fitForms(_ content: inout POContent, _ source: POContent) {
    guard content.idPlural != source.idPlural else { return }
    if source.idPlural == nil {
      content.strings = [content.strings.first ?? ""]
    } else if content.idPlural == nil {
      let text = content.strings.first ?? ""
      content.strings = Array(repeating: text, count: pluralCount)
    }
    content.idPlural = source.idPlural
    if content.hasAnyText { content.setFuzzy(true) }
  }

  private func empty(_ source: POContent) -> POContent {
    var content = source
    content.flags.removeAll { $0 == "fuzzy" }
    let forms = source.idPlural == nil ? 1 : pluralCount
    content.strings = Array(repeating: "", count: forms)
    return content
  }

  // MARK: Similar messages

  private mutating func matchSimilar(_ missing: [Int]) {
    let candidates = missing.isEmpty ? [] : candidatePlaces()
    guard !candidates.isEmpty else {
      summary.added = missing.count
      return
    }
    let isVanished = candidates.map { !used.contains($0) && !catalog.entries[$0].isObsolete }
    var matcher = SimilarityMatcher(candidates.map { catalog.entries[$0].id }, prefers: isVanished)
    for place in missing {
      let content = entries[place].content
      guard let match = matcher.best(for: content.id) else {
        summary.added += 1
        continue
      }
      adopt(candidates[match], at: place, for: content)
    }
  }

  /// Old entries whose translation can serve a new message.
  private func candidatePlaces() -> [Int] {
    catalog.entries.indices.filter { place in
      let entry = catalog.entries[place]
      return !entry.isHeader && entry.isFilled
    }
  }

  /// Gives the entry at `place` the translation of the old entry at `old`.
  private mutating func adopt(_ old: Int, at place: Int, for source: POContent) {
    let previous = catalog.entries[old].content
    let change = SourceChange.between(previous.id, source.id)
    var content = previous
    content.isObsolete = false
    content.context = source.context
    content.id = source.id
    refresh(&content, from: source)
    fitForms(&content, source)
    var isKept = change.kind == .cosmetic
    if isKept {
      isKept = carryMarkup(&content, from: previous.id, to: source.id)
    }
    if !isKept {
      content.setFuzzy(true)
      rememberSource(&content, of: previous)
      if options.keepsReplaced, !previous.isFuzzy { retained.insert(old) }
    }
    if !used.contains(old), !catalog.entries[old].isObsolete || isKept { used.insert(old) }
    var entry = retained.contains(old) ? POEntry(content) : catalog.entries[old]
    entry.content = content
    entries[place] = entry
    summary.changes.append(
      .init(
        key: source.key, previousText: previous.id,
        change: isKept || change.kind != .cosmetic ? change : SourceChange(kind: .textual)))
  }

  /// `#| msgid`: the source that the translation was made from, also after a second change.
  private func rememberSource(_ content: inout POContent, of previous: POContent) {
    let hasOlder = previous.isFuzzy && previous.previousID != nil
    content.previousContext = hasOlder ? previous.previousContext : previous.context
    content.previousID = hasOlder ? previous.previousID : previous.id
    content.previousIDPlural = hasOlder ? previous.previousIDPlural : previous.idPlural
  }

  /// Puts the new source's tags into the translations; `false` when that cannot be done safely.
  private func carryMarkup(_ content: inout POContent, from old: String, to new: String) -> Bool {
    var strings: [String] = []
    for string in content.strings {
      guard let carried = MarkupCarrier.carry(string, from: old, to: new) else { return false }
      strings.append(carried)
    }
    content.strings = strings
    return true
  }

  // MARK: Vanished messages

  private var obsoleteEntries: [POEntry] {
    let old = catalog.entries
    // Two entries of one key, even when one is obsolete, are an error for GNU gettext.
    let live = Set(entries.map(\.key))
    let kept = old.indices.filter {
      old[$0].isObsolete && !used.contains($0) && !live.contains(old[$0].key)
    }
    let new = vanished.filter { old[$0].content.hasAnyText && !live.contains(old[$0].key) }
    return kept.map { old[$0] } + new.map { madeObsolete(old[$0]) }
  }

  /// Indices of entries that were active and have no place any more.
  private var vanished: [Int] {
    catalog.entries.indices.filter { place in
      let entry = catalog.entries[place]
      guard !entry.isHeader, !entry.isObsolete else { return false }
      return retained.contains(place) || !used.contains(place)
    }
  }

  private func madeObsolete(_ entry: POEntry) -> POEntry {
    var result = entry
    var content = entry.content
    content.isObsolete = true
    content.extractedComments = []
    content.references = []
    result.content = content
    return result
  }

  private mutating func countVanished() {
    for place in vanished where !retained.contains(place) {
      if catalog.entries[place].content.hasAnyText {
        summary.obsoleted += 1
      } else {
        summary.removed += 1
      }
    }
  }
}
