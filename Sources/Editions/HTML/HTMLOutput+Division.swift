extension HTMLOutput {
  mutating func division(_ division: Division) -> String {
    notes = []
    let titleID = freshID("title")
    let head = opening(division, titleID)
    var text: String
    switch division.kind {
    case .part, .chapter, .appendix, .matter:
      text = head + quickExit(division) + blocks(division.blocks)
    case .glossary(let entries):
      text = head + blocks(division.blocks) + glossary(entries)
    case .index(let groups):
      text = head + blocks(division.blocks) + index(groups)
    }
    text += notesSection(of: titleID)
    return text + "</section>\n"
  }

  private mutating func opening(_ division: Division, _ titleID: String) -> String {
    let (role, key) = division.kind.roleAndWord
    let kind = role == "acknowledgments" ? "acknowledgements" : role
    var text = "<section\(htmlAttribute("id", division.id)) class=\"division \(kind)\""
    text += " role=\"doc-\(role)\""
    guard !division.title.isEmpty else { return text + ">\n" }
    text += " aria-labelledby=\"\(titleID)\">\n"
    text += "<h2 id=\"\(titleID)\"\(runningHead)>"
    if let label = division.label {
      let name = key.map { htmlAttribute("title", words($0, ["number": label])) } ?? ""
      text += "<span class=\"number\"\(name)>\(htmlText(label))</span> "
    }
    return text + "<span class=\"title\">\(heading(division.title))</span></h2>\n"
  }

  /// The head of left pages, which the style can take from nowhere else.
  private var runningHead: String {
    medium == .paper ? htmlAttribute("data-book", publication.title.plainText) : ""
  }

  private func quickExit(_ division: Division) -> String {
    guard medium == .screen, let exit = writer.quickExit, exit.divisions.contains(division.id),
      let address = safeAddress(exit.address)
    else { return "" }
    return
      "<p class=\"quick-exit\"><a\(htmlAttribute("href", address)) rel=\"noreferrer nofollow\">"
      + "\(htmlText(words(.quickExit)))</a></p>\n"
  }

  /// The notes of a chapter on a screen; on paper they stand where they are called.
  private mutating func notesSection(of chapter: String) -> String {
    guard !notes.isEmpty else { return "" }
    let titleID = freshID("notes")
    var text =
      "<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"\(titleID) \(chapter)\">\n"
    text += "<h3 id=\"\(titleID)\">\(htmlText(words(.notes)))</h3>\n<ol>\n"
    let pending = notes
    for note in pending {
      let back =
        "<a class=\"back\" role=\"doc-backlink\""
        + htmlAttribute("href", "#\(note.id)-call")
        + htmlAttribute("aria-label", words(.backToText)) + ">↩</a>"
      text += "<li\(htmlAttribute("id", note.id)) value=\"\(note.number)\">\n"
      text += blocks(note.blocks) + "<p class=\"back\">\(back)</p></li>\n"
    }
    return text + "</ol>\n</section>\n"
  }

  private mutating func glossary(_ entries: [GlossaryEntry]) -> String {
    var text = "<dl class=\"glossary-list\">\n"
    for entry in entries {
      text += "<dt\(htmlAttribute("id", entry.id))>"
      text += "<dfn>\(heading(entry.term))</dfn></dt>\n<dd>\n\(blocks(entry.definition))"
      if let see = entry.see {
        text += pointers(words(.see).capitalizedFirst, [(see.text, see.target)], ", ")
      }
      if !entry.seeAlso.isEmpty {
        let links = entry.seeAlso.map { (text: $0.text, target: $0.target) }
        text += pointers(words(.seeAlso).capitalizedFirst, links, ", ")
      }
      text += "</dd>\n"
    }
    return text + "</dl>\n"
  }

  private func pointers(
    _ word: String, _ links: [(text: String, target: String?)], _ separator: String
  ) -> String {
    let list = links.map { link -> String in
      guard let target = link.target else { return htmlText(link.text) }
      return "<a\(htmlAttribute("href", "#" + target))>\(htmlText(link.text))</a>"
    }
    return "<p class=\"see\"><i>\(htmlText(word))</i> \(list.joined(separator: separator))</p>\n"
  }

  private mutating func index(_ groups: [IndexGroup]) -> String {
    var text = "<div class=\"index-letters\">\n"
    for group in groups {
      text += "<h3>\(htmlText(group.heading))</h3>\n\(indexEntries(group.entries))"
    }
    return text + "</div>\n"
  }

  private mutating func indexEntries(_ entries: [IndexEntry]) -> String {
    var text = "<ul class=\"index-entries\">\n"
    for entry in entries {
      text += "<li" + (entry.id.isEmpty ? "" : htmlAttribute("id", entry.id)) + ">"
      text += heading(entry.term) + indexPlaces(entry)
      if !entry.see.isEmpty {
        text += pointers(words(.see), entry.see.map { ($0.text, $0.target) }, "; ")
      }
      if !entry.seeAlso.isEmpty {
        text += pointers(words(.seeAlso), entry.seeAlso.map { ($0.text, $0.target) }, "; ")
      }
      if !entry.subentries.isEmpty { text += "\n" + indexEntries(entry.subentries) }
      text += "</li>\n"
    }
    return text + "</ul>\n"
  }

  /// Numbers of chapters on a screen, of pages on paper; browsers that cannot tell pages print the
  /// chapters too, each once.
  private func indexPlaces(_ entry: IndexEntry) -> String {
    var seen: Set<String> = []
    return entry.places.map { place in
      let isNew = seen.insert(place.division).inserted
      let href = htmlAttribute("href", "#" + place.anchor)
      let label = htmlText(place.label)
      guard medium == .paper else { return isNew ? ", <a\(href)>\(label)</a>" : "" }
      let names = isNew ? "page-number" : "page-number again"
      return "<a class=\"\(names)\"\(href)\(htmlAttribute("data-place", place.label))></a>"
    }.joined()
  }
}

extension Division.Kind {
  /// The role without `doc-` (DPUB-ARIA 1.1), and the word for its number.
  fileprivate var roleAndWord: (role: String, word: PublicationWords.Key?) {
    switch self {
    case .part: ("part", .part)
    case .chapter: ("chapter", .chapter)
    case .appendix: ("appendix", .appendix)
    case .matter(.acknowledgements): ("acknowledgments", nil)
    case .matter(let matter): (matter.rawValue, nil)
    case .glossary: ("glossary", nil)
    case .index: ("index", nil)
    }
  }
}

extension String {
  /// With a capital at its start, as a sentence begins.
  var capitalizedFirst: String {
    prefix(1).uppercased() + dropFirst()
  }
}
