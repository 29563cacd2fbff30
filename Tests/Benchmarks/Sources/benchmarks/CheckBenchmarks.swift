/// What checking a real book's catalog costs, and how fast the checks are that read bytes alone
/// (`ByteCheck`).
struct CheckBenchmarks {
  /// The program.
  let dragoman: String
  /// The book's catalog, packed: `fr.po.xz` with 5,700 messages.
  let packed: String
  let scratch: String

  /// The checks that read nothing but bytes.
  private static let byteChecks = ["edge-space", "empty-translation", "untranslated-copy"]
  /// A check that looks at waivers only: the time is that of reading the catalog.
  private static let readingAlone = ["waiver-without-reason"]
  private static let copies = 20

  func measure() {
    let book = "\(scratch)/handbook.fr.po"
    let shelf = "\(scratch)/shelf.fr.po"
    shell("xz -dc '\(packed)' > '\(book)'")
    shell("for i in $(seq \(Self.copies)); do cat '\(book)'; echo; done > '\(shelf)'")
    Comparison(
      job: "check the French debian-handbook (5,700 messages)",
      ours: Command("dragoman check", arguments(book, only: [])),
      peers: [
        Command(
          "pofilter",
          ["pofilter", "--progress=none", "--language=fr", book, "\(scratch)/pofilter.po"])
      ]
    ).measure()
    let twenty = "the same \(Self.copies) times over"
    Comparison(
      job: "byte checks, \(twenty)",
      ours: Command(
        "dragoman check --only \(Self.byteChecks.joined(separator: ", "))",
        arguments(shelf, only: Self.byteChecks)),
      peers: [Command("reading alone", arguments(shelf, only: Self.readingAlone))],
      runs: 5
    ).measure()
  }

  private func arguments(_ catalog: String, only checks: [String]) -> [String] {
    [dragoman, "check", "--lang", "fr", "--format", "tsv"] + checks.flatMap { ["--only", $0] }
      + [catalog]
  }

  private func shell(_ line: String) {
    _ = Command("sh", ["sh", "-c", line]).run()
  }
}
