import Diagnostics

/// Findings about translations; one that stands in several places of the guide is told once, with a
/// note for each.
struct TranslationFindings {
  private struct Identity: Hashable {
    var location: SourceLocation?
    var id: String
    var headline: String

    /// The place tells nearly all apart.
    func hash(into hasher: inout Hasher) {
      hasher.combine(location?.line)
      hasher.combine(location?.column)
    }
  }

  private(set) var all: [Finding] = []
  private var places: [Identity: Int] = [:]

  mutating func add(_ finding: Finding) {
    let identity = Identity(
      location: finding.location, id: finding.id, headline: finding.headline)
    guard let place = places[identity] else {
      places[identity] = all.count
      return all.append(finding)
    }
    for note in finding.notes where !all[place].notes.contains(note) {
      all[place].notes.append(note)
    }
  }
}
