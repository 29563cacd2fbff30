/// “Did you mean …?”
package enum Suggestion {
  /// Names longer than this are nobody's slip of the keyboard.
  private static let lengthLimit = 64

  /// The candidate that differs by the fewest letters, at most a third of them, small letters and
  /// capitals alike; `nil` when none or more than one is as close.
  package static func closest(to word: String, among candidates: [String]) -> String? {
    guard word.utf8.count <= lengthLimit else { return nil }
    let limit = max(1, word.count / 3)
    let ranked = Set(candidates).filter { $0 != word && $0.utf8.count <= lengthLimit }
      .map { (name: $0, distance: distance(word, $0)) }
      .filter { $0.distance <= limit }
      .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
    guard let first = ranked.first else { return nil }
    return ranked.count > 1 && ranked[1].distance == first.distance ? nil : first.name
  }

  /// Levenshtein's distance in characters, small letters and capitals alike.
  package static func distance(_ a: String, _ b: String) -> Int {
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
