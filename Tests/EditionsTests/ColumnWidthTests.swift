import Testing

@testable import Editions

@Suite("Widths of columns")
struct ColumnWidthTests {
  @Test(arguments: [
    ("*", ColumnWidth.share(1)), ("2*", .share(2)), ("1.5*", .share(1.5)), ("2*+3pt", .share(2)),
    ("10mm", .millimetres(10)), (" 2 cm ", .millimetres(20)), ("1in", .millimetres(25.4)),
  ])
  func areRead(_ text: String, _ width: ColumnWidth) {
    #expect(ColumnWidth(text) == width)
  }

  @Test(arguments: ["", "wide", "-1*", "0cm", "nan*", "1e999mm", "**"])
  func areRefused(_ text: String) {
    #expect(ColumnWidth(text) == nil)
  }

  @Test func shareThePage() {
    #expect(ColumnWidth.shares(of: [.share(1), nil, .share(2.5)]) == [1, 1, 2.5])
    #expect(ColumnWidth.shares(of: [.millimetres(30), .millimetres(90)]) == [30, 90])
    let mixed = ColumnWidth.shares(of: [.millimetres(57), .share(1), .share(1)])
    #expect(mixed == [0.5, 0.25, 0.25])
    let wide = ColumnWidth.shares(of: [.millimetres(500), nil])
    #expect(wide[1] > 0.3)
  }
}
