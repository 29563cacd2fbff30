/// A set of UTF-16 code units, exact for the scripts of the guides and for general punctuation; all
/// other units are in it together or not at all, and so is the end of a text.
struct UnitSet: Hashable, Sendable {
  private var bits = [UInt64](repeating: 0, count: UnitSet.size / 64)

  private enum Place {
    /// Latin, Greek, Cyrillic.
    static let scripts: UInt16 = 0x580
    static let punctuation: ClosedRange<UInt16> = 0x2000...0x20BE
    static let other = Int(scripts) + 0xBF
    static let end = other + 1
  }

  /// The places of a table by units.
  static let size = 0x680

  static func place(of unit: UInt16?) -> Int {
    switch unit {
    case nil: Place.end
    case let unit? where unit < Place.scripts: Int(unit)
    case let unit? where Place.punctuation.contains(unit):
      Int(Place.scripts) + Int(unit - Place.punctuation.lowerBound)
    default: Place.other
    }
  }

  static let none = UnitSet()

  /// Every unit and the end.
  static let all = UnitSet(places: { _ in true })

  /// Every unit.
  static let units: UnitSet = {
    var set = all
    set.bits[Place.end >> 6] &= ~(1 << UInt64(Place.end & 63))
    return set
  }()

  init() {}

  private init(places belongs: (Int) -> Bool) {
    for place in 0..<Self.size where belongs(place) { insert(place: place) }
  }

  /// The characters with a property, and all beyond those that are told apart.
  init(property belongs: (Unicode.Scalar) -> Bool) {
    for unit in 0..<Place.scripts {
      if let scalar = Unicode.Scalar(unit), belongs(scalar) { insert(unit) }
    }
    for unit in Place.punctuation {
      if let scalar = Unicode.Scalar(unit), belongs(scalar) { insert(unit) }
    }
    insert(place: Place.other)
  }

  init(_ units: ClosedRange<UInt16>) {
    for unit in units { insert(unit) }
  }

  mutating func insert(_ unit: UInt16) { insert(place: Self.place(of: unit)) }

  private mutating func insert(place: Int) {
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  func contains(place: Int) -> Bool { bits[place >> 6] >> UInt64(place & 63) & 1 != 0 }

  func union(_ other: UnitSet) -> UnitSet {
    var result = self
    for index in bits.indices { result.bits[index] |= other.bits[index] }
    return result
  }
}
