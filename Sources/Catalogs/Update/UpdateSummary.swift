package import Messages

/// What an update did to a catalog.
package struct UpdateSummary: Hashable, Sendable {
  /// Entries that were there and stay, fuzzy and empty ones included.
  package var kept = 0
  /// New messages without a translation.
  package var added = 0
  /// Changed messages, by the class of their change.
  package var changes: [Change] = []
  /// Translations that came back with their source.
  package var restored = 0
  /// Translations that became obsolete because their source is gone.
  package var obsoleted = 0
  /// Entries without a translation whose source is gone.
  package var removed = 0
  /// Translations that were kept although the picture that they tell of changed.
  package var changedPictures = 0

  /// A message whose source text changed.
  package struct Change: Hashable, Sendable {
    package var key: Message.Key
    package var previousText: String
    package var change: SourceChange
  }

  package func count(_ kind: SourceChange.Kind) -> Int {
    changes.count { $0.change.kind == kind }
  }

  /// Whether the update left every entry where and as it was.
  package var isUnchanged: Bool {
    added == 0 && changes.isEmpty && restored == 0 && obsoleted == 0 && removed == 0
      && changedPictures == 0
  }

  /// `12 kept, 1 new, 2 changed (1 cosmetic, 1 critical), 1 obsolete, 1 whose picture changed`.
  package var description: String {
    var parts = ["\(kept) kept"]
    if added > 0 { parts.append("\(added) new") }
    if !changes.isEmpty {
      let classes = SourceChange.Kind.allCases.compactMap { kind in
        count(kind) > 0 ? "\(count(kind)) \(kind.rawValue)" : nil
      }
      parts.append("\(changes.count) changed (\(classes.joined(separator: ", ")))")
    }
    if restored > 0 { parts.append("\(restored) restored") }
    if obsoleted > 0 { parts.append("\(obsoleted) obsolete") }
    if removed > 0 { parts.append("\(removed) removed") }
    if changedPictures > 0 { parts.append("\(changedPictures) whose picture changed") }
    return parts.joined(separator: ", ")
  }
}
