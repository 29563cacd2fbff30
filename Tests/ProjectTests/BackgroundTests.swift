import Diagnostics
import Project
import TestSupport
import Testing

@Suite struct BackgroundTests {
  @Test func givesWhatTheWorkGives() throws {
    let works = (0..<8).map { number in
      Background { () throws(OperationError) in (0...number).reduce(0, +) }
    }
    #expect(try works.map { try $0.value() } == [0, 1, 3, 6, 10, 15, 21, 28])
    // Asked again, it is the same.
    #expect(try works[7].value() == 28)
  }

  @Test func throwsWhatTheWorkThrows() {
    let work = Background<Int> { () throws(OperationError) in
      throw OperationError(Finding(sample: "missing-file", .error, "there is no such file"))
    }
    let error = #expect(throws: OperationError.self) { try work.value() }
    #expect(error?.findings.map(\.id) == ["missing-file"])
  }
}
