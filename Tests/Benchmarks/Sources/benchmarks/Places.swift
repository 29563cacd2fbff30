import Glibc

func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }

func fail(_ reason: String) -> Never {
  say(reason)
  exit(2)
}

/// The project's root: this file lies in Tests/Benchmarks/Sources/benchmarks.
let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(5)
  .joined(separator: "/")
/// The program that is measured.
let dragoman = variable("DRAGOMAN") ?? "\(root)/.build/release/dragoman"
/// The folder of the real books.
let corpora = variable("DRAGOMAN_CORPORA") ?? "\(root)/../shared/corpora"
/// A folder for this run.
let scratch: String = {
  var template = Array("/tmp/dragoman-benchmarks-XXXXXX".utf8CString)
  guard let path = mkdtemp(&template).map({ String(cString: $0) }) else {
    fail("no temporary folder can be made")
  }
  return path
}()
