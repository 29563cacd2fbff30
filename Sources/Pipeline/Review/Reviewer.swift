import Catalogs
package import Diagnostics
package import Messages
import Project
package import Reports

/// Reads and signs the translations of a project.
package struct Reviewer: Sendable {
  /// One entry as a reviewer sees it.
  package struct Item: Sendable, Encodable {
    package var guide: String
    package var locale: LocaleTag
    package var location: SourceLocation
    /// Titles from the chapter down.
    package var place: String
    package var state: UnitState
    /// Who signed it, void marks aside; empty for nobody.
    package var reviewer: String
    package var date: String
    /// Whether it was signed and has changed since.
    package var isVoid: Bool
    package var source: String
    package var translation: String
  }

  /// What signing did.
  package struct Outcome: Sendable {
    /// Entries signed or rejected.
    package var changed = 0
    /// Entries that could not be signed, because there is no translation to be printed.
    package var findings: [Finding] = []
  }

  /// Who signs, and when.
  package struct Signature: Sendable {
    let date: String
    let reviewer: String

    /// - Returns: `nil` when `date` is no day (`YYYY-MM-DD`) or the name is empty.
    package init?(date: String, reviewer: String) {
      let name = reviewer.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard ReviewMark.isDate(date), !name.isEmpty else { return nil }
      self.date = date
      self.reviewer = name
    }
  }

  private let project: OpenProject

  package init(_ project: OpenProject) {
    self.project = project
  }

  /// The chosen entries of all catalogs, in their order.
  package func items(_ selection: ReviewSelection) throws(OperationError) -> [Item] {
    var items: [Item] = []
    try forEachCatalog { guide, locale, catalog in
      for index in selection.indices(in: catalog) {
        items.append(item(catalog.entries[index], guide, locale, catalog.file))
      }
    }
    return items
  }

  /// Signs the chosen entries; marks that are void, and those of the same reader, give way.
  package func sign(
    _ level: ReviewMark.Level, _ selection: ReviewSelection, as signature: Signature
  ) throws(OperationError) -> Outcome {
    try change(selection) { entry, outcome in
      guard entry.isTranslated else {
        outcome.findings.append(Self.notTranslated(entry))
        return false
      }
      let digest = ReviewMark.digest(of: entry)
      guard
        let mark = ReviewMark(
          level, date: signature.date, reviewer: signature.reviewer, digest: digest)
      else { return false }
      if entry.reviewMarks.contains(where: {
        $0.digest == digest && $0.reviewer == mark.reviewer && $0.level == level
      }) {
        return false
      }
      entry.content.translatorComments.removeAll { comment in
        if Self.isRejection(comment) { return true }
        guard let old = ReviewMark(comment: comment) else { return false }
        return old.digest != digest || old.reviewer == mark.reviewer
      }
      // Whoever signs the words has seen the picture that they tell of.
      entry.content.flags.removeAll { $0 == POContent.pictureChangedFlag }
      entry.content.translatorComments.append(mark.comment)
      return true
    }
  }

  /// Sends the chosen entries back: fuzzy, unsigned, with the reason as a comment.
  package func reject(
    _ selection: ReviewSelection, reason: String, as signature: Signature
  ) throws(OperationError) -> Outcome {
    let words = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return try change(selection) { entry, outcome in
      guard entry.isTranslated else {
        outcome.findings.append(Self.notTranslated(entry))
        return false
      }
      entry.content.translatorComments.removeAll {
        Self.isRejection($0) || ReviewMark(comment: $0) != nil
      }
      entry.content.translatorComments.append(
        "rejected \(signature.date) \(signature.reviewer): \(words)")
      entry.content.setFuzzy(true)
      return true
    }
  }

  // MARK: Catalogs

  private func forEachCatalog(
    _ body: (ProjectFile.Guide, LocaleTag, POFile) throws(OperationError) -> Void
  ) throws(OperationError) {
    for guide in project.file.guides {
      for locale in project.targetLocales {
        if let catalog = try CatalogStore(project).catalog(of: guide, in: locale) {
          try body(guide, locale, catalog)
        }
      }
    }
  }

  private func change(
    _ selection: ReviewSelection, _ body: (inout POEntry, inout Outcome) -> Bool
  ) throws(OperationError) -> Outcome {
    var outcome = Outcome()
    var isAnythingNamed = false
    try forEachCatalog { (_, _, original) throws(OperationError) in
      var catalog = original
      var changed = 0
      for index in selection.indices(in: catalog) {
        isAnythingNamed = true
        if body(&catalog.entries[index], &outcome) { changed += 1 }
      }
      guard changed > 0 else { return }
      _ = try CatalogStore(project).write(catalog, replacing: original)
      outcome.changed += changed
    }
    guard isAnythingNamed else {
      throw OperationError(
        Finding(
          CatalogFault.noSuchPlace, .error, "no catalog has an entry at this place",
          fixes: [
            .init(
              "Name a line (Catalogs/parents/ru.po:120), an element (#sec-rhythm) or a chapter’s title"
            )
          ]))
    }
    return outcome
  }

  private func item(
    _ entry: POEntry, _ guide: ProjectFile.Guide, _ locale: LocaleTag, _ file: String
  ) -> Item {
    let (review, marks) = (entry.review, entry.reviewMarks)
    return Item(
      guide: guide.id, locale: locale,
      location: entry.location(of: .id) ?? SourceLocation(file: file),
      place: entry.breadcrumb.joined(separator: " › "), state: UnitState(entry),
      reviewer: review?.reviewer ?? "", date: review?.date ?? "",
      isVoid: review == nil && !marks.isEmpty, source: entry.id,
      translation: entry.strings.joined(separator: "\n"))
  }

  private static func isRejection(_ comment: String) -> Bool {
    let words = comment.split(separator: " ", maxSplits: 2)
    return words.count == 3 && words[0] == "rejected" && ReviewMark.isDate(String(words[1]))
  }

  private static func notTranslated(_ entry: POEntry) -> Finding {
    Finding(
      CatalogFault.notTranslated, .warning, at: entry.location(of: .id),
      entry.isFuzzy ? "a fuzzy translation is not signed" : "there is no translation to be signed",
      excerpt: entry.id, place: entry.breadcrumb.joined(separator: " › "))
  }
}
