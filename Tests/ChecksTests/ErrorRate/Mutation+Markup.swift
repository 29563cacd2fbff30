/// Errors in tags and values.
extension Mutation {
  static let markup: [Mutation] = [
    Mutation("tag lost") { pair, _ in
      guard !pair.isPattern, let name = pair.target.firstTag else { return nil }
      return pair.target.exchangingFirst("<\(name)>", for: "")
        .flatMap { $0.exchangingFirst("</\(name)>", for: "") }
    },
    Mutation("tag not closed") { pair, _ in
      guard !pair.isPattern, let name = pair.target.firstTag else { return nil }
      return pair.target.exchangingFirst("</\(name)>", for: "")
    },
    Mutation("tag renamed") { pair, _ in
      guard !pair.isPattern, let name = pair.target.firstTag else { return nil }
      return pair.target.replacing("<\(name)>", with: "<\(name)x>")
        .replacing("</\(name)>", with: "</\(name)x>")
    },
    Mutation("note or index entry lost") { pair, _ in
      pair.isPattern
        ? nil
        : ["<footnote", "<xref", "<indexterm"].lazy.compactMap(pair.target.removingEmpty).first
    },
    Mutation("value lost") { pair, _ in
      guard pair.isPattern, let name = pair.target.firstValue else { return nil }
      return pair.target.replacing("{\(name)}", with: "")
    },
    Mutation("value renamed") { pair, _ in
      guard pair.isPattern, let name = pair.target.firstValue else { return nil }
      return pair.target.replacing("{\(name)}", with: "{\(name)x}")
    },
    Mutation("brace lost") { pair, _ in
      pair.isPattern ? pair.target.exchangingLast("}", for: "") : nil
    },
    Mutation("plural form lost") { pair, _ in
      guard pair.isPattern, pair.target.contains("plural,") else { return nil }
      return pair.target.removingBranch("few") ?? pair.target.removingBranch("one")
    },
    Mutation("straight apostrophe in a pattern") { pair, _ in
      pair.isPattern ? pair.target.exchangingFirst("{", for: "'{") : nil
    },
  ]
}

extension String {
  /// The name of the first element with content and without attributes.
  fileprivate var firstTag: String? {
    guard let end = firstRange(of: "</"), let close = self[end.upperBound...].firstIndex(of: ">")
    else { return nil }
    let name = String(self[end.upperBound..<close])
    return contains("<\(name)>") ? name : nil
  }

  /// Without the first empty element of which the tag begins so.
  fileprivate func removingEmpty(_ tag: String) -> String? {
    guard let start = firstRange(of: tag)?.lowerBound,
      let end = self[start...].firstIndex(of: ">"), self[..<end].hasSuffix("/")
    else { return nil }
    return String(self[..<start]) + String(self[index(after: end)...])
  }

  /// The name of the first value without a format.
  fileprivate var firstValue: String? {
    var rest = self[...]
    while let start = rest.firstIndex(of: "{") {
      let name = rest[rest.index(after: start)...].prefix { $0.isLetter || $0.isNumber }
      if !name.isEmpty, rest[name.endIndex...].first == "}" { return String(name) }
      rest = rest[rest.index(after: start)...]
    }
    return nil
  }

  /// Without the branch of that name, where its text has no braces of its own.
  fileprivate func removingBranch(_ name: String) -> String? {
    guard let start = firstRange(of: " \(name) {"),
      let end = self[start.upperBound...].firstIndex(where: { "{}".contains($0) }), self[end] == "}"
    else { return nil }
    return String(self[..<start.lowerBound]) + self[index(after: end)...]
  }
}
