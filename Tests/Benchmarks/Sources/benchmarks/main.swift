import Glibc

// Compares the built program with its peers, whole processes, in CPU time, in one run. Real books
// are looked for in the folder that DRAGOMAN_CORPORA names; without it the project's own guides
// serve.
//
//   make benchmarks                         (or: swift run -c release --package-path Tests/Benchmarks)

func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }

/// The project's root: this file lies in Tests/Benchmarks/Sources/benchmarks.
let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(5)
  .joined(separator: "/")
let dragoman = variable("DRAGOMAN") ?? "\(root)/.build/release/dragoman"
let corpora = variable("DRAGOMAN_CORPORA") ?? "\(root)/../shared/corpora"
var template = Array("/tmp/dragoman-benchmarks-XXXXXX".utf8CString)
guard let scratch = mkdtemp(&template).map({ String(cString: $0) }) else { exit(2) }
guard exists(dragoman) else {
  say("the program is not built: run make program")
  exit(2)
}

say("| job | program | CPU s | ratio to ours | peak MB | exit |")
say("|---|---|---|---|---|---|")

/// Extracts and merges one document with every peer.
func compare(document: String, name: String, runs: Int) {
  let pot = "\(scratch)/\(name).pot"
  let po = "\(scratch)/\(name).po"
  let mo = "\(scratch)/\(name).mo"
  Comparison(
    job: "extract \(name)",
    ours: Command("dragoman", [dragoman, "extract", "--output", pot, document]),
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

  // Each message translated as itself, so that every peer has the same work.
  _ = Command("msgen", ["msgen", "--lang=fr", pot, "-o", po]).run()
  _ = Command("msgfmt", ["msgfmt", po, "-o", mo]).run()
  _ = Command("msgen", ["msgen", "--lang=fr", "\(scratch)/po4a.pot", "-o", "\(scratch)/po4a.po"])
    .run()
  Comparison(
    job: "merge \(name)",
    ours: Command(
      "dragoman",
      [dragoman, "merge", "--lang", "fr", "--po", po, "--output", "\(scratch)/ours.xml", document]),
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

let handbook = "\(corpora)/debian-handbook/hb-db5.xml"
if exists(handbook) {
  compare(document: handbook, name: "debian-handbook (1.6 MB)", runs: 3)
} else {
  compare(
    document: "\(root)/Sources-Content/parents/12-return.xml", name: "one chapter of ours", runs: 5)
}

Comparison(
  job: "check our catalogs",
  ours: Command("dragoman check", [dragoman, "check", "--project", root]),
  peers: [
    Command(
      "pofilter",
      ["pofilter", "\(root)/Catalogs", "\(scratch)/pofilter"])
  ]
).measure()
let packedCatalog = "\(corpora)/debian-handbook/fr.po.xz"
if exists(packedCatalog) {
  CheckBenchmarks(dragoman: dragoman, packed: packedCatalog, scratch: scratch).measure()
}
Comparison(
  job: "build all editions",
  ours: Command("dragoman build --force", [dragoman, "build", "--project", root, "--force"]),
  peers: [Command("dragoman build, nothing changed", [dragoman, "build", "--project", root])],
  runs: 1
).measure()
Comparison(
  job: "start", ours: Command("dragoman --version", [dragoman, "--version"]),
  peers: [
    Command("itstool --version", ["itstool", "--version"]),
    Command("po4a --version", ["po4a", "--version"]),
  ], runs: 5
).measure()

_ = Command("rm", ["rm", "-rf", scratch]).run()
