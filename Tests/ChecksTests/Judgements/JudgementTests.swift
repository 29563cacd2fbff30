import FoundationEssentials
import TestSupport
import Testing

/// Findings about real books that somebody looked at one by one (`Data/judgements.tsv`): whether
/// what the finding says is a defect of the translation.
@Suite(.enabled(if: SharedData.has("corpora/mate-user-guide/ru.po"))) struct JudgementTests {
  /// Nine of ten errors are real, every rule is heard, nothing in the sample is unjudged, and a
  /// real defect that was found once is found again.
  @Test(arguments: JudgedBook.allCases)
  func findsErrorsThatAreReal(_ book: JudgedBook) throws {
    guard let sample = try FindingSample(book) else { return }
    let judgements = try Judgement.all(of: book)
    let unjudged = sample.chosen.filter { judgements[$0] == nil }
    #expect(unjudged.isEmpty, "judge these and add them to Data/judgements.tsv")
    let seen = sample.keys.compactMap { judgements[$0] }
    let real = seen.count { $0.isReal }
    #expect(seen.count >= min(FindingSample.size, sample.keys.count))
    #expect(real * 10 >= seen.count * 9, "\(real) of \(seen.count) are real")
    let lost = judgements.filter { $1.isReal && !sample.keys.contains($0) }.keys
    #expect(lost.isEmpty)
  }
}

/// What somebody found when looking at a finding.
struct Judgement {
  let isReal: Bool
  let reason: String

  static func all(of book: JudgedBook) throws -> [FindingSample.Key: Judgement] {
    let folder = "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let data = try Data(contentsOf: URL(filePath: "\(folder)/Data/judgements.tsv"))
    let rows = String(decoding: data, as: UTF8.self).split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
      .filter { $0.count == 5 && $0[0] == book.rawValue }
    return Dictionary(
      rows.map { cells in
        (
          FindingSample.Key(rule: cells[1], message: cells[2]),
          Judgement(isReal: cells[3] == "real", reason: cells[4])
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}
