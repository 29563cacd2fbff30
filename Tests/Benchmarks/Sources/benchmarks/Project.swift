/// Rows of the project that this repository is.
func compareProject() {
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
}

/// What starting alone costs.
func compareStart() {
  Comparison(
    job: "start", ours: Command("dragoman --version", [dragoman, "--version"]),
    peers: [
      Command("itstool --version", ["itstool", "--version"]),
      Command("po4a --version", ["po4a", "--version"]),
    ], runs: 5
  ).measure()
}
