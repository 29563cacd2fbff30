import Catalogs
import Diagnostics
import Extraction
import Messages

/// One catalog on its way into the other inline form.
struct RecodingRun {
  let catalog: POFile
  let form: InlineForm
  let correspondence: Correspondence
  let index: CatalogIndex
  private let template: CatalogIndex?
  private let keeping: CatalogDifference
  private(set) var output: [POEntry] = []
  /// Where the entry of a message stands in ``output``.
  private var places: [Message.Key: Int] = [:]
  /// Obsolete entries that hold what the other form says: their places, and of what.
  private var kept: [(place: Int, key: Message.Key)] = []
  /// Entries of no sentence of the guide, by their places.
  private var unknown: [Int] = []
  /// Originals that come back as they were.
  private var restored: Set<Message.Key> = []
  /// Verbatim messages that share a compact entry with an earlier one.
  private var deferred: [(passage: Int, entry: POEntry)] = []
  /// Verbatim messages by the places of their entries.
  private var passagePlaces: [Int: Int] = [:]
  var findings: [Finding] = []
  var counts = CatalogRecoder.Counts()

  init(
    _ catalog: POFile, to form: InlineForm, _ correspondence: Correspondence,
    template: CatalogIndex?, keeping: CatalogDifference
  ) {
    self.catalog = catalog
    self.form = form
    self.correspondence = correspondence
    self.template = template
    self.keeping = keeping
    index = CatalogIndex(catalog)
  }

  mutating func run() -> CatalogRecoder.Recoded {
    for entry in catalog.entries {
      guard let original = original(of: entry) else { continue }
      restored.insert(original.key)
      if let passage = passage(of: original.key) { restored.insert(passage.key) }
    }
    var seen: Set<Message.Key> = []
    for entry in catalog.entries {
      if entry.isHeader {
        output.append(entry)
      } else if entry.isObsolete {
        addObsolete(entry)
      } else if seen.insert(entry.key).inserted {
        recode(entry)
      } else {
        keepAside(entry)
      }
    }
    addDeferred()
    resolveCollisions()
    markKept()
    var result = catalog
    result.entries = output
    return CatalogRecoder.Recoded(catalog: result, findings: findings, counts: counts)
  }

  private mutating func recode(_ entry: POEntry) {
    switch form {
    case .compact:
      guard let passage = passage(of: entry.key) else { return addUnknown(entry) }
      makeCompact(entry, passage)
    case .verbatim:
      guard correspondence.byCompact[entry.key] != nil else { return addUnknown(entry) }
      makeVerbatim(entry)
    }
    if keeping.lost.contains(entry.key) { keepAside(entry) }
  }

  private mutating func addUnknown(_ entry: POEntry) {
    counts.unknown += 1
    unknown.append(output.count)
    output.append(entry)
  }

  /// The verbatim message of a key. Other tools than itstool keep no-break spaces in their keys;
  /// then the compact key, which has them too, says which message is meant.
  private func passage(of key: Message.Key) -> Correspondence.Passage? {
    guard let passage = correspondence.passage(of: key),
      index[passage.key] == nil || passage.key == key
    else { return nil }
    return passage
  }

  // MARK: Obsolete entries

  private mutating func addObsolete(_ entry: POEntry) {
    guard let original = original(of: entry) else {
      counts.obsolete += 1
      return output.append(entry)
    }
    if KeptForm(entry)?.isAbsence == false { place(original) }
  }

  /// What an obsolete entry was, where it holds the original of entries that nobody has changed
  /// since.
  private func original(of entry: POEntry) -> POEntry? {
    guard let mark = KeptForm(entry), mark.form == form else { return nil }
    let original = mark.original(of: entry)
    let other: InlineForm = form == .compact ? .verbatim : .compact
    let now = correspondence.counterparts(of: original.key, in: other).map { index[$0] }
    return mark.digest == KeptForm.digest(of: now) ? original : nil
  }

  private mutating func keepAside(_ entry: POEntry) {
    counts.kept += 1
    kept.append((output.count, entry.key))
    output.append(entry)
  }

  /// An entry of no sentence of the guide gives way to one that is made.
  private mutating func resolveCollisions() {
    for place in unknown where places[output[place].key] != nil {
      counts.unknown -= 1
      counts.kept += 1
      kept.append((place, output[place].key))
    }
  }

  private mutating func markKept() {
    let original: InlineForm = form == .compact ? .verbatim : .compact
    for (place, key) in kept {
      output[place] = KeptForm(original, digest: digest(for: key), context: key.context)
        .applied(to: output[place])
    }
    for key in keeping.added {
      let mark = KeptForm(
        original, digest: digest(for: key), context: key.context, isAbsence: true)
      output.append(mark.applied(to: POEntry(POContent(id: key.text))))
    }
  }

  /// Of the entries that were made of an original.
  private func digest(for key: Message.Key) -> String {
    KeptForm.digest(
      of: correspondence.counterparts(of: key, in: form).map { key in
        places[key].map { output[$0] }
      })
  }

  // MARK: Entries that are made

  /// The entry of a message in ``output``; `nil` when there is none yet.
  func made(_ key: Message.Key) -> POEntry? { places[key].map { output[$0] } }

  func isRestored(_ key: Message.Key) -> Bool { restored.contains(key) }

  mutating func place(_ entry: POEntry) {
    places[entry.key] = output.count
    if form == .verbatim, let passage = correspondence.byVerbatim[entry.key] {
      passagePlaces[passage] = output.count
    }
    output.append(entry)
  }

  mutating func replace(_ entry: POEntry) {
    guard let place = places[entry.key] else { return }
    output[place] = entry
  }

  mutating func putOff(_ passage: Int, _ entry: POEntry) { deferred.append((passage, entry)) }

  /// A new entry, described as a template of the guide describes it.
  func fresh(_ key: Message.Key) -> POContent {
    var content = template?[key]?.content ?? POContent(context: key.context, id: key.text)
    content.strings = [""]
    return content
  }

  /// Puts entries that share their compact entry with another where the guide has them.
  private mutating func addDeferred() {
    guard !deferred.isEmpty else { return }
    let placed = passagePlaces.keys.sorted()
    var followers: [Int: [POEntry]] = [:]
    for (passage, entry) in deferred.sorted(by: { $0.passage < $1.passage }) {
      let before = placed.last { $0 < passage }
      let place = before.flatMap { passagePlaces[$0] } ?? output.count - 1
      followers[place, default: []].append(entry)
    }
    let old = output
    var moved: [Int] = []
    output = []
    for (place, entry) in old.enumerated() {
      moved.append(output.count)
      output.append(entry)
      for follower in followers[place] ?? [] {
        places[follower.key] = output.count
        output.append(follower)
      }
    }
    let added = Set(deferred.map(\.entry.key))
    for (key, place) in places where !added.contains(key) { places[key] = moved[place] }
    kept = kept.map { (moved[$0.place], $0.key) }
    unknown = unknown.map { moved[$0] }
  }
}
