/// Finds what somebody meant to write.
enum Spelling {
  /// The candidate that needs fewest changes, when they are few for its length.
  static func closest(to word: String, among candidates: [String]) -> String? {
    let limit = max(1, min(3, word.utf8.count / 3))
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate != word {
      let distance = distance(Array(word.lowercased()), Array(candidate.lowercased()))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// Levenshtein's edit distance; texts longer than 64 characters are never near.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    guard left.count <= 64, right.count <= 64 else { return .max }
    var row = Array(0...right.count)
    for (index, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let substitution = diagonal + (right[column] == character ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(substitution, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
