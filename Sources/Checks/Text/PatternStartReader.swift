/// Reads how the matches of a pattern begin, from left to right.
struct PatternStartReader {
  private let units: [UInt16]
  private var index = 0
  private var depth = 0
  private var isUnderstood = true

  init(_ pattern: String) {
    units = Array(pattern.utf16)
  }

  /// The ways in which the pattern's branches begin; `nil` where it is not understood.
  mutating func branches() -> [PatternBranch]? {
    let branches = alternatives()
    return isUnderstood && index == units.count ? branches : nil
  }

  private func stands(_ text: String) -> Bool {
    units[index...].starts(with: text.utf16)
  }

  /// The unit at the place, 0 behind the end.
  private var unit: Unicode.Scalar {
    index < units.count ? Unicode.Scalar(units[index]) ?? "\u{FFFD}" : "\0"
  }

  /// Up to the end or the bracket that closes.
  private mutating func alternatives() -> [PatternBranch] {
    var all: [PatternBranch] = []
    var current = [PatternBranch.empty]
    while index < units.count, !stands(")") {
      if stands("|") {
        index += 1
        all += current
        current = [.empty]
      } else {
        current = PatternBranch.joined(current, repeated(element()))
      }
    }
    all += current
    return depth == 0 ? all : PatternBranch.merged(all)
  }

  private mutating func repeated(_ element: [PatternBranch]) -> [PatternBranch] {
    switch unit {
    case "?":
      index += 1
      return PatternBranch.merged(element + [.empty])
    case "*":
      index += 1
      return PatternBranch.merged(element + PatternBranch.joined(element, element) + [.empty])
    case "+":
      index += 1
      return PatternBranch.merged(element + PatternBranch.joined(element, element))
    case "{": return counted(element)
    default: return element
    }
  }

  /// `{2}`, `{1,3}`, `{2,}`.
  private mutating func counted(_ element: [PatternBranch]) -> [PatternBranch] {
    index += 1
    let least = unit
    while index < units.count, !stands("}") { index += 1 }
    index += 1
    let twice = PatternBranch.joined(element, element)
    return switch least {
    case "0": PatternBranch.merged(element + twice + [.empty])
    case "1": PatternBranch.merged(element + twice)
    default: twice
    }
  }

  private mutating func element() -> [PatternBranch] {
    switch unit {
    case "(": return group()
    case "[": return [PatternBranch(sets: [characters()])]
    case "^", "$":
      index += 1
      return [.empty]
    case ".":
      index += 1
      return [PatternBranch(sets: [.units])]
    case "\\": return escape().map { [PatternBranch(sets: [$0])] } ?? [.empty]
    default:
      index += 1
      return [PatternBranch(sets: [UnitSet(units[index - 1]...units[index - 1])])]
    }
  }

  /// What looks around says nothing, but for a look ahead at the end of a branch: it goes on there.
  private mutating func group() -> [PatternBranch] {
    let looksAhead = stands("(?=")
    let looksAround = looksAhead || ["(?!", "(?<=", "(?<!"].contains(where: stands)
    index += 1
    if stands("?"), looksAround {
      index += stands("?<") ? 3 : 2
    } else if stands("?:") {
      index += 2
    } else if stands("?") {
      isUnderstood = false
    }
    depth += 1
    let inside = alternatives()
    depth -= 1
    index += 1
    let isLast = depth == 0 && (index >= units.count || stands("|"))
    return looksAround && !(looksAhead && isLast) ? [.empty] : inside
  }

  /// The characters of an escape; `nil` for one that looks around.
  private mutating func escape() -> UnitSet? {
    index += 1
    let sign = unit
    index += 1
    switch sign {
    case "b": return nil
    case "u": return codeUnit().map { UnitSet($0...$0) }
    case "p": return property()
    case "d": return Self.sets["N"]
    case "s": return Self.spaces
    case "S": return .units
    case _ where sign.properties.isAlphabetic || !sign.isASCII:
      isUnderstood = false
      return .units
    default: return UnitSet(UInt16(sign.value)...UInt16(sign.value))
    }
  }

  /// The number behind `\u`.
  private mutating func codeUnit() -> UInt16? {
    let digits = String(decoding: units[index...].prefix(4), as: UTF16.self)
    index = min(index + 4, units.count)
    guard let value = UInt16(digits, radix: 16) else {
      isUnderstood = false
      return nil
    }
    return value
  }

  /// The name behind `\p`.
  private mutating func property() -> UnitSet {
    let start = index + 1
    while index < units.count, !stands("}") { index += 1 }
    let name = String(decoding: units[min(start, index)..<index], as: UTF16.self)
    index += 1
    guard let set = Self.sets[name] else {
      isUnderstood = false
      return .units
    }
    return set
  }

  /// `[ \u00A0a-z]`.
  private mutating func characters() -> UnitSet {
    index += 1
    let isNegated = stands("^")
    var set = UnitSet.none
    var previous: UInt16?
    while index < units.count, !stands("]") {
      if stands("[") {
        isUnderstood = false
        return .units
      }
      let isRange =
        stands("-") && previous != nil && index + 1 < units.count
        && units[index + 1] != UInt16(UnicodeScalar("]").value)
      if isRange { index += 1 }
      let (part, last) = member()
      set = set.union(part)
      if isRange, let first = previous, let last {
        set = set.union(UnitSet(min(first, last)...max(first, last)))
      }
      previous = isRange ? nil : last
    }
    index += 1
    return isNegated ? .units : set
  }

  /// One member of a class, and its unit when it is a single one.
  private mutating func member() -> (UnitSet, UInt16?) {
    guard stands("\\") else {
      index += 1
      let unit = units[index - 1]
      return (UnitSet(unit...unit), unit)
    }
    if stands("\\u") {
      index += 2
      let unit = codeUnit()
      return (unit.map { UnitSet($0...$0) } ?? .units, unit)
    }
    return (escape() ?? .units, nil)
  }

  private static let spaces = UnitSet(property: { $0.properties.isWhitespace })

  private static let sets: [String: UnitSet] = [
    "L": UnitSet(property: { $0.properties.isAlphabetic }),
    "M": UnitSet(property: {
      (0x300...0x36F).contains($0.value) || (0x483...0x489).contains($0.value)
    }),
    "N": UnitSet(property: { $0.properties.numericType != nil }),
    "Ll": UnitSet(property: { $0.properties.isAlphabetic && !$0.properties.isUppercase }),
    "Lu": UnitSet(property: { $0.properties.isAlphabetic && !$0.properties.isLowercase }),
    "Cyrl": UnitSet(property: { (0x400..<0x530).contains($0.value) }),
    "Latn": UnitSet(property: {
      $0.properties.isAlphabetic && $0.value < 0x370 || $0.value >= 0x2000
    }),
  ]
}
