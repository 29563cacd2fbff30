import Catalogs
import FoundationEssentials
import Project

/// Translate Toolkit's pofilter on the same pairs: a translation is flagged when any of its checks
/// says something.
struct Pofilter {
  /// `nil` where the program is not installed.
  static let installed: Pofilter? = {
    let outcome = ExternalProgram(path: "pofilter").run(["--version"])
    guard outcome.status == 0 else { return nil }
    let words = String(decoding: outcome.output, as: UTF8.self).split(
      whereSeparator: \.isWhitespace)
    return words.last.map { Pofilter(version: String($0)) }
  }()

  let version: String

  /// What it flags of an error rate's pairs.
  func counts(_ rate: ErrorRate) throws -> PofilterCounts {
    let kinds = rate.kinds.filter { $0.wrong > 0 }
    let pairs = rate.pairs + kinds.flatMap(\.pairs)
    let flagged = try flagged(pairs, rate.language)
    var counts = PofilterCounts(language: rate.language, version: version)
    counts.alarms = flagged.count { $0 < rate.pairs.count }
    var start = rate.pairs.count
    for kind in kinds {
      let range = start..<start + kind.pairs.count
      counts.caught[kind.name] = flagged.count { range.contains($0) }
      start = range.upperBound
    }
    return counts
  }

  /// The indices of the pairs about which it says something.
  private func flagged(_ pairs: [CorpusPair], _ language: String) throws -> Set<Int> {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "dragoman-pofilter-\(ProcessInfo.processInfo.processIdentifier)-\(language)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output) = (folder.appending(path: "in.po"), folder.appending(path: "out.po"))
    try Data(catalog(pairs, language)).write(to: input)
    _ = ExternalProgram(path: "pofilter").run([
      "--progress=none", "--language=\(language)", input.path, output.path,
    ])
    guard let found = FileManager.default.contents(atPath: output.path) else { return [] }
    let flagged = try POFile.parse([UInt8](found), file: output.path)
    return Set(flagged.messages.compactMap { $0.context.flatMap { Int($0) } })
  }

  /// A catalog of the pairs, each with its index as its context.
  private func catalog(_ pairs: [CorpusPair], _ language: String) -> [UInt8] {
    let header = "Language: \(language)\nContent-Type: text/plain; charset=UTF-8\n"
    let entries = pairs.enumerated().map { index, pair in
      POEntry(POContent(context: "\(index)", id: pair.source, strings: [pair.target]))
    }
    return POFile(
      file: "in.po", entries: [POEntry(POContent(id: "", strings: [header]))] + entries
    ).serialized()
  }
}

/// What pofilter flagged in a language, as it was recorded where it was installed
/// (`Data/pofilter.tsv`).
struct PofilterCounts: Equatable {
  let language: String
  let version: String
  /// Correct pairs about which it says something.
  var alarms = 0
  /// Wrong pairs about which it says something, by kind of error.
  var caught: [String: Int] = [:]

  init(language: String, version: String) {
    self.language = language
    self.version = version
  }

  /// `nil` when nothing was recorded.
  static func recorded(_ language: String) -> PofilterCounts? {
    let rows = Corpus.rows("pofilter").filter { $0["language"] == language }
    guard let version = rows.first?["version"] else { return nil }
    var counts = PofilterCounts(language: language, version: version)
    for row in rows {
      let count = row["flagged"].flatMap { Int($0) } ?? 0
      if row["kind"] == correct {
        counts.alarms = count
      } else {
        counts.caught[row["kind"] ?? ""] = count
      }
    }
    return counts
  }

  /// The recorded file with these counts.
  static func text(of all: [PofilterCounts]) -> String {
    let rows = all.flatMap { counts in
      ([(correct, counts.alarms)] + counts.caught.sorted { $0.key < $1.key }).map {
        "\(counts.language)\t\(counts.version)\t\($0)\t\($1)\n"
      }
    }
    return "language\tversion\tkind\tflagged\n" + rows.joined()
  }

  private static let correct = "correct"
}
