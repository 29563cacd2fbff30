extension SpellingDictionary {
  /// Right words that differ from a wrong one by one slip of the hand: two letters exchanged, one
  /// too many, one wrong, one missing, a space missing. At most `limit`, the likelier slips first.
  ///
  /// Hunspell's own suggestions take a tenth of a second a word; these a few milliseconds.
  ///
  /// - Parameter alphabet: the letters that may be missing or wrong.
  package func neighbours(of word: String, alphabet: String, limit: Int = 3) -> [String] {
    let letters = Array(word)
    guard letters.count > 1, letters.count <= Self.longest else { return [] }
    let slips: [([Character]) -> [String]] = [
      exchanged, shortened, { self.replaced($0, alphabet) }, { self.grown($0, alphabet) },
    ]
    var found: [String] = []
    for slip in slips {
      for candidate in slip(letters) where !found.contains(candidate) && containsGuess(candidate) {
        found.append(candidate)
        if found.count == limit { return found }
      }
    }
    return found.isEmpty ? Array(parted(letters).prefix(1)) : found
  }

  /// Longer words are not looked at.
  private static let longest = 40

  private func exchanged(_ letters: [Character]) -> [String] {
    (1..<letters.count).map { index in
      var letters = letters
      letters.swapAt(index - 1, index)
      return String(letters)
    }
  }

  private func shortened(_ letters: [Character]) -> [String] {
    letters.indices.map { index in
      var letters = letters
      letters.remove(at: index)
      return String(letters)
    }
  }

  private func replaced(_ letters: [Character], _ alphabet: String) -> [String] {
    letters.indices.flatMap { index in
      alphabet.map { letter in
        var letters = letters
        letters[index] = letter
        return String(letters)
      }
    }
  }

  private func grown(_ letters: [Character], _ alphabet: String) -> [String] {
    (0...letters.count).flatMap { index in
      alphabet.map { letter in
        var letters = letters
        letters.insert(letter, at: index)
        return String(letters)
      }
    }
  }

  private func parted(_ letters: [Character]) -> [String] {
    guard letters.count > 4 else { return [] }
    return (2...letters.count - 2).compactMap { index in
      let (left, right) = (String(letters[..<index]), String(letters[index...]))
      return containsGuess(left) && containsGuess(right) ? "\(left) \(right)" : nil
    }
  }
}
