/// A real book that every program extracts and merges.
struct Book {
  var name: String
  /// The document and its catalogs in the folder of real books; compressed where the name ends in
  /// `.xz`.
  var document: String
  /// Translators' catalogs by language; where there are fewer than four, each message translated as
  /// itself stands in.
  var catalogs: [(language: String, path: String)] = []
  /// As often for a large book as for a small one: the best of more runs is the better.
  var runs = 7
}

/// Rows of the books that are there; of a chapter of ours where none is.
func compareBooks() {
  let books = [
    Book(
      name: "mate-user-guide (0.7 MB)", document: "mate-user-guide/flat.xml",
      catalogs: ["fr", "ru", "bg", "ro"].map { ($0, "mate-user-guide/\($0).po") }),
    Book(
      name: "debian-handbook (1.6 MB)", document: "debian-handbook/hb-db5.xml",
      catalogs: ["fr", "ru", "ro"].map { ($0, "debian-handbook/\($0).po.xz") }),
    Book(name: "postgresql (12.2 MB)", document: "postgresql/pg-db5.xml.xz"),
  ].filter { exists("\(corpora)/\($0.document)") }
  let costs = books.map { $0.compare(document: file($0.document)) }
  if let last = costs.last, let first = costs.dropLast().last, books.count == 3 {
    say("| extract, postgresql : debian-handbook | dragoman | | \(ratio(last, first)) | | | | |")
  }
  guard books.isEmpty else { return }
  _ = Book(name: "one chapter of ours", document: "")
    .compare(document: "\(root)/Sources-Content/parents/12-return.xml")
}

/// The path of a file of the real books, unpacked.
private func file(_ path: String) -> String {
  guard path.hasSuffix(".xz") else { return "\(corpora)/\(path)" }
  let unpacked = "\(scratch)/" + path.dropLast(3).map { $0 == "/" ? "-" : String($0) }.joined()
  _ = Command("xz", ["sh", "-c", "xz -dc '\(corpora)/\(path)' > '\(unpacked)'"]).run()
  return unpacked
}

private func ratio(_ cost: Cost?, _ base: Cost?) -> String {
  guard let cost, let base else { return "" }
  return Comparison.decimal(cost.cpu / base.cpu, 2) + " ×"
}

extension Book {
  /// Extracts and merges the document with every peer; returns what our extraction cost.
  func compare(document: String) -> Cost? {
    let pot = "\(scratch)/ours.pot"
    let po = "\(scratch)/identity.po"
    let cost = compareExtraction(of: document, into: pot)
    // Each message translated as itself, so that every peer has the same work.
    _ = Command("msgen", ["msgen", "--lang=fr", pot, "-o", po]).run()
    compareMerge(of: document, with: po)
    if let (language, path) = catalogs.first {
      compareMerge(of: document, language, file(path))
    }
    compareMergeOfFour(of: document, identity: po)
    compareCatalogs(po, pot)
    return cost
  }

  private func compareExtraction(of document: String, into pot: String) -> Cost? {
    Comparison(
      job: "extract \(name)",
      ours: Command("dragoman", [dragoman, "extract", "--output", pot, document], writing: [pot]),
      peers: [
        Command("xmllint --noout", ["xmllint", "--noout", document]),
        Command("itstool", ["itstool", "-o", "\(scratch)/itstool.pot", document]),
        Command(
          "po4a-updatepo",
          [
            "po4a-updatepo", "-f", "docbook", "-M", "UTF-8", "-m", document, "-p",
            "\(scratch)/po4a.pot",
          ]),
      ], runs: runs
    ).measure()
  }

  private func compareMerge(of document: String, with po: String) {
    let mo = "\(scratch)/identity.mo"
    _ = Command("msgfmt", ["msgfmt", po, "-o", mo]).run()
    _ = Command("msgen", ["msgen", "--lang=fr", "\(scratch)/po4a.pot", "-o", "\(scratch)/po4a.po"])
      .run()
    Comparison(
      job: "merge \(name)", ours: merging([("fr", po)], into: document),
      peers: [
        Command(
          "itstool", ["itstool", "-m", mo, "-l", "fr", "-o", "\(scratch)/itstool.xml", document]),
        Command(
          "po4a-translate",
          [
            "po4a-translate", "-f", "docbook", "-M", "UTF-8", "-m", document, "-p",
            "\(scratch)/po4a.po", "-k", "0",
            "-l", "\(scratch)/po4a.xml",
          ]),
      ], runs: runs
    ).measure()
  }

  /// The translators' own catalog; itstool can take it only where msgfmt can.
  private func compareMerge(of document: String, _ language: String, _ po: String) {
    let mo = "\(scratch)/\(language).mo"
    _ = Command("rm", ["rm", "-f", mo]).run()
    _ = Command("msgfmt", ["msgfmt", po, "-o", mo]).run()
    let itstool = Command(
      "itstool", ["itstool", "-m", mo, "-l", language, "-o", "\(scratch)/itstool.xml", document])
    Comparison(
      job: "merge \(name), translators' \(language)",
      ours: merging([(language, po)], into: document), peers: exists(mo) ? [itstool] : [],
      runs: runs
    ).measure()
  }

  private func compareMergeOfFour(of document: String, identity: String) {
    var four = catalogs.map { (language: $0.language, path: file($0.path)) }
    for language in ["fr", "ru", "bg", "ro"]
    where !four.contains(where: { $0.language == language }) {
      four.append((language, identity))
    }
    var one = merging([four[0]], into: document)
    one.name = "one of them (\(four[0].language))"
    Comparison(
      job: "merge four languages, \(name)", ours: one,
      peers: [merging(four, into: document, name: "all four")], runs: runs
    ).measure()
  }

  private func merging(
    _ catalogs: [(language: String, path: String)], into document: String, name: String = "dragoman"
  ) -> Command {
    Command(
      name,
      [dragoman, "merge"]
        + catalogs.flatMap { language, path in
          ["--lang", language, "--po", path, "--output", "\(scratch)/ours.\(language).xml"]
        } + [document],
      writing: catalogs.map { "\(scratch)/ours.\($0.language).xml" })
  }

  private func compareCatalogs(_ po: String, _ pot: String) {
    Comparison(
      job: "read and write PO of \(name)",
      ours: Command(
        "dragoman po update", [dragoman, "po", "update", po, pot, "-o", "\(scratch)/u.po"]),
      peers: [
        Command("msgmerge", ["msgmerge", "-q", po, pot, "-o", "\(scratch)/m.po"]),
        Command("msgcat", ["msgcat", po, "-o", "\(scratch)/c.po"]),
        Command("msgfmt", ["msgfmt", po, "-o", "\(scratch)/f.mo"]),
      ], runs: runs
    ).measure()
  }
}
