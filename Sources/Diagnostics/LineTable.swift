import Glibc

/// Where the lines of a file begin, for whoever looks up many places in it.
package struct LineTable: Sendable {
  private let file: String
  private let bytes: [UInt8]
  /// Offsets of the lines' first bytes.
  private let starts: [Int]

  /// - Parameter bytes: UTF-8.
  package init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    starts = Self.starts(in: bytes)
  }

  private static func starts(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      var start = 0
      while let end = memchr(base + start, 0x0A, buffer.count - start) {
        start = UnsafeRawPointer(end) - base + 1
        starts.append(start)
      }
    }
    return starts
  }

  /// The place of the byte at `offset`; past the end means the end.
  package func location(at offset: Int) -> SourceLocation {
    let offset = min(max(0, offset), bytes.count)
    let line = starts.partitioningIndex { $0 > offset }
    let start = starts[line - 1]
    let continuing = bytes[start..<offset].count { $0 & 0xC0 == 0x80 }
    return SourceLocation(file: file, line: line, column: 1 + offset - start - continuing)
  }
}

extension [Int] {
  /// The first index whose element is wanted, where all behind it are wanted too.
  fileprivate func partitioningIndex(where isWanted: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isWanted(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
