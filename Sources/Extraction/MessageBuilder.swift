import Messages
import XMLTree

/// Makes catalog entries of units, one for each key.
struct MessageBuilder {
  private let usesPatterns: Bool
  private var indices: HashedPlaces
  /// `nil` where messages need not say where they stand.
  private var places: PlaceFinder?
  private(set) var messages: [Message] = []
  /// The references of the message that was made last: its neighbours often stand at the same place,
  /// and share one array.
  private var references: [String] = []

  /// - Parameter capacity: how many units there will be, about.
  init(places: PlaceFinder?, usesPatterns: Bool, capacity: Int) {
    self.places = places
    indices = HashedPlaces(capacity: capacity)
    // Memory that is never touched costs nothing; an array that grows touches twice its own.
    messages.reserveCapacity(2 * capacity)
    self.usesPatterns = usesPatterns
  }

  /// The place of the unit's message in ``messages``.
  mutating func add(_ unit: FoundUnit) -> Int {
    add(unit, key: Message.Key(context: unit.context, text: unit.text))
  }

  /// The message of a file that the document names, in itstool's words.
  mutating func addResource(_ unit: FoundUnit, digest: String) {
    let text = InlineMarkup.escaping("external ref='\(unit.text)' md5='\(digest)'")
    var resource = unit
    resource.notes = [
      "This is a reference to an external file such as an image or video. When the file changes, "
        + "the md5 hash will change to let you know you need to update your localized copy. The "
        + "msgstr is not used at all. Set it to whatever you like once you have updated your copy "
        + "of the file."
    ]
    _ = add(resource, key: Message.Key(context: "_", text: text))
  }

  /// The message that translators answer with their names.
  mutating func addCredits() -> Int {
    indices.insert(messages.count, hash: Credits.key.hash)
    messages.append(Message(key: Credits.key, notes: [Credits.note]))
    return messages.count - 1
  }

  /// Adds a note to a message that is there already.
  mutating func add(_ note: String, to message: Int) {
    if !messages[message].notes.contains(note) { messages[message].notes.append(note) }
  }

  private mutating func add(_ unit: FoundUnit, key: Message.Key) -> Int {
    let hash = key.hash
    if let index = indices.place(of: hash, where: { messages[$0].key == key }) {
      if places != nil { merge(unit, into: index) }
      return index
    }
    indices.insert(messages.count, hash: hash)
    if let reference = places?.reference(to: unit.node), references.first != reference {
      references = [reference]
    }
    messages.append(
      Message(
        key: key, references: references,
        breadcrumb: places?.breadcrumb(of: unit.node) ?? [], notes: unit.notes,
        preservesSpace: unit.preservesSpace,
        isPattern: usesPatterns && key.text.utf8.contains(UInt8(ascii: "{"))))
    return messages.count - 1
  }

  private mutating func merge(_ unit: FoundUnit, into index: Int) {
    if let reference = places?.reference(to: unit.node),
      !messages[index].references.contains(reference)
    {
      messages[index].references.append(reference)
    }
    for note in unit.notes where !messages[index].notes.contains(note) {
      messages[index].notes.append(note)
    }
    if unit.preservesSpace { messages[index].preservesSpace = true }
  }
}
