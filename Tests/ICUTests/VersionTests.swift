import ICU
import Testing

@Suite struct VersionTests {
  @Test func tellsTheVersionOfTheLibrary() {
    #expect(icuVersion.contains("."))
  }
}
