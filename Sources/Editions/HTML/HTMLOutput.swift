import Messages

/// The text of one page while it is being written.
struct HTMLOutput {
  let publication: Publication
  let writer: HTMLWriter
  let medium: HTMLWriter.Medium
  /// Notes of the chapter that is being written.
  var notes: [Footnote] = []
  /// Whether running text is being written, where soft hyphens may be put in.
  var isRunningText = true
  /// Whether the text being written runs from right to left, so that what does not is isolated.
  private(set) var runsRightToLeft: Bool
  private var generatedIDs = 0

  init(publication: Publication, writer: HTMLWriter, medium: HTMLWriter.Medium) {
    self.publication = publication
    runsRightToLeft = publication.runsRightToLeft
    self.writer = writer
    self.medium = medium
  }

  var words: PublicationWords { writer.language.words }

  mutating func document() -> String {
    let title = htmlText(publication.title.plainText)
    let direction = publication.direction?.rawValue ?? publication.locale.direction
    let attributes =
      htmlAttribute("lang", publication.locale.identifier)
      + (direction == "ltr" ? "" : htmlAttribute("dir", direction))
    var text = "<!DOCTYPE html>\n<html\(attributes)>\n"
    text += "<head>\n<meta charset=\"utf-8\">\n"
    text += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    text += "<title>\(title)</title>\n"
    for author in publication.authors {
      text += "<meta name=\"author\"\(htmlAttribute("content", author))>\n"
    }
    let description = publication.imprint.abstract.plainText
    if !description.isEmpty {
      text += "<meta name=\"description\"\(htmlAttribute("content", description))>\n"
    }
    text += "<meta name=\"generator\" content=\"Dragoman\">\n"
    text += "<style>\n\(writer.style(for: medium))</style>\n</head>\n"
    let audience = writer.theme.audience.rawValue
    text += "<body\(htmlAttribute("class", audience))>\n"
    text += medium == .screen ? screenBody() : paperBody()
    return text + "</body>\n</html>\n"
  }

  private mutating func screenBody() -> String {
    var text = "<a class=\"skip\" href=\"#dragoman-content\">"
    text += htmlText(words(.skipToContent)) + "</a>\n"
    text += cover()
    text += contents()
    text += "<main id=\"dragoman-content\">\n"
    text += abstract()
    for division in publication.divisions { text += self.division(division) }
    text += "</main>\n<footer>\n\(imprint())\(colophon())</footer>\n"
    return text
  }

  private mutating func paperBody() -> String {
    var text = cover()
    text += "<div class=\"imprint\">\n\(abstract())\(imprint())</div>\n"
    text += contents()
    text += "<main>\n"
    for division in publication.divisions { text += self.division(division) }
    return text + "</main>\n<footer>\n\(colophon())</footer>\n"
  }

  private mutating func cover() -> String {
    var text = "<header class=\"cover\">\n<h1>\(heading(publication.title))</h1>\n"
    if !publication.subtitle.isEmpty {
      text += "<p class=\"subtitle\">\(heading(publication.subtitle))</p>\n"
    }
    if let cover = publication.cover { text += "<div class=\"plate\">\(picture(cover))</div>\n" }
    if !publication.authors.isEmpty {
      text += "<p class=\"authors\">\(htmlText(publication.authors.joined(separator: " · ")))</p>\n"
    }
    return text + "</header>\n"
  }

  private mutating func abstract() -> String {
    guard !publication.imprint.abstract.isEmpty else { return "" }
    return "<div class=\"abstract\">\n\(blocks(publication.imprint.abstract))</div>\n"
  }

  private mutating func imprint() -> String {
    var text = "<div class=\"notice\">\n\(blocks(publication.imprint.notice))"
    for line in publication.imprint.copyright { text += "<p>\(htmlText(line))</p>\n" }
    return text + "</div>\n"
  }

  private func colophon() -> String {
    let text = words(.colophon)
    return text.isEmpty ? "" : "<p class=\"colophon\">\(htmlText(text))</p>\n"
  }

  private mutating func contents() -> String {
    var text = "<nav class=\"contents\" role=\"doc-toc\" aria-labelledby=\"dragoman-contents\">\n"
    text += "<h2 id=\"dragoman-contents\">\(htmlText(words(.contents)))</h2>\n<ol>\n"
    for division in publication.divisions where !division.title.isEmpty {
      text += contentsItem(division)
    }
    return text + "</ol>\n</nav>\n"
  }

  private mutating func contentsItem(_ division: Division) -> String {
    var number = ""
    if let label = division.label {
      number = "<span class=\"number\">\(htmlText(label))</span> "
    }
    let link = contentsLink(division.id, number, division.title)
    let sections = contentsOfSections(division)
    let part = if case .part = division.kind { " class=\"part\"" } else { "" }
    return "<li\(part)>" + link + sections + "</li>\n"
  }

  private mutating func contentsOfSections(_ division: Division) -> String {
    let sections = division.blocks.compactMap { block -> (String, Section)? in
      guard case .section(let section) = block.kind, let id = block.id else { return nil }
      return (id, section)
    }
    guard medium == .paper, writer.theme.contentsDepth > 1, !sections.isEmpty else { return "" }
    var text = "\n<ol>\n"
    for (id, section) in sections {
      text += "<li>\(contentsLink(id, "", section.title))</li>\n"
    }
    return text + "</ol>\n"
  }

  private mutating func contentsLink(
    _ id: String, _ number: String, _ title: [Inline]
  ) -> String {
    let attributes = htmlAttribute("href", "#" + id)
    return "<a\(attributes)>\(number)<span>\(heading(title.withoutNotes))</span></a>"
  }

  /// What `body` writes while text runs in `direction`; `nil` for that of the text around it.
  mutating func running(
    _ direction: TextDirection?, _ body: (inout HTMLOutput) -> String
  ) -> String {
    let outer = runsRightToLeft
    if let direction { runsRightToLeft = direction.base == .rightToLeft }
    defer { runsRightToLeft = outer }
    return body(&self)
  }

  /// ` lang="…"` for text in another language than the edition's, with a mark on untranslated text.
  func languageAttributes(_ language: LocaleTag?, classes: String = "") -> String {
    var classes = classes
    var text = ""
    if let language, language != publication.locale {
      text += htmlAttribute("lang", language.identifier)
      if publication.isFallback(language) {
        classes += (classes.isEmpty ? "" : " ") + "untranslated"
        text += htmlAttribute("title", words(.untranslated))
      }
    }
    return (classes.isEmpty ? "" : htmlAttribute("class", classes)) + text
  }

  /// An id that no document of the guide has.
  mutating func freshID(_ stem: String) -> String {
    generatedIDs += 1
    return "dragoman-\(stem)-\(generatedIDs)"
  }
}
