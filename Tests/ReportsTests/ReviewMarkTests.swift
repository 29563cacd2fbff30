import Catalogs
import Reports
import Testing

@Suite struct ReviewMarkTests {
  @Test func readsWhatItWrites() throws {
    let mark = try #require(
      ReviewMark(.approved, date: "2026-11-22", reviewer: " Ana\tПопеску ", digest: "3f9a1c02d471"))
    #expect(mark.comment == "approved 2026-11-22 Ana Попеску 3f9a1c02d471")
    #expect(ReviewMark(comment: mark.comment) == mark)
  }

  @Test(arguments: [
    "approved by Ana", "approved 2026-11-22 3f9a1c02d471", "approved 2026-11-22 Ana",
    "Approved 2026-11-22 Ana 3f9a1c02d471", "approved 2026-02-30 Ana 3f9a1c02d471",
    "approved 2026-11-22 Ana 3F9A1C02D471", "", "rejected 2026-11-22 Ana: no",
  ])
  func takesNoOrdinaryCommentForAReview(_ comment: String) {
    #expect(ReviewMark(comment: comment) == nil)
  }

  @Test func dependsOnTextsAlone() {
    let plain = POEntry(POContent(id: "One", strings: ["Un"]))
    let other = POEntry(
      POContent(
        translatorComments: ["x"], references: ["a#b"], flags: ["no-wrap"], id: "One",
        strings: ["Un"]))
    #expect(ReviewMark.digest(of: plain) == ReviewMark.digest(of: other))
  }

  @Test(arguments: [
    POContent(id: "One ", strings: ["Un"]), POContent(id: "One", strings: ["Une"]),
    POContent(id: "OneU", strings: ["n"]),
    POContent(id: "One", idPlural: "Ones", strings: ["Un"]),
    POContent(id: "One", strings: ["Un", ""]),
  ])
  func changesWithEitherText(_ content: POContent) {
    let plain = POEntry(POContent(id: "One", strings: ["Un"]))
    #expect(ReviewMark.digest(of: plain) != ReviewMark.digest(of: POEntry(content)))
  }

  @Test func holdsNothingOfAFuzzyTranslation() throws {
    var entry = POEntry(POContent(id: "One", strings: ["Un"]))
    let digest = ReviewMark.digest(of: entry)
    entry.content.translatorComments = ["approved 2026-11-22 Ana \(digest)"]
    #expect(UnitState(entry) == .approved)
    entry.content.setFuzzy(true)
    #expect(entry.review == nil && UnitState(entry) == .fuzzy)
  }
}
