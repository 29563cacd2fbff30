/// How a catalog's lines are written.
struct POStyle: Hashable, Sendable {
  /// Whether a carriage return stands before each line feed.
  var hasCarriageReturns = false
  /// Columns of a line, quotation marks included; `nil` when long lines are not broken.
  var width: Int? = POStyle.defaultWidth

  /// GNU gettext's page width.
  static let defaultWidth = 79

  init() {}

  /// The style of a file as its own lines show it.
  init(detectedIn source: POSource) {
    if let first = source.bytes.firstIndex(of: 0x0A), first > 0, source.bytes[first - 1] == 0x0D {
      hasCarriageReturns = true
    }
    width = WidthSample(source).width
  }

  func appendLineEnd(to output: inout [UInt8]) {
    if hasCarriageReturns { output.append(0x0D) }
    output.append(0x0A)
  }
}

/// What the broken lines of a file say about its width.
private struct WidthSample {
  /// For each broken line: its columns, and those it would have with the next word.
  private var breaks: [(columns: Int, withNextWord: Int)] = []
  private var hasLongLine = false

  /// Widths that programs write: gettext, polib and Weblate, Transifex and Poedit.
  private static let candidates = [79, 78, 77, 76, 80, 100, 120]

  init(_ source: POSource) {
    for piece in source.pieces.prefix(20_000) where piece.isQuoted {
      guard breaks.count < 200 else { break }
      sample(source.bytes[piece.bodyRange])
    }
  }

  var width: Int? {
    if breaks.isEmpty { return hasLongLine ? nil : POStyle.defaultWidth }
    var best = POStyle.defaultWidth
    var bestScore = -1
    for candidate in Self.candidates {
      let score = breaks.count { $0.columns <= candidate && $0.withNextWord > candidate }
      if score > bestScore {
        best = candidate
        bestScore = score
      }
    }
    return best
  }

  private mutating func sample(_ bytes: ArraySlice<UInt8>) {
    let lines = bytes.split(separator: 0x0A).map { $0.last == 0x0D ? $0.dropLast() : $0 }
    for (line, next) in zip(lines, lines.dropFirst()) {
      guard line.last == UInt8(ascii: "\""), line.first == UInt8(ascii: "\""),
        !line.dropLast().suffix(2).elementsEqual("\\n".utf8)
      else { continue }
      let word = next.dropFirst().prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\"") }
      let columns = Self.columns(line)
      breaks.append((columns, columns + Self.columns(word) + 1))
    }
    if lines.count == 1, let line = lines.first, Self.columns(line) > 121,
      line.dropFirst(20).contains(UInt8(ascii: " "))
    {
      hasLongLine = true
    }
  }

  private static func columns(_ line: ArraySlice<UInt8>) -> Int {
    line.count { $0 & 0xC0 != 0x80 }
  }
}
