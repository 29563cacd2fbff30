/// Some words in small letters, each with a set of up to 16 properties: a table that is asked with
/// code units, so that no string need be made of every word of a text.
struct SmallWords: Sendable {
  /// Words with their properties; free places are empty. Never more than half full.
  private var places: [(word: [UInt16], properties: UInt16)]

  /// - Parameter words: the properties of a word that comes twice are put together.
  init(_ words: [(word: String, properties: UInt16)]) {
    let size = 1 << (UInt.bitWidth - UInt(words.count * 2).leadingZeroBitCount + 1)
    places = Array(repeating: ([], 0), count: size)
    for (word, properties) in words {
      let units = Array(word.utf16)
      let place = place(of: units[...])
      places[place] = (units, places[place].properties | properties)
    }
  }

  /// The properties of a word; 0 for one that is not there.
  subscript(word: ArraySlice<UInt16>) -> UInt16 {
    places[place(of: word)].properties
  }

  func contains(_ word: ArraySlice<UInt16>) -> Bool { self[word] != 0 }

  /// Where the word stands or would stand.
  private func place(of word: ArraySlice<UInt16>) -> Int {
    var hash: UInt64 = 0
    for unit in word { hash = (hash ^ UInt64(unit)) &* 0x9E37_79B9_7F4A_7C15 }
    var place = Int(truncatingIfNeeded: hash >> 32) & (places.count - 1)
    while !places[place].word.isEmpty, places[place].word[...] != word {
      place = (place + 1) & (places.count - 1)
    }
    return place
  }
}
