import Diagnostics
import Glibc
import Project
import TestSupport
import Testing

@Suite struct WorkspaceTests {
  @Test(arguments: [
    ("a/b", "a/b"), ("a/./b//c", "a/b/c"), ("a/../b", "b"), ("../a", nil), ("a/../../b", nil),
    ("/etc/passwd", nil), ("", ""),
  ]) func simplifiesPathsAndRefusesToLeave(path: String, expected: String?) {
    #expect(normalizedPath(path) == expected)
  }

  @Test func writesWholeFilesAndLeavesEqualOnesAlone() throws {
    try TemporaryFolder.use { root in
      let workspace = DiskWorkspace(root: root)
      try workspace.write([1, 2, 3], to: "a/b/c.bin")
      #expect(try workspace.read("a/b/c.bin") == [1, 2, 3])
      var before = stat()
      stat(root + "/a/b/c.bin", &before)
      try workspace.write([1, 2, 3], to: "a/b/c.bin")
      var after = stat()
      stat(root + "/a/b/c.bin", &after)
      #expect(before.st_ino == after.st_ino)
    }
  }

  @Test(arguments: [0, 65_535, 65_536, 150_000]) func replacesAFileThatDiffersInOneByte(
    place: Int
  ) throws {
    try TemporaryFolder.use { root in
      let workspace = DiskWorkspace(root: root)
      var bytes = [UInt8](repeating: 7, count: 150_001)
      try workspace.write(bytes, to: "book.xml")
      bytes[place] = 8
      try workspace.write(bytes, to: "book.xml")
      #expect(try workspace.read("book.xml") == bytes)
    }
  }

  @Test func makesItsRootAndTakesAFileInTheWayForAnError() throws {
    try TemporaryFolder.use { root in
      let workspace = DiskWorkspace(root: root + "/new/project")
      try workspace.makeRoot()
      try workspace.write([1], to: "dragoman.yaml")
      #expect(workspace.exists("dragoman.yaml"))
      // What a read-only Build comes to: nothing can be written into it.
      try workspace.write([1], to: "Build")
      let error = try #require(throws: OperationError.self) {
        try workspace.write([2], to: "Build/parents/fr/guide.html")
      }
      #expect(error.findings.map(\.id) == ["unwritable-file"])
    }
  }

  @Test func refusesToOverwriteWhatChangedSinceItWasRead() throws {
    try TemporaryFolder.use { root in
      let workspace = DiskWorkspace(root: root)
      try workspace.write([2], to: "a")
      let error = try #require(throws: OperationError.self) {
        try workspace.write([3], to: "a", replacing: [1])
      }
      #expect(error.findings.map(\.id) == ["changed-meanwhile"])
      #expect(try workspace.read("a") == [2])
    }
  }

  @Test func refusesPathsAndLinksThatLeadOutside() throws {
    try TemporaryFolder.use { root in
      try TemporaryFolder.use { other in
        try DiskWorkspace(root: other).write([1], to: "secret")
        let workspace = DiskWorkspace(root: root)
        #expect(symlink(other, root + "/link") == 0)
        for path in ["../x", "link/secret", "/etc/passwd", "link/new/file"] {
          let error = try #require(throws: OperationError.self, "\(path)") {
            try workspace.read(path)
          }
          #expect(error.findings.map(\.id) == ["outside-project"])
          #expect(throws: OperationError.self) { try workspace.write([1], to: path) }
        }
      }
    }
  }

  /// `--output /dev/null` once left a file in place of the device.
  @Test func writesIntoAPipeAndLeavesItOne() throws {
    try TemporaryFolder.use { root in
      let pipe = root + "/pipe"
      #expect(mkfifo(pipe, 0o600) == 0)
      #expect(throws: OperationError.self) { try DiskWorkspace(root: root).write([1], to: "pipe") }
      let reader = open(pipe, O_RDONLY | O_NONBLOCK)
      defer { close(reader) }
      for isConfined in [true, false] {
        try DiskWorkspace(root: root, isConfined: isConfined).write([1, 2, 3], to: "pipe")
        var bytes = [UInt8](repeating: 0, count: 8)
        #expect(Glibc.read(reader, &bytes, bytes.count) == 3)
        #expect(bytes.prefix(3) == [1, 2, 3])
      }
      var status = stat()
      #expect(stat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    }
  }

  @Test func namesAMissingFile() throws {
    try TemporaryFolder.use { root in
      let error = try #require(throws: OperationError.self) {
        try DiskWorkspace(root: root).read("guide.xml")
      }
      #expect(error.findings.first?.id == "missing-file")
      #expect(error.findings.first?.location?.file == "guide.xml")
    }
  }

  @Test func readsBothStreamsOfAProgramAndItsStatus() {
    let program = ExternalProgram(path: "sh")
    let outcome = program.run(["-c", "yes | head -n 100000; echo oops >&2; exit 3"])
    #expect(outcome.status == 3)
    #expect(outcome.output.count == 200_000)
    #expect(outcome.errors == "oops\n")
    #expect(ExternalProgram(path: "/no/such/program").run([]).status == nil)
  }

  /// Tests run on threads that block signals; a program that inherited that could not be ended.
  @Test func programsHearSignals() {
    let program = ExternalProgram(path: "sh")
    let outcome = program.run(["-c", "sleep 30 & kill $!; wait $!; exit $?"])
    #expect(outcome.status == 143)
  }
}
