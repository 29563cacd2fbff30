import Spelling
import Testing

@Suite struct SpellingAnswersTests {
  private static let stamp = "x.aff 1 x.dic 2"

  /// A dictionary that cannot be read gives the answers that it is handed, and no others.
  private static func dictionary(_ answers: SpellingAnswers) -> SpellingDictionary {
    SpellingDictionary(affixes: "/nowhere.aff", words: "/nowhere.dic", answers: answers)
  }

  private static func answers() throws -> SpellingAnswers {
    let dictionary = try #require(try SpellingDictionaryTests.dictionary())
    #expect(dictionary.changedAnswers == nil)
    for number in 0..<2000 { _ = dictionary.contains("mot\(number)") }
    for word in ["enfant", "fête", "enfnat", "", "a\tb", "a\nb"] { _ = dictionary.contains(word) }
    for word in ["légaux", "inconnu"] { _ = dictionary.stems(of: word) }
    return try #require(dictionary.changedAnswers)
  }

  @Test func comeBackFromTheirFile() throws {
    let file = try Self.answers().file(of: Self.stamp)
    let read = Self.dictionary(try #require(SpellingAnswers(file, of: Self.stamp)))
    #expect(read.contains("enfant") && read.contains("fête"))
    #expect(!read.contains("enfnat") && !read.contains("mot0") && !read.contains("mot1999"))
    #expect(read.stems(of: "légaux") == ["légal"])
    #expect(read.stems(of: "inconnu").isEmpty)
    #expect(read.changedAnswers == nil)
    #expect(SpellingAnswers(file, of: Self.stamp)?.file(of: Self.stamp) == file)
  }

  @Test func areNoneOfAnotherDictionary() throws {
    let file = try Self.answers().file(of: Self.stamp)
    #expect(SpellingAnswers(file, of: "x.aff 1 x.dic 3") == nil)
    #expect(SpellingAnswers([], of: Self.stamp) == nil)
    #expect(SpellingAnswers(Array("dragoman spelling 1 ".utf8), of: "") == nil)
  }

  @Test func areNotReadFromADamagedFile() throws {
    let dictionary = try #require(try SpellingDictionaryTests.dictionary())
    _ = dictionary.contains("enfant")
    let file = try #require(dictionary.changedAnswers).file(of: Self.stamp)
    for place in file.indices {
      var damaged = file
      damaged[place] ^= 1
      #expect(SpellingAnswers(damaged, of: Self.stamp) == nil)
      #expect(SpellingAnswers(Array(file[..<place]), of: Self.stamp) == nil)
    }
  }

  @Test func accuseNoWordWhenTheDictionaryHasGone() {
    let dictionary = Self.dictionary(SpellingAnswers())
    #expect(dictionary.contains("enfnat"))
    #expect(dictionary.stems(of: "enfants").isEmpty)
    #expect(dictionary.neighbours(of: "enfnat", alphabet: "enfat").isEmpty)
    #expect(dictionary.changedAnswers == nil)
  }

  @Test func areAddedToByADictionaryThatIsReadLate() throws {
    try SpellingDictionaryTests.withFiles { affixes, words in
      let dictionary = SpellingDictionary(
        affixes: affixes, words: words, answers: SpellingAnswers())
      #expect(dictionary.contains("enfants") && !dictionary.contains("enfnat"))
      #expect(dictionary.changedAnswers != nil)
    }
  }
}
