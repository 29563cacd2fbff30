import Messages

/// Source and splices as one sequence of bytes.
///
/// Splices may lie inside each other: the outer one then says which parts of the source it still
/// uses, and the inner ones apply there.
struct SplicedDocument {
  private let bytes: [UInt8]
  private let splices: [Splice]
  private let content: SpliceContent

  /// Work that is left: parts in reverse order, each with the first splice that may lie inside.
  private struct Task {
    var part: SpliceContent.Part
    var firstSplice: Int
  }

  init(_ bytes: [UInt8], _ list: SpliceList) {
    self.bytes = bytes
    content = list.content
    // The outer one first where two begin at the same place.
    splices = list.splices.sorted {
      $0.range.lowerBound != $1.range.lowerBound
        ? $0.range.lowerBound < $1.range.lowerBound : $0.range.upperBound > $1.range.upperBound
    }
  }

  /// The whole document.
  func rendered() -> [UInt8] { rendered(0..<bytes.count) }

  /// A part of the document.
  func rendered(_ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count + range.count / 4)
    var tasks = [Task(part: .source(range), firstSplice: 0)]
    while let task = tasks.popLast() {
      switch task.part {
      case .text(let range): result.append(range, of: content.text)
      case .source(let range):
        render(range, from: task.firstSplice, into: &result, then: &tasks)
      }
    }
    return result
  }

  /// Copies up to the first splice within `range`, and leaves that splice and the rest as tasks.
  private func render(
    _ range: Range<Int>, from firstSplice: Int, into result: inout [UInt8],
    then tasks: inout [Task]
  ) {
    var index = firstIndex(at: range.lowerBound, from: firstSplice)
    while index < splices.count, splices[index].range.lowerBound <= range.upperBound {
      if splices[index].range.upperBound <= range.upperBound { break }
      index += 1
    }
    guard index < splices.count, splices[index].range.upperBound <= range.upperBound else {
      return result.append(range, of: bytes)
    }
    let splice = splices[index]
    result.append(range.lowerBound..<splice.range.lowerBound, of: bytes)
    let rest = splice.range.upperBound..<range.upperBound
    // Inner splices come after this one in order; what follows it starts behind its range.
    tasks.append(Task(part: .source(rest), firstSplice: index + 1))
    for part in content.parts[splice.parts].reversed() {
      tasks.append(Task(part: part, firstSplice: index + 1))
    }
  }

  /// The first splice from `first` on that begins at or after `offset`.
  private func firstIndex(at offset: Int, from first: Int) -> Int {
    // Where no splice lies inside the one before, it is the next one.
    guard first < splices.count, splices[first].range.lowerBound < offset else { return first }
    var low = first + 1
    var high = splices.count
    while low < high {
      let middle = (low + high) / 2
      if splices[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
