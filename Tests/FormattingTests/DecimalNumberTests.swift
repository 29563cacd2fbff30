import Formatting
import Testing

@Suite struct DecimalNumberTests {
  @Test(arguments: [
    ("0", "0"), ("007", "7"), ("1.50", "1.50"), ("-0.0", "0.0"), ("+5", "5"), ("−5", "-5"),
    ("123456789012345678901234567890.000000000001", "123456789012345678901234567890.000000000001"),
  ])
  func keepsTheDigitsAsWritten(text: String, expected: String) {
    #expect(DecimalNumber(text)?.description == expected)
  }

  @Test(arguments: ["", "-", ".5", "5.", "1,5", "1.2.3", "1e5", "0x10", " 1", "١", "--1"])
  func refusesWhatIsNoDecimal(text: String) {
    #expect(DecimalNumber(text) == nil)
  }

  @Test func refusesEndlessDigits() {
    #expect(DecimalNumber(String(repeating: "1", count: 1000)) == nil)
  }

  @Test(arguments: [
    ("3", "1", "2"), ("1", "3", "-2"), ("1.50", "1", "0.50"), ("1", "0.01", "0.99"),
    ("-1", "1", "-2"), ("1", "-1", "2"), ("-3", "-1", "-2"), ("100", "1", "99"), ("1", "1", "0"),
    ("10000000000000000000000", "1", "9999999999999999999999"),
  ])
  func subtractsExactly(left: String, right: String, expected: String) {
    #expect(decimal(left).subtracting(decimal(right)).description == expected)
  }

  @Test(arguments: [("0.255", "25.5"), ("1", "100"), ("0.1", "10"), ("-0.5", "-50"), ("0", "0")])
  func multipliesByAHundredExactly(text: String, expected: String) {
    #expect(decimal(text).hundredfold.description == expected)
  }

  @Test func comparesByAmount() {
    #expect(decimal("1.0").isNumericallyEqual(to: decimal("1")))
    #expect(decimal("1.0") != decimal("1"))
    #expect(!decimal("1.01").isNumericallyEqual(to: decimal("1")))
    #expect(decimal("2.00").isWhole && !decimal("2.01").isWhole)
  }
}
