package import Diagnostics
package import Messages
import YAML

extension ProjectFile {
  /// What passages of an edition must be before it is published.
  package struct Gate: Hashable, Sendable {
    /// What a translation must be.
    package enum State: String, Sendable, CaseIterable {
      case translated, reviewed, approved
    }

    /// What happens to an edition that does not pass.
    package enum Otherwise: String, Sendable, CaseIterable {
      /// It is not made; the last one stays.
      case fail
      /// It is made without the chapters or passages that do not pass.
      case omit
      /// These stand in the source language, under a printed notice.
      case sourceWithNotice = "source-with-notice"
    }

    /// How hard to read a chapter may be: its readability index (LIX).
    package enum Readability: Hashable, Sendable {
      /// As hard as the guide's audience reads in the language.
      case audience
      case atMost(Int)
    }

    package var name: String
    /// Ids of guides; empty for all.
    package var guides: [String]
    /// Empty for all.
    package var locales: [LocaleTag]
    /// `xml:id`s or titles of chapters; empty for all.
    package var chapters: [String]
    /// Roles of passages, such as `hotline`; empty for all text.
    package var roles: [String]
    package var state: State
    /// How much of the words must be in the state or a further one, chapter by chapter, in percent.
    package var share: Int
    /// `nil` where the gate does not ask.
    package var readability: Readability?
    package var otherwise: Otherwise
    package var location: SourceLocation

    /// Everything that it decides by, as one text.
    package var settings: String {
      "\(name) \(guides) \(locales) \(chapters) \(roles) \(state) \(share) \(otherwise)"
        + (readability.map { " \($0)" } ?? "")
    }

    /// Whether it watches a guide in a language.
    package func applies(to guide: Guide, in locale: LocaleTag) -> Bool {
      (guides.isEmpty || guides.contains(guide.id)) && (locales.isEmpty || locales.contains(locale))
    }
  }
}

/// Reads the key `gates` of a project file.
struct GateReader {
  private(set) var findings: [Finding] = []
  private let guides: [String]
  private let locales: [LocaleTag]

  /// - Parameters:
  ///   - guides: the ids that a gate may name.
  ///   - locales: the languages that it may name.
  init(guides: [String], locales: [LocaleTag]) {
    self.guides = guides
    self.locales = locales
  }

  mutating func read(_ node: YAMLNode) -> [ProjectFile.Gate] {
    guard let pairs = node.pairs else {
      findings.append(
        Finding(
          SettingsFault.wrongType, .error, at: node.location, "“gates” wants one key for each gate",
          fixes: [.init("Write gates: { hotline: { roles: [hotline], state: approved } }")]))
      return []
    }
    var names: Set<String> = []
    return pairs.compactMap { key, value in
      let name = key.text ?? ""
      guard names.insert(name).inserted else {
        findings.append(
          Finding(
            SettingsFault.duplicateKey, .error, at: key.location,
            "the gate “\(name)” is described twice"))
        return nil
      }
      return gate(name, value, at: key.location)
    }
  }

  private mutating func gate(
    _ name: String, _ node: YAMLNode, at location: SourceLocation
  ) -> ProjectFile.Gate {
    var fields = YAMLFields(
      node,
      known: ["guides", "locales", "chapters", "roles", "state", "share", "lix", "otherwise"],
      what: "the gate \(name)")
    let gate = ProjectFile.Gate(
      name: name, guides: knownGuides(&fields), locales: locales(&fields),
      chapters: fields.texts("chapters").map(\.text), roles: fields.texts("roles").map(\.text),
      state: choice("state", &fields) ?? .translated, share: share(&fields),
      readability: readability(&fields), otherwise: choice("otherwise", &fields) ?? .fail,
      location: location)
    findings += fields.findings
    return gate
  }

  private func knownGuides(_ fields: inout YAMLFields) -> [String] {
    let named = fields.texts("guides")
    for (id, place) in named where !guides.contains(id) {
      fields.report(
        place, SettingsFault.unknownValue, "the project has no guide “\(id)”",
        fix: Suggestion.closest(to: id, among: guides).map { "Did you mean “\($0)”?" }
          ?? "Its guides are \(guides.joined(separator: ", "))")
    }
    return named.map(\.text)
  }

  private func locales(_ fields: inout YAMLFields) -> [LocaleTag] {
    fields.texts("locales").compactMap { text, place in
      if let tag = LocaleTag(text), locales.contains(tag) { return tag }
      let names = locales.map(\.identifier)
      fields.report(
        place, SettingsFault.unknownValue, "the project has no language “\(text)”",
        fix: Suggestion.closest(to: text, among: names).map { "Did you mean “\($0)”?" }
          ?? "Its languages are \(names.joined(separator: ", "))")
      return nil
    }
  }

  /// `audience` or a number.
  private func readability(_ fields: inout YAMLFields) -> ProjectFile.Gate.Readability? {
    guard let text = fields.text("lix"), let place = fields["lix"]?.location else { return nil }
    if text == "audience" { return .audience }
    if let limit = Int(text), (1...100).contains(limit) { return .atMost(limit) }
    fields.report(
      place, SettingsFault.unknownValue, "“\(text)” is no limit of readability",
      fix: "Write lix: audience, or a number such as 38")
    return nil
  }

  /// `98` or `98 %`; a gate that asks for readability alone asks for no share.
  private func share(_ fields: inout YAMLFields) -> Int {
    guard let text = fields.text("share"), let place = fields["share"]?.location else {
      return fields["lix"] != nil && fields["state"] == nil ? 0 : 100
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count).drop { $0.isWhitespace }
    if let share = Int(digits), (0...100).contains(share), rest.isEmpty || rest == "%" {
      return share
    }
    fields.report(
      place, SettingsFault.unknownValue, "“\(text)” is no share",
      fix: "Write whole percent, such as 98 %")
    return 100
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ fields: inout YAMLFields
  ) -> Choice? where Choice.RawValue == String {
    guard let text = fields.text(key), let place = fields[key]?.location else { return nil }
    if let value = Choice(rawValue: text) { return value }
    fields.report(
      place, SettingsFault.unknownValue, "“\(text)” is no value of “\(key)”",
      fix: "Write \(Choice.allCases.map(\.rawValue).joined(separator: " or "))")
    return nil
  }
}
