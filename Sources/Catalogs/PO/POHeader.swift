package import Messages

/// The fields of a catalog's header, in order.
package struct POHeader: Hashable, Sendable {
  package struct Field: Hashable, Sendable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package private(set) var fields: [Field]

  /// The order in which GNU msginit writes the fields.
  package static let order = [
    "Project-Id-Version", "Report-Msgid-Bugs-To", "POT-Creation-Date", "PO-Revision-Date",
    "Last-Translator", "Language-Team", "Language", "MIME-Version", "Content-Type",
    "Content-Transfer-Encoding", "Plural-Forms",
  ]

  package init(fields: [Field] = []) {
    self.fields = fields
  }

  /// Reads the `msgstr` of a header entry; a line without a colon belongs to the field before it.
  package init(text: String) {
    fields = []
    for line in text.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else {
        if !fields.isEmpty { fields[fields.count - 1].value += "\n" + line }
        continue
      }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      fields.append(Field(String(line[..<colon]), String(value)))
    }
  }

  /// The header as the `msgstr` of its entry.
  package var text: String {
    fields.map { $0.value.isEmpty ? "\($0.name): \n" : "\($0.name): \($0.value)\n" }.joined()
  }

  /// The value of the first field called `name`, without regard to case.
  ///
  /// A new field takes its place in msginit's order; `nil` removes a field.
  package subscript(name: String) -> String? {
    get { index(of: name).map { fields[$0].value } }
    set {
      switch (index(of: name), newValue) {
      case (let index?, let value?): fields[index].value = value
      case (let index?, nil): fields.remove(at: index)
      case (nil, let value?): fields.insert(Field(name, value), at: place(of: name))
      case (nil, nil): break
      }
    }
  }

  private func index(of name: String) -> Int? {
    let lower = name.lowercased()
    return fields.firstIndex { $0.name.lowercased() == lower }
  }

  private func place(of name: String) -> Int {
    guard let rank = Self.order.firstIndex(of: name) else { return fields.count }
    let later = Set(Self.order[(rank + 1)...])
    return fields.firstIndex { later.contains($0.name) } ?? fields.count
  }

  /// The encoding that `Content-Type` declares; `nil` when it declares none.
  package var charset: String? {
    guard let type = self["Content-Type"], let range = type.firstRange(of: "charset=") else {
      return nil
    }
    let name = type[range.upperBound...].prefix { !$0.isWhitespace && $0 != ";" }
    return name.isEmpty ? nil : String(name)
  }

  /// How many plural forms a `msgstr[n]` entry has and which number takes which; `nil` when the
  /// field is missing or wrong.
  package var pluralForms: PluralForms? {
    self["Plural-Forms"].flatMap { PluralForms($0) }
  }
}

extension POHeader {
  /// The header of a new template.
  ///
  /// - Parameter creationDate: as gettext writes it, `2026-11-22 10:00+0000`.
  package static func template(project: String, creationDate: String) -> POHeader {
    POHeader(fields: [
      Field("Project-Id-Version", project),
      Field("Report-Msgid-Bugs-To", ""),
      Field("POT-Creation-Date", creationDate),
      Field("PO-Revision-Date", "YEAR-MO-DA HO:MI+ZONE"),
      Field("Last-Translator", "FULL NAME <EMAIL@ADDRESS>"),
      Field("Language-Team", "LANGUAGE <LL@li.org>"),
      Field("Language", ""),
      Field("MIME-Version", "1.0"),
      Field("Content-Type", "text/plain; charset=UTF-8"),
      Field("Content-Transfer-Encoding", "8bit"),
    ])
  }

  /// The header of a new catalog, made from its template's; without a language where none is known.
  package func translated(into locale: LocaleTag?) -> POHeader {
    var header = self
    header["PO-Revision-Date"] = header["POT-Creation-Date"] ?? ""
    header["Last-Translator"] = "Automatically generated"
    header["Language-Team"] = "none"
    header["Language"] = locale?.identifier.replacing("-", with: "_") ?? ""
    header["Content-Type"] = "text/plain; charset=UTF-8"
    header["Content-Transfer-Encoding"] = "8bit"
    header["Plural-Forms"] = locale.flatMap { PluralForms.classic(for: $0) }
    return header
  }
}
