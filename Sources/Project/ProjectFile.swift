package import Diagnostics
package import Messages
import YAML

/// What `dragoman.yaml` says.
package struct ProjectFile: Sendable {
  /// The name under which the file is looked for.
  package static let name = "dragoman.yaml"

  /// The project's name, as it stands in the headers of catalogs.
  package var project: String
  package var sourceLocale: LocaleTag
  /// The languages to translate into, in the order of reports.
  package var locales: [LocaleTag]
  /// Folder of the catalogs: `<catalogs>/<guide>/<locale>.po`.
  package var catalogs: String
  /// Folder of what is generated.
  package var build: String
  package var formats: [EditionFormat]
  package var guides: [Guide]
  /// Severities by check id; `nil` switches a check off.
  package var severities: [String: Severity?]
  /// The Python interpreter with Typst, relative to the project; `nil` means look for it.
  package var python: String?
  /// What editions must pass, in the order of the file.
  package var gates: [Gate]

  /// One source work.
  package struct Guide: Sendable {
    package enum MessageSyntax: String, Sendable, CaseIterable {
      case plain, icu
    }

    /// Who reads the guide: it decides about type size, forms of address and readability.
    package enum Audience: String, Sendable, CaseIterable {
      case parents, children, professionals
    }

    package var id: String
    /// The main file, relative to the project.
    package var source: String
    /// The file of typed values; `nil` when the guide has none.
    package var values: String?
    package var messages: MessageSyntax
    package var inlineForm: InlineForm
    /// Files with ITS rules that apply to every document of the guide, before the rules that the
    /// documents have themselves.
    package var rules: [String] = []
    /// `nil` when the project does not say.
    package var audience: Audience?
    /// Sections with a link that leaves the page at once (web edition).
    package var quickExit: [String]
    /// Values of this edition, in front of those of the guide's file; later ones in front of
    /// earlier ones.
    package var editionValues: [EditionValue]
    package var location: SourceLocation
  }

  /// A value that an edition sets: `residence: RO`.
  package struct EditionValue: Sendable, Hashable {
    package var name: String
    /// The value in its short form, its type being that of the guide's value.
    package var text: String
    /// `nil` for the command line.
    package var location: SourceLocation?

    package init(name: String, text: String, location: SourceLocation? = nil) {
      self.name = name
      self.text = text
      self.location = location
    }
  }

  /// Reads the project file.
  ///
  /// - Throws: one finding for each thing that is wrong, with its line.
  package static func parse(_ bytes: [UInt8], file: String) throws(OperationError) -> ProjectFile {
    var reader = ProjectFileReader(try YAMLNode.parse(bytes, file: file))
    let project = reader.read()
    guard reader.findings.isEmpty else { throw OperationError(reader.findings) }
    return project
  }

  package func guide(_ id: String) -> Guide? {
    guides.first { $0.id == id }
  }
}

/// A form in which an edition is published.
package enum EditionFormat: String, Sendable, CaseIterable, Comparable {
  case docbook, html
  case printHTML = "print-html"
  case pdf

  package static func < (left: Self, right: Self) -> Bool {
    allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
  }
}

private struct ProjectFileReader {
  private var root: YAMLFields
  private var nested: [Finding] = []

  init(_ node: YAMLNode) {
    root = YAMLFields(
      node,
      known: [
        "project", "source-locale", "locales", "catalogs", "build", "formats", "guides", "checks",
        "tools", "gates",
      ], what: "the project file")
  }

  var findings: [Finding] { (root.findings + nested).sorted() }

  mutating func read() -> ProjectFile {
    ProjectFile(
      project: root.text("project", isRequired: true) ?? "",
      sourceLocale: locale(root.text("source-locale"), at: root["source-locale"]?.location) ?? "en",
      locales: locales(),
      catalogs: folderPath("catalogs") ?? "Catalogs",
      build: folderPath("build") ?? "Build",
      formats: formats(),
      guides: guides(),
      severities: severities(),
      python: python(),
      gates: gates())
  }

  private mutating func folderPath(_ key: String) -> String? {
    guard let text = root.text(key) else { return nil }
    return inside(text, at: root[key]?.location, &root)
  }

  private mutating func locale(_ text: String?, at location: SourceLocation?) -> LocaleTag? {
    guard let text, let location else { return nil }
    if let tag = LocaleTag(text), tag.isKnownLanguage { return tag }
    root.report(
      location, SettingsFault.badLocale, "“\(text)” is no language tag",
      fix: "Write a BCP 47 tag such as fr or ro-MD")
    return nil
  }

  private mutating func locales() -> [LocaleTag] {
    var tags: [LocaleTag] = []
    for (text, location) in root.texts("locales") {
      guard let tag = locale(text, at: location) else { continue }
      if tags.contains(tag) {
        root.report(location, SettingsFault.duplicateKey, "the language \(tag) is listed twice")
      } else {
        tags.append(tag)
      }
    }
    return tags
  }

  private mutating func formats() -> [EditionFormat] {
    guard root["formats"] != nil else { return EditionFormat.allCases }
    var formats: Set<EditionFormat> = []
    for (text, location) in root.texts("formats") {
      if let format = EditionFormat(rawValue: text) {
        formats.insert(format)
      } else {
        root.report(
          location, SettingsFault.unknownValue, "“\(text)” is no format",
          fix: "The formats are \(EditionFormat.allCases.map(\.rawValue).joined(separator: ", "))")
      }
    }
    return formats.sorted()
  }

  private mutating func severities() -> [String: Severity?] {
    guard let pairs = root["checks"]?.pairs else { return [:] }
    var result: [String: Severity?] = [:]
    for (key, value) in pairs {
      guard let id = key.text, let text = value.text else { continue }
      if text == "off" {
        result.updateValue(nil, forKey: id)
      } else if let severity = Severity(rawValue: text) {
        result.updateValue(severity, forKey: id)
      } else {
        root.report(
          value.location, SettingsFault.unknownValue, "“\(text)” is no severity",
          fix: "Write error, warning, note or off")
      }
    }
    return result
  }

  private mutating func python() -> String? {
    guard let node = root["tools"] else { return nil }
    var fields = YAMLFields(node, known: ["python"], what: "tools")
    let python = fields.text("python")
    nested += fields.findings
    return python
  }

  private mutating func gates() -> [ProjectFile.Gate] {
    guard let node = root["gates"] else { return [] }
    let known = root["guides"]?.pairs?.compactMap { $0.key.text } ?? []
    var reader = GateReader(
      guides: known, locales: root.texts("locales").compactMap { LocaleTag($0.text) })
    let gates = reader.read(node)
    nested += reader.findings
    return gates
  }

  private mutating func guides() -> [ProjectFile.Guide] {
    guard let node = root["guides"] else {
      _ = root.text("guides", isRequired: true)
      return []
    }
    guard let pairs = node.pairs else {
      root.report(node.location, SettingsFault.wrongType, "“guides” wants one key for each guide")
      return []
    }
    var guides: [ProjectFile.Guide] = []
    for (key, value) in pairs {
      let id = key.text ?? ""
      guard !id.isEmpty, id.utf8.allSatisfy(isFileNameByte) else {
        root.report(
          key.location, SettingsFault.unknownValue,
          "“\(id)” cannot name a guide: letters, digits, hyphens and underscores only")
        continue
      }
      if guides.contains(where: { $0.id == id }) {
        root.report(
          key.location, SettingsFault.duplicateKey, "the guide “\(id)” is described twice")
        continue
      }
      guides.append(guide(id, value, at: key.location))
    }
    return guides
  }

  private mutating func guide(
    _ id: String, _ node: YAMLNode, at location: SourceLocation
  ) -> ProjectFile.Guide {
    var fields = YAMLFields(
      node,
      known: [
        "source", "values", "messages", "inline", "rules", "audience", "quick-exit",
        "edition-values",
      ],
      what: "the guide \(id)")
    let guide = ProjectFile.Guide(
      id: id,
      source: inside(fields.text("source", isRequired: true), at: location, &fields) ?? "",
      values: inside(fields.text("values"), at: fields["values"]?.location, &fields),
      messages: choice("messages", &fields) ?? .plain,
      inlineForm: choice("inline", &fields) ?? .compact,
      rules: fields.texts("rules").compactMap { text, location in
        inside(text, at: location, &fields)
      },
      audience: choice("audience", &fields),
      quickExit: fields.texts("quick-exit").map(\.text),
      editionValues: editionValues(&fields),
      location: location)
    nested += fields.findings
    return guide
  }

  private func editionValues(_ fields: inout YAMLFields) -> [ProjectFile.EditionValue] {
    guard let node = fields["edition-values"] else { return [] }
    guard let pairs = node.pairs else {
      fields.report(
        node.location, SettingsFault.wrongType,
        "“edition-values” wants one key for each value: { name: text }"
      )
      return []
    }
    var values: [ProjectFile.EditionValue] = []
    for (key, value) in pairs {
      if let name = key.text, let text = value.text {
        values.append(.init(name: name, text: text, location: key.location))
      } else {
        fields.report(
          value.location, SettingsFault.wrongType, "a value is written on one line here",
          fix: "Write residence: RO, fee: 4.50 EUR, ages: 6..11")
      }
    }
    return values
  }

  private func inside(
    _ path: String?, at location: SourceLocation?, _ fields: inout YAMLFields
  ) -> String? {
    guard let path else { return nil }
    if let inside = normalizedPath(path), !inside.isEmpty { return inside }
    fields.report(
      location ?? .init(file: ProjectFile.name), FileFault.outsideProject,
      "“\(path)” leads out of the project folder", fix: "Name a path inside the project")
    return nil
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ fields: inout YAMLFields
  ) -> Choice? where Choice.RawValue == String {
    guard let text = fields.text(key) else { return nil }
    if let value = Choice(rawValue: text) { return value }
    fields.report(
      fields[key]?.location ?? .init(file: ProjectFile.name), SettingsFault.unknownValue,
      "“\(text)” is no value of “\(key)”",
      fix: "Write \(Choice.allCases.map(\.rawValue).joined(separator: " or "))")
    return nil
  }
}

private func isFileNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
    true
  default: false
  }
}
