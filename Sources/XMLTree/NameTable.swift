import Glibc

/// The names of a document, each kept once and known by a number.
///
/// Two levels: qualified names as written (``intern(_:in:)``), and those together with the
/// namespace that they have at their place (``expanded(_:namespace:)``).
struct NameTable {
  private struct Qualified {
    var range: Range<Int>
    /// Interned number of the part before the colon; -1 without one.
    var prefix: Int32
    /// Interned number of the part after the colon; the name's own without one.
    var local: Int32
    /// The expanded name that was asked for last, since most names have one namespace only.
    var lastNamespace: Int32 = -1
    var lastExpanded: Int32 = -1
  }

  private struct Expansion: Hashable {
    var qualified: Int32
    var namespace: Int32
  }

  private var qualified: [Qualified] = []
  /// Open addressing, size a power of two; -1 is free.
  private var slots = [Int32](repeating: -1, count: 256)
  private var namespaceNumbers: [String: Int32] = [:]
  private var namespaces: [String] = []
  private var expansions: [Expansion: Int32] = [:]
  private(set) var names: [XMLName] = []

  /// How many there are; their numbers are below it.
  var count: Int { qualified.count }

  /// The number of the name that stands at `range` of `bytes`.
  mutating func intern(_ range: Range<Int>, in bytes: [UInt8]) -> Int32 {
    var slot = Int(truncatingIfNeeded: hash(range, in: bytes)) & (slots.count - 1)
    while slots[slot] >= 0 {
      if isEqual(qualified[Int(slots[slot])].range, range, in: bytes) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return insert(range, in: bytes, at: slot)
  }

  private mutating func insert(_ range: Range<Int>, in bytes: [UInt8], at slot: Int) -> Int32 {
    let number = Int32(qualified.count)
    slots[slot] = number
    qualified.append(Qualified(range: range, prefix: -1, local: number))
    if qualified.count * 2 > slots.count { grow(in: bytes) }
    if let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")) {
      let prefix = intern(range.lowerBound..<colon, in: bytes)
      let local = intern(colon + 1..<range.upperBound, in: bytes)
      qualified[Int(number)].prefix = prefix
      qualified[Int(number)].local = local
    }
    return number
  }

  private mutating func grow(in bytes: [UInt8]) {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, name) in qualified.enumerated() {
      var slot = Int(truncatingIfNeeded: hash(name.range, in: bytes)) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// FNV-1a: names are short.
  private func hash(_ range: Range<Int>, in bytes: [UInt8]) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for index in range { hash = (hash ^ UInt32(bytes[index])) &* 16_777_619 }
    return hash ^ (hash >> 15)
  }

  private func isEqual(_ left: Range<Int>, _ right: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return true }
      return unsafe memcmp(base + left.lowerBound, base + right.lowerBound, left.count) == 0
    }
  }

  /// Whether the name stands at `range` of `bytes` as well.
  func isName(_ name: Int32, _ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    isEqual(qualified[Int(name)].range, range, in: bytes)
  }

  /// The interned number of a name's prefix; -1 for a name without one.
  func prefix(of name: Int32) -> Int32 { qualified[Int(name)].prefix }

  /// The interned number of a name's local part.
  func local(of name: Int32) -> Int32 { qualified[Int(name)].local }

  /// Where the name stood when it was met first.
  func range(of name: Int32) -> Range<Int> { qualified[Int(name)].range }

  func text(of name: Int32, in bytes: [UInt8]) -> String {
    String(decoding: bytes[qualified[Int(name)].range], as: UTF8.self)
  }

  /// The number of a namespace; 0 stands for none.
  mutating func namespace(_ uri: String) -> Int32 {
    guard !uri.isEmpty else { return 0 }
    if let number = namespaceNumbers[uri] { return number }
    namespaces.append(uri)
    namespaceNumbers[uri] = Int32(namespaces.count)
    return Int32(namespaces.count)
  }

  /// The number of a name in a namespace: its place in ``names``.
  mutating func expanded(_ name: Int32, namespace: Int32, in bytes: [UInt8]) -> Int32 {
    if qualified[Int(name)].lastNamespace == namespace { return qualified[Int(name)].lastExpanded }
    let key = Expansion(qualified: name, namespace: namespace)
    let number = expansions[key] ?? add(key, in: bytes)
    qualified[Int(name)].lastNamespace = namespace
    qualified[Int(name)].lastExpanded = number
    return number
  }

  private mutating func add(_ key: Expansion, in bytes: [UInt8]) -> Int32 {
    let prefix = prefix(of: key.qualified)
    names.append(
      XMLName(
        text(of: local(of: key.qualified), in: bytes),
        namespace: key.namespace == 0 ? nil : namespaces[Int(key.namespace) - 1],
        prefix: prefix < 0 ? nil : text(of: prefix, in: bytes)))
    let number = Int32(names.count - 1)
    expansions[key] = number
    return number
  }
}
