import Messages

/// Writes the page that lists all editions: one file that fetches nothing.
package struct LibraryWriter: Sendable {
  package init() {}

  /// The page in UTF-8.
  package func page(for library: Library) -> [UInt8] {
    let title = htmlText(library.title)
    var text =
      "<!DOCTYPE html>\n<html\(htmlAttribute("lang", library.locale.identifier))>\n<head>\n"
    text += "<meta charset=\"utf-8\">\n"
    text += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    text += "<title>\(title)</title>\n<meta name=\"generator\" content=\"Dragoman\">\n"
    text += "<style>\n\(style)</style>\n</head>\n<body>\n"
    text += "<header>\n<h1>\(title)</h1>\n\(languages(of: library))</header>\n<main>\n"
    for guide in library.guides { text += section(guide, in: library) }
    return Array((text + "</main>\n</body>\n</html>\n").utf8)
  }

  private var style: String {
    let theme = Theme.adults
    return theme.customProperties + theme.darkProperties
      + String(decoding: PackageResources.library_css, as: UTF8.self)
  }

  /// The languages of the library in their own names, each once.
  private func languages(of library: Library) -> String {
    var seen: Set<String> = []
    let names = library.guides.flatMap(\.editions).filter { seen.insert($0.language).inserted }
    guard names.count > 1 else { return "" }
    let list = names.map { "<li\(language($0, library))>\(htmlText($0.language))</li>" }
    return "<ul class=\"languages\">\n\(list.joined(separator: "\n"))\n</ul>\n"
  }

  private func section(_ guide: Library.Guide, in library: Library) -> String {
    var text = "<section>\n<h2>\(htmlText(guide.title))</h2>\n<div class=\"editions\">\n"
    for edition in guide.editions { text += card(edition, in: library) }
    return text + "</div>\n</section>\n"
  }

  private func card(_ edition: Library.Edition, in library: Library) -> String {
    var text = "<article\(language(edition, library))>\n"
    text += "<h3>\(htmlText(edition.language))</h3>\n"
    text += "<p class=\"title\">\(htmlText(edition.title))</p>\n"
    if let note = edition.note { text += "<p class=\"note\">\(htmlText(note))</p>\n" }
    text += "<ul class=\"formats\">\n"
    for format in edition.formats { text += link(format) }
    return text + "</ul>\n</article>\n"
  }

  private func link(_ format: Library.Format) -> String {
    let details = [format.pages, size(format.byteCount)].compactMap { $0 }
    return "<li><a\(htmlAttribute("href", address(format.path)))>\(htmlText(format.label))</a> "
      + "<span class=\"details\">\(htmlText(details.joined(separator: " · ")))</span></li>\n"
  }

  private func language(_ edition: Library.Edition, _ library: Library) -> String {
    edition.locale == library.locale ? "" : htmlAttribute("lang", edition.locale.identifier)
  }

  /// A path as a relative address: whatever is no plain letter, digit or sign of paths is encoded
  /// (RFC 3986 §2).
  private func address(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var result = ""
    for byte in path.utf8 {
      let scalar = Unicode.Scalar(byte)
      if byte < 0x80, scalar.isPathScalar {
        result.unicodeScalars.append(scalar)
      } else {
        result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return result
  }

  /// Such as `412 kB`, in powers of ten.
  private func size(_ count: Int) -> String {
    let kilobytes = (count + 999) / 1000
    if kilobytes < 10_000 { return "\(kilobytes)\u{A0}kB" }
    return "\((kilobytes + 500) / 1000)\u{A0}MB"
  }
}

extension Unicode.Scalar {
  fileprivate var isPathScalar: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/": true
    default: false
    }
  }
}
