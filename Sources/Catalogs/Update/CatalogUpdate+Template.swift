package import Messages

extension CatalogUpdate {
  /// A template for `messages`, one entry for each key.
  ///
  /// Where `existing` says the same already it is given back as it is, byte for byte; otherwise
  /// its header is kept and `POT-Creation-Date` becomes `creationDate`.
  ///
  /// - Parameters:
  ///   - project: `Project-Id-Version` of a new template.
  ///   - creationDate: as gettext writes it, `2026-11-22 10:00+0000`; an argument because results
  ///     never depend on the clock.
  package static func template(
    for messages: [Message], project: String, creationDate: String, existing: POFile? = nil,
    file: String
  ) -> POFile {
    let contents = mergingDuplicates(messages).map(POContent.init(_:))
    guard let existing else {
      let header = POContent.templateHeader(project: project, creationDate: creationDate)
      return POFile(file: file, entries: [POEntry(header)] + contents.map(POEntry.init(_:)))
    }
    return refreshing(existing, with: contents, creationDate: creationDate)
  }

  private static func refreshing(
    _ existing: POFile, with contents: [POContent], creationDate: String
  ) -> POFile {
    let index = CatalogIndex(existing)
    var entries: [POEntry] = []
    for var content in contents {
      guard var entry = index[content.key] else {
        entries.append(POEntry(content))
        continue
      }
      content.translatorComments = entry.translatorComments
      entry.content = content
      entries.append(entry)
    }
    var result = existing
    result.entries = existing.entries.filter(\.isHeader) + entries
    if result.serialized() != existing.serialized() {
      result.header["POT-Creation-Date"] = creationDate
    }
    return result
  }

  /// Messages with the same key as one, with the places and notes of all.
  package static func mergingDuplicates(_ messages: [Message]) -> [Message] {
    var places: [Message.Key: Int] = [:]
    var result: [Message] = []
    for message in messages where !message.text.isEmpty {
      guard let place = places[message.key] else {
        places[message.key] = result.count
        result.append(message)
        continue
      }
      for reference in message.references where !result[place].references.contains(reference) {
        result[place].references.append(reference)
      }
      for note in message.notes where !result[place].notes.contains(note) {
        result[place].notes.append(note)
      }
    }
    return result
  }
}

extension POContent {
  /// What stands between the titles of a breadcrumb line.
  package static let breadcrumbSeparator = " › "

  /// A message as an entry of a template.
  package init(_ message: Message) {
    self.init(
      extractedComments: Self.comments(of: message), references: message.references,
      flags: Self.flags(of: message), context: message.key.context, id: message.key.text)
  }

  /// The extracted comments of a message: its place in the guide first, then the author's notes.
  static func comments(of message: Message) -> [String] {
    var comments: [String] = []
    if !message.breadcrumb.isEmpty {
      let breadcrumb = message.breadcrumb.map(foldingLines).joined(separator: breadcrumbSeparator)
      if !breadcrumb.isEmpty { comments.append(breadcrumb) }
    }
    return comments + self.comments(message.notes)
  }

  /// The comments that notes make.
  static func comments(_ notes: [String]) -> [String] {
    var comments: [String] = []
    for note in notes { comments += lines(note) }
    return comments
  }

  static func flags(of message: Message) -> [String] {
    var flags: [String] = []
    if message.isPattern { flags.append(patternFlag) }
    if message.preservesSpace { flags.append(preservedSpaceFlag) }
    return flags
  }

  static func templateHeader(project: String, creationDate: String) -> POContent {
    let header = POHeader.template(project: project, creationDate: creationDate)
    return POContent(flags: ["fuzzy"], id: "", strings: [header.text])
  }

  private static func lines(_ note: String) -> [String] {
    guard note.holdsLineEnd || note.isEmpty else { return [note] }
    return note.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// Most titles stand on one line already, and are not looked at letter by letter.
  private static func foldingLines(_ title: String) -> String {
    var last: UInt8 = 0x20
    let isFolded = title.utf8.allSatisfy { byte in
      defer { last = byte }
      return byte > 0x20 || (byte == 0x20 && last != 0x20)
    }
    return isFolded && last != 0x20
      ? title : title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension String {
  /// Whether a character is one of Unicode's line ends, as `Character.isNewline` knows them; found
  /// without forming characters.
  var holdsLineEnd: Bool {
    var text = self
    return text.withUTF8 { bytes in
      if POText(bytes).isPlainASCII { return false }
      return bytes.indices.contains { place in
        switch bytes[place] {
        case 0x0A...0x0D: true
        case 0x85: place > 0 && bytes[place - 1] == 0xC2
        case 0xA8, 0xA9: place > 1 && bytes[place - 1] == 0x80 && bytes[place - 2] == 0xE2
        default: false
        }
      }
    }
  }
}
