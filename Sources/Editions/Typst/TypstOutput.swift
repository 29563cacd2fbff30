import Messages

/// The text of one job while it is being written.
struct TypstOutput {
  let publication: Publication
  let theme: Theme
  let language: PublicationLanguage
  /// The drawings met so far, as files of the job.
  private(set) var pictures: [String: [UInt8]] = [:]
  private var pictureNames: [Picture: String] = [:]
  /// What the text points to by a cross-reference: it may move away from where it is told of.
  let referenced: Set<String>
  /// How many boxes, lists and cells are open: figures outside them may move.
  var nesting = 0
  /// Whether running text is being written, where soft hyphens may be put in.
  var isRunningText = true
  /// Whether the text being written runs from right to left, so that what does not is isolated.
  private var runsRightToLeft: Bool

  init(publication: Publication, theme: Theme, language: PublicationLanguage) {
    self.publication = publication
    referenced = publication.referencedTargets
    self.theme = theme
    runsRightToLeft = publication.runsRightToLeft
    self.language = language
  }

  mutating func book() -> String {
    var text = "#import \"dragoman.typ\": *\n#{\nshow: book\n"
    text += cover() + "\n"
    text += "imprint-page(abstract: \(blocks(publication.imprint.abstract)), "
    text += "notice: \(blocks(publication.imprint.notice)), "
    let copyright = publication.imprint.copyright.map { typstLiteral($0) + ", " }.joined()
    let colophon = typstLiteral(language.words(.colophon))
    text += "copyright: (\(copyright)), colophon: \(colophon))\n"
    text += "contents-page(\(typstLiteral(language.words(.contents))))\n"
    text += "main-matter({\n"
    for division in publication.divisions { text += self.division(division) + "\n" }
    if language.hyphenate != nil { text += "soft-hyphen-report\n" }
    text += "})\n}\n"
    return text
  }

  private mutating func cover() -> String {
    var arguments = ["title: \(heading(publication.title))"]
    arguments.append("subtitle: \(heading(publication.subtitle))")
    if let cover = publication.cover { arguments.append("drawing: \(picture(cover))") }
    return "cover-page(\(arguments.joined(separator: ", ")))"
  }

  private mutating func division(_ division: Division) -> String {
    let title = heading(division.title.withoutNotes)
    let opening = "id: \(typstLiteral(division.id)), title: \(title)"
    let text = marked(division.title.marks, blocks(division.blocks))
    switch division.kind {
    case .part(let label):
      return "part-opening(\(opening), number: \(typstLiteral(label)), \(text))"
    case .chapter, .appendix:
      return "part(\(opening), number: \(typstLiteral(division.label ?? "")), \(text))"
    case .matter(let matter):
      let name = division.title.isEmpty ? "untitled-part" : "part"
      let arguments = division.title.isEmpty ? "id: \(typstLiteral(division.id))" : opening
      return "\(name)(\(arguments), kind: \(typstLiteral(matter.rawValue)), \(text))"
    case .glossary(let entries):
      let words = entries.map { glossaryEntry($0) }.joined(separator: "\n")
      return "glossary-part(\(opening), {\n\(text)\n\(words)\n})"
    case .index(let groups):
      let letters = groups.map { indexGroup($0) }.joined(separator: "\n")
      return "index-part(\(opening), \(text), {\n\(letters)\n})"
    }
  }

  /// Headings are repeated in the contents and above the pages, so their marks stand behind them.
  func marked(_ ids: [String], _ content: String) -> String {
    guard !ids.isEmpty else { return content }
    return "{\n" + ids.map { "index-mark(\(typstLiteral($0)))\n" }.joined() + content + "\n}"
  }

  /// A file name inside the job for a picture; one file for one picture.
  mutating func fileName(of picture: Picture) -> String {
    if let name = pictureNames[picture] { return name }
    let number = pictureNames.count + 1
    let name: String
    switch picture.content {
    case .drawing(let drawing):
      name = "picture-\(number).svg"
      pictures[name] = Array(drawing.lines.utf8)
    case .image(let format, let bytes):
      name = "picture-\(number).\(format.rawValue)"
      pictures[name] = bytes
    }
    pictureNames[picture] = name
    return name
  }

  /// What `body` writes while text runs in `direction`; `nil` for that of the text around it.
  mutating func running(
    _ direction: TextDirection?, _ body: (inout TypstOutput) -> String
  ) -> String {
    let outer = runsRightToLeft
    if let direction { runsRightToLeft = direction.base == .rightToLeft }
    defer { runsRightToLeft = outer }
    return body(&self)
  }

  /// Code or an address, which runs from left to right in every language.
  func isolated(_ content: String) -> String {
    runsRightToLeft ? "left-to-right(\(content))" : content
  }

  /// `content` in the direction that it asks for.
  func directed(_ content: String, _ direction: TextDirection?) -> String {
    guard let direction else { return content }
    guard direction.isOverride else { return "in-direction(\(direction.rawValue), \(content))" }
    // Unicode’s own signs (UAX #9, 2.2): override, and the end of it.
    let start = direction == .rightToLeftOverride ? "\u{202E}" : "\u{202D}"
    return "{\(typstLiteral(start));\(content);\(typstLiteral("\u{202C}"))}"
  }

  /// `content` in its own language; untranslated text is marked as such.
  func localized(_ tag: LocaleTag?, _ content: String, isBlock: Bool = false) -> String {
    guard let tag, tag != publication.locale else { return content }
    let function =
      publication.isFallback(tag) && isBlock ? "untranslated" : "in-language"
    return "\(function)(\(typstLiteral(tag.language)), \(content))"
  }
}
