import Extraction
import Messages
import XMLTree

/// Which entries of a compact catalog say what an entry of a verbatim catalog says, and the other
/// way round.
struct Correspondence {
  /// A place of a verbatim message in the documents.
  enum Place {
    case unit(document: Int, Unit)
    /// An attribute that is a message of its own in both forms.
    case attribute(compact: Message.Key)
  }

  /// A verbatim message.
  struct Passage {
    var key: Message.Key
    var places: [Place]
    /// The compact messages, subflows before the text that holds them; empty when the compact form
    /// has none, as for a picture.
    var targets: [Message.Key] = []
    /// The compact message that stands for the whole; `nil` without any.
    var anchor: Message.Key?
  }

  let documents: [FormIndex]
  /// In document order.
  private(set) var passages: [Passage] = []
  private(set) var byVerbatim: [Message.Key: Int] = [:]
  private(set) var byCompact: [Message.Key: [Int]] = [:]

  init(_ documents: [FormIndex]) {
    self.documents = documents
    for index in documents.indices { add(index) }
    for (index, passage) in passages.enumerated() {
      for target in passage.targets { byCompact[target, default: []].append(index) }
    }
  }

  private mutating func add(_ index: Int) {
    let document = documents[index]
    let first = document.verbatim.messages.map { passage(for: $0.key) }
    for unit in document.verbatim.units {
      add(.unit(document: index, unit), to: first[unit.message], targets(of: unit, document))
    }
    let compactAttributes = Dictionary(
      document.compact.attributeUnits.map { (Slot($0), $0.message) },
      uniquingKeysWith: { first, _ in first })
    for unit in document.verbatim.attributeUnits {
      guard let message = compactAttributes[Slot(unit)] else { continue }
      let key = document.compact.messages[message].key
      add(.attribute(compact: key), to: first[unit.message], ([key], key))
    }
  }

  private struct Slot: Hashable {
    var node: XMLDocument.Node
    var attribute: Int

    init(_ unit: AttributeUnit) {
      node = unit.node
      attribute = unit.attribute
    }
  }

  private mutating func passage(for key: Message.Key) -> Int {
    if let known = byVerbatim[key] { return known }
    byVerbatim[key] = passages.count
    passages.append(Passage(key: key, places: []))
    return passages.count - 1
  }

  /// Places that come to the same compact messages are one.
  private mutating func add(
    _ place: Place, to passage: Int, _ found: (keys: [Message.Key], anchor: Message.Key?)
  ) {
    let known = passages[passage].targets
    let new = found.keys.filter { !known.contains($0) }
    guard !new.isEmpty else { return }
    passages[passage].places.append(place)
    passages[passage].targets += new
    if passages[passage].anchor == nil { passages[passage].anchor = found.anchor }
  }

  private func targets(
    of unit: Unit, _ document: FormIndex
  ) -> (keys: [Message.Key], anchor: Message.Key?) {
    var messages: Set<Int> = []
    let main = document.compactUnits[unit.node].map { document.compact.units[$0].message }
    if let main { messages.insert(main) }
    for piece in document.verbatim.pieces[unit.pieces]
    where piece.kind == .start || piece.kind == .empty {
      if let inner = document.compactUnits[piece.node] {
        messages.insert(document.compact.units[inner].message)
      }
      for place in document.compactAttributes[piece.node] ?? [] {
        messages.insert(document.compact.attributeUnits[place].message)
      }
    }
    let keys = messages.sorted().map { document.compact.messages[$0].key }
    return (keys, main.map { document.compact.messages[$0].key } ?? keys.first)
  }

  /// The verbatim message of a key, or the one whose whole is the compact message of this key.
  func passage(of key: Message.Key) -> Passage? {
    if let index = byVerbatim[key] { return passages[index] }
    return byCompact[key]?.lazy.map { passages[$0] }.first { $0.anchor == key }
  }

  /// The messages of the form that say what `key` says in the other one.
  func counterparts(of key: Message.Key, in form: InlineForm) -> [Message.Key] {
    switch form {
    case .compact: passage(of: key)?.targets ?? []
    case .verbatim: (byCompact[key] ?? []).map { passages[$0].key }
    }
  }
}
