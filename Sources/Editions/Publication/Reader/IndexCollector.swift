import Diagnostics

/// The index terms of a book, in the order in which they are met.
struct IndexCollector {
  struct Term {
    /// Primary, secondary, tertiary.
    var path: [[Inline]]
    /// `nil` for a term that only points to another one.
    var place: IndexPlace?
    var see: String?
    var seeAlso: [String]
    var location: SourceLocation
  }

  private(set) var terms: [Term] = []

  mutating func add(_ term: Term) { terms.append(term) }

  /// An anchor for the next term.
  var nextAnchor: String { "index.\(terms.count + 1)" }

  /// A “see” whose term is not in the index.
  struct Unresolved {
    var text: String
    var location: SourceLocation
  }

  /// The index: merged, sorted and put under letters.
  func groups(order: PublicationOrder) -> (groups: [IndexGroup], unresolved: [Unresolved]) {
    var root = Branch()
    for term in terms { root.insert(term, path: term.path[...]) }
    var naming = Naming(root)
    let entries = root.entries(order: order, naming: &naming)
    var groups: [IndexGroup] = []
    var positions: [String: Int] = [:]
    for entry in entries {
      let letter = order.bucket(entry.term.plainText)
      if let position = positions[letter] {
        groups[position].entries.append(entry)
      } else {
        positions[letter] = groups.count
        groups.append(IndexGroup(heading: letter, entries: [entry]))
      }
    }
    return (groups, naming.unresolved)
  }

  /// A term with those below it while the index grows.
  private struct Branch {
    var term: [Inline] = []
    var places: [IndexPlace] = []
    var see: [Term] = []
    var seeAlso: [Term] = []
    var branches: [String: Branch] = [:]

    mutating func insert(_ term: Term, path: ArraySlice<[Inline]>) {
      guard let first = path.first else {
        if let place = term.place { places.append(place) }
        if term.see != nil { see.append(term) }
        if !term.seeAlso.isEmpty { seeAlso.append(term) }
        return
      }
      var branch = branches[first.plainText] ?? Branch(term: first)
      branch.insert(term, path: path.dropFirst())
      branches[first.plainText] = branch
    }

    func entries(order: PublicationOrder, naming: inout Naming) -> [IndexEntry] {
      let names = branches.keys.sorted().sorted { order.precedes($0, $1) }
      var entries: [IndexEntry] = []
      for name in names {
        guard let branch = branches[name] else { continue }
        let sees = branch.see.map { naming.link($0.see ?? "", at: $0.location) }
        var also: [IndexLink] = []
        for term in branch.seeAlso {
          also += term.seeAlso.map { naming.link($0, at: term.location) }
        }
        entries.append(
          IndexEntry(
            term: branch.term, places: branch.places,
            subentries: branch.entries(order: order, naming: &naming),
            see: sees.uniqued(), seeAlso: also.uniqued(), id: naming.id(of: name, in: self)))
      }
      return entries
    }
  }

  /// Which terms are pointed at, and by what ids.
  private struct Naming {
    /// Main terms by their words, and by their words in small letters.
    private var ids: [String: String] = [:]
    var unresolved: [Unresolved] = []

    init(_ root: Branch) {
      for (number, name) in root.branches.keys.sorted().enumerated() {
        ids[name] = "index-term.\(number + 1)"
        let small = name.lowercased()
        if ids[small] == nil { ids[small] = "index-term.\(number + 1)" }
      }
    }

    mutating func link(_ text: String, at location: SourceLocation) -> IndexLink {
      let target = ids[text] ?? ids[text.lowercased()]
      if target == nil { unresolved.append(Unresolved(text: text, location: location)) }
      return IndexLink(text: text, target: target)
    }

    /// Only main terms can be pointed at.
    func id(of name: String, in branch: Branch) -> String {
      branch.term.isEmpty ? ids[name] ?? "" : ""
    }
  }
}

extension [IndexLink] {
  fileprivate func uniqued() -> [IndexLink] {
    var seen: Set<IndexLink> = []
    return filter { seen.insert($0).inserted }
  }
}
