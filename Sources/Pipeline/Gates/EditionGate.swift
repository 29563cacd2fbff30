import Catalogs
import Diagnostics
import Extraction
import Messages
import Project
import XMLTree

/// What the gates leave of an edition.
struct EditionGate {
  /// Whether it may be made at all.
  private(set) var isOpen = true
  private(set) var findings: [Finding] = []
  /// Messages that stay in the source language.
  private(set) var withheld: Set<Message.Key> = []
  private var omitted: [String: Set<XMLDocument.Node>] = [:]
  private var noticed: [String: Set<XMLDocument.Node>] = [:]

  /// - Parameter unmatched: what gates of the edition name and no guide has; one that cannot be
  ///   judged is not passed.
  init(_ judgements: [GateKeeper.Judgement], unmatched: [GateNames.Unmatched] = []) {
    findings = unmatched.map(\.finding)
    isOpen = !unmatched.contains(where: \.keepsFromJudging)
    for judgement in judgements {
      guard let finding = judgement.finding else { continue }
      findings.append(finding)
      switch judgement.gate.otherwise {
      case .fail: isOpen = false
      // The words of a cover cannot be left out; they stay in the source language.
      case .omit:
        withheld.formUnion(judgement.keys)
        omitted.merge(judgement.elements) { $0.union($1) }
      case .sourceWithNotice:
        withheld.formUnion(judgement.keys)
        noticed.merge(judgement.elements) { $0.union($1) }
      }
    }
  }

  /// The localized files without what is omitted, and with notices where the source stands.
  ///
  /// - Parameter notice: what is printed above a passage that stays in the source language.
  /// - Throws: what keeps a localized file from being read again.
  func applied(
    to files: [String: [UInt8]], of guide: LoadedGuide, notice: String
  ) throws(OperationError) -> [String: [UInt8]] {
    guard !omitted.isEmpty || !noticed.isEmpty else { return files }
    var files = files
    var gone: Set<String> = []
    for file in guide.documents {
      let source = file.extraction.document
      guard let bytes = files[file.path] else { continue }
      let target =
        source.isHTML
        ? try XMLDocument.parseHTML(bytes, file: file.path)
        : try XMLDocument.parse(bytes, file: file.path)
      var cuts: [Range<Int>] = []
      var notes: [Int] = []
      for node in omitted[file.path, default: []].sorted() {
        guard let found = target.element(at: source.elementPath(node)) else { continue }
        if found == target.root { gone.insert(file.path) } else { cuts.append(target.range(found)) }
      }
      for node in noticed[file.path, default: []].sorted() {
        guard let found = target.element(at: source.elementPath(node)) else { continue }
        notes.append(target.bodyStart(found))
      }
      files[file.path] = Self.edited(
        bytes, cuts: cuts, notes: notes,
        notice: source.isHTML
          ? "<p><em>\(InlineMarkup.escaping(notice))</em></p>"
          : "<para><emphasis>\(InlineMarkup.escaping(notice))</emphasis></para>")
    }
    for path in gone { files[path] = nil }
    return try Self.withoutIncludes(of: gone, files, guide)
  }

  private static func edited(
    _ bytes: [UInt8], cuts: [Range<Int>], notes: [Int], notice: String
  ) -> [UInt8] {
    let paragraph = Array(notice.utf8)
    var result = bytes
    let edits =
      cuts.map { ($0, [UInt8]()) } + notes.map { ($0..<$0, paragraph) }
    var limit = Int.max
    for (range, text) in edits.sorted(by: { $0.0.lowerBound > $1.0.lowerBound })
    where range.upperBound <= limit {
      result.replaceSubrange(range, with: text)
      limit = range.lowerBound
    }
    return result
  }

  /// Takes the xi:include elements of omitted files out of the others.
  private static func withoutIncludes(
    of gone: Set<String>, _ files: [String: [UInt8]], _ guide: LoadedGuide
  ) throws(OperationError) -> [String: [UInt8]] {
    guard !gone.isEmpty else { return files }
    var files = files
    for file in guide.documents where !file.extraction.document.isHTML {
      guard let bytes = files[file.path] else { continue }
      let document = try XMLDocument.parse(bytes, file: file.path)
      let cuts = (0..<document.count).map { XMLDocument.Node(index: Int32($0)) }.filter { node in
        guard document.kind(node) == .element,
          document.name(node).matches("include", in: XMLNamespace.xInclude),
          let href = document.attribute(node, "href"),
          let target = Project.path(href, in: folder(of: file.path))
        else { return false }
        return gone.contains(target)
      }.map { document.range($0) }
      files[file.path] = edited(bytes, cuts: cuts, notes: [], notice: "")
    }
    return files
  }
}

extension XMLDocument {
  /// Where an element's text begins, behind its title and information.
  fileprivate func bodyStart(_ node: Node) -> Int {
    let heads: Set<String> = [
      "title", "info", "subtitle", "titleabbrev", "header", "h1", "h2", "h3", "h4", "h5", "h6",
    ]
    var start = contentRange(node).lowerBound
    for child in children(node) where kind(child) == .element {
      guard heads.contains(name(child).local) else { break }
      start = range(child).upperBound
    }
    return start
  }
}
