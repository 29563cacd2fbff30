/// “Did you mean …?”
enum Suggestion {
  /// The candidate that differs by the fewest letters, at most a third of them; `nil` when none
  /// or more than one is as close.
  static func closest(to word: String, among candidates: [String]) -> String? {
    let limit = max(1, word.count / 3)
    let ranked = candidates.map { (name: $0, distance: distance(word, $0)) }
      .filter { $0.distance <= limit && $0.distance > 0 }
      .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
    guard let first = ranked.first else { return nil }
    return ranked.count > 1 && ranked[1].distance == first.distance ? nil : first.name
  }

  /// Levenshtein's distance.
  private static func distance(_ a: String, _ b: String) -> Int {
    let left = Array(a.lowercased())
    let right = Array(b.lowercased())
    var row = Array(0...right.count)
    for (i, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let substitution = diagonal + (character == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substitution, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
