/// Errors in figures, times, telephone numbers and addresses.
extension Mutation {
  static let numbers: [Mutation] = [
    Mutation("digit changed") { pair, _ in
      guard pair.isPlain, let place = pair.target.lastIndex(where: \.isASCIIDigit) else {
        return nil
      }
      let digit = pair.target[place] == "9" ? "3" : pair.target[place].successor
      return pair.target.replacing(at: place, with: digit)
    },
    Mutation("digits transposed") { pair, _ in
      guard pair.isPlain else { return nil }
      var characters = Array(pair.target)
      for index in characters.indices.dropFirst()
      where characters[index].isASCIIDigit && characters[index - 1].isASCIIDigit
        && characters[index] != characters[index - 1]
      {
        characters.swapAt(index, index - 1)
        return String(characters)
      }
      return nil
    },
    Mutation("number lost") { pair, _ in
      guard pair.isPlain, pair.target.contains(where: \.isASCIIDigit) else { return nil }
      return pair.target.filter { !$0.isASCIIDigit }
    },
    Mutation("number added") { pair, _ in
      guard pair.isPlain, !pair.target.contains(where: \.isASCIIDigit), pair.target.count > 20
      else { return nil }
      return pair.target.exchangingFirst(" ", for: " 14 ")
    },
    Mutation("decimal sign lost") { pair, _ in
      pair.target.contains("4,50") || pair.target.contains("2,5")
        ? pair.target.exchangingFirst(",", for: "") : nil
    },
    Mutation("twelve hours off") { pair, _ in
      [("19", "7"), ("20", "8"), ("6", "18"), ("9", "21")].lazy.compactMap { from, to in
        pair.source.contains(".m.") || pair.source.contains("9:00")
          ? pair.target.exchangingOnlyWord(from, for: to) : nil
      }.first
    },
    Mutation("telephone number changed") { pair, _ in
      guard pair.target.contains("67") || pair.target.contains("116") else { return nil }
      return pair.target.exchangingFirst("67", for: "76")
        ?? pair.target.exchangingFirst("116", for: "161")
    },
    Mutation("address changed") { pair, _ in
      pair.target.exchangingFirst("example.org", for: "exarnple.org")
    },
    Mutation("address lost") { pair, _ in
      guard pair.isPlain,
        let start = pair.target.firstRange(of: "www.")?.lowerBound
          ?? pair.target.firstRange(of: "https")?.lowerBound
      else { return nil }
      return String(pair.target[..<start]) + "."
    },
  ]
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }

  /// The next digit.
  fileprivate var successor: Character { Character("\((wholeNumberValue ?? 0) + 1)") }
}

extension String {
  fileprivate func replacing(at place: Index, with character: Character) -> String {
    String(self[..<place]) + String(character) + self[index(after: place)...]
  }
}
