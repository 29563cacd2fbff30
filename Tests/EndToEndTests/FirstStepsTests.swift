import Project
import TestSupport
import Testing

/// What the program says to somebody who begins.
@Suite struct FirstStepsTests {
  private func inFolder(_ work: (String) throws -> Void) throws {
    let folder = try TemporaryFolder.make()
    defer { TemporaryFolder.remove(folder) }
    try work(folder)
  }

  private func output(_ outcome: Program.Outcome) -> String {
    String(decoding: outcome.output, as: UTF8.self)
  }

  @Test func theNextStepWorksForAnyNameOfAFolder() throws {
    try inFolder { folder in
      let root = "\(folder)/Ana's guide"
      let made = try Program.run(["init", root])
      let line = try #require(output(made).split(separator: "\n").last)
      let next = line.dropFirst("now: ".count).replacing("dragoman build", with: "pwd -P")
      let shell = ExternalProgram(path: "sh").run(["-c", String(next)])
      #expect(String(decoding: shell.output, as: UTF8.self).hasSuffix("/Ana's guide\n"))
    }
  }

  @Test func theDoctorTellsAWrongProjectFileFromNone() throws {
    try inFolder { folder in
      _ = try Program.run(["init", folder])
      let healthy = try Program.run(["doctor", "--project", folder])
      #expect(healthy.status == 0)
      #expect(output(healthy).contains("ok       guide welcome: 3 files, 11 messages"))

      let workspace = DiskWorkspace(root: folder)
      let guide = "Sources-Content/welcome/guide.xml"
      let text = String(decoding: try workspace.read(guide), as: UTF8.self)
      try workspace.write(Array(text.replacing("</para>", with: "</pra>").utf8), to: guide)
      let broken = try Program.run(["doctor", "--project", folder])
      #expect(broken.status == 2)
      #expect(output(broken).contains("problem  guide welcome: \(guide):"))

      try workspace.write(Array("guides: [".utf8), to: ProjectFile.name)
      let unread = try Program.run(["doctor", "--project", folder])
      #expect(unread.status == 2)
      #expect(unread.errors.contains("malformed-yaml"), "\(unread.errors)")
    }
  }
}
