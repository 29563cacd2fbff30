// Compares the built program with its peers, whole processes, in CPU time, in one run. Real books
// are looked for in the folder that DRAGOMAN_CORPORA names; without it a chapter of the project's
// own guides serves.
//
//   make benchmarks
//   swift run -c release --package-path Tests/Benchmarks benchmarks books      only the books' rows

guard exists(dragoman) else { fail("the program is not built: run make program") }

let parts = CommandLine.arguments.dropFirst()
/// Whether the rows of this part are wanted: those named on the command line, or all.
func isWanted(_ part: String) -> Bool { parts.isEmpty || parts.contains(part) }

say("| job | program | CPU s | to ours | elapsed s | to ours | peak MB | exit |")
say("|---|---|---|---|---|---|---|---|")

if isWanted("books") { compareBooks() }
if isWanted("project") { compareProject() }
if isWanted("start") { compareStart() }

_ = Command("rm", ["rm", "-rf", scratch]).run()
