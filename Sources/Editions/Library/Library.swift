package import Messages

/// All editions of a project, for the page that lists them.
package struct Library: Hashable, Sendable {
  /// The name of the project.
  package var title: String
  /// The language of the page's own words: title, titles of guides.
  package var locale: LocaleTag
  package var guides: [Guide]

  package init(title: String, locale: LocaleTag, guides: [Guide]) {
    self.title = title
    self.locale = locale
    self.guides = guides
  }

  /// One guide with its editions.
  package struct Guide: Hashable, Sendable {
    /// In the page's own language.
    package var title: String
    package var editions: [Edition]

    package init(title: String, editions: [Edition]) {
      self.title = title
      self.editions = editions
    }
  }

  /// One guide in one language; all its words are in that language.
  package struct Edition: Hashable, Sendable {
    package var locale: LocaleTag
    /// The name of the language in itself.
    package var language: String
    package var title: String
    /// What the reader should know, such as that texts are missing; `nil` for nothing.
    package var note: String?
    package var formats: [Format]

    package init(
      locale: LocaleTag, language: String, title: String, note: String? = nil, formats: [Format]
    ) {
      self.locale = locale
      self.language = language
      self.title = title
      self.note = note
      self.formats = formats
    }
  }

  /// One file of an edition.
  package struct Format: Hashable, Sendable {
    /// What it is called, such as “PDF for print”.
    package var label: String
    /// Where it lies, relative to the page.
    package var path: String
    /// How many pages, in words; `nil` where there are none.
    package var pages: String?
    package var byteCount: Int

    package init(label: String, path: String, pages: String? = nil, byteCount: Int) {
      self.label = label
      self.path = path
      self.pages = pages
      self.byteCount = byteCount
    }
  }
}
